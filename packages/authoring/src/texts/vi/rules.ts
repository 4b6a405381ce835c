/** Sentences about rules in Vietnamese. */
import type { ComparisonName } from "../../rule-form/comparison.js";
import type { ComparisonTopic, RuleWords } from "../../rule-words/rule-words.js";

const plain: Readonly<Record<ComparisonName, string>> = {
  is: "là",
  "is-not": "không phải là",
  less: "nhỏ hơn",
  "at-most": "nhiều nhất là",
  more: "lớn hơn",
  "at-least": "ít nhất là",
  between: "nằm trong khoảng từ",
  "strictly-between": "nằm giữa",
  "one-of": "là một trong các giá trị",
  "none-of": "không thuộc các giá trị",
  contains: "có chứa",
  "contains-not": "không chứa",
  answered: "đã được trả lời",
  unanswered: "chưa được trả lời",
};

const byTopic: Readonly<Partial<Record<ComparisonTopic, Partial<Record<ComparisonName, string>>>>> = {
  number: { is: "bằng", "is-not": "khác" },
  date: { less: "trước", "at-most": "không muộn hơn", more: "sau", "at-least": "không sớm hơn" },
  options: { contains: "có chọn", "contains-not": "không chọn" },
  rows: { answered: "có ít nhất một dòng", unanswered: "chưa có dòng nào" },
  document: { answered: "đã có", unanswered: "chưa có" },
};

const comparison: RuleWords["comparison"] = (name, topic) => byTopic[topic]?.[name] ?? plain[name];

const join = (items: readonly string[], word: string): string =>
  items.length < 2 ? (items[0] ?? "…") : `${items.slice(0, -1).join(", ")} ${word} ${items.at(-1)!}`;

// Made when first asked for: the tables behind it take long to load, and a procedure opens without.
let numbers: Intl.NumberFormat | undefined;

const calls: Readonly<Record<string, (...parts: string[]) => string>> = {
  "+": (...parts) => (parts.length === 1 ? `tổng của ${parts[0]!}` : parts.join(" + ")),
  "-": (a, b) => (b === undefined ? `số đối của ${a!}` : `${a!} − ${b}`),
  "*": (...parts) => parts.join(" × "),
  "/": (a, b) => `${a!} ÷ ${b!}`,
  "%": (a, b) => `phần dư của phép chia ${a!} ÷ ${b!}`,
  min: (...parts) => `số nhỏ nhất trong ${join(parts, "và")}`,
  max: (...parts) => `số lớn nhất trong ${join(parts, "và")}`,
  round: (a, b) => (b === undefined || b === "0" ? `${a!} làm tròn đến hàng đơn vị` : `${a!} làm tròn đến ${b} chữ số thập phân`),
  length: (a) => `độ dài của ${a!}`,
  cat: (...parts) => parts.join(" nối với "),
  count: (list, where) => `số dòng của ${list!}${where === undefined ? "" : ` mà ${where}`}`,
  sum: (list, of) => (of === undefined ? `tổng của ${list!}` : `tổng ${of} của các dòng trong ${list!}`),
  filter: (list, where) => `các dòng của ${list!} mà ${where!}`,
  map: (list, of) => `${of!} của từng dòng trong ${list!}`,
  "years-between": (a, b) => `số năm tròn từ ${a!} đến ${b!}`,
  "days-between": (a, b) => `số ngày từ ${a!} đến ${b!}`,
  "add-duration": (a, b) => `${b!} sau ${a!}`,
  "working-days-after": (a, b) => `${b!} ngày làm việc sau ${a!}`,
};

export const rules: RuleWords = {
  always: "luôn luôn",
  never: "không bao giờ",
  gap: "…",
  unreadable: "(phần không đọc được)",
  today: "hôm nay",
  case: "trường hợp",
  channel: "cách nộp hồ sơ",
  item: "mục được chọn",
  yes: "Có",
  no: "Không",
  documentStates: { given: "đã nộp", covered: "đã có trong cơ sở dữ liệu" },
  channels: { web: "Trực tuyến", counter: "Tại quầy", phone: "Qua điện thoại", post: "Qua bưu chính", helper: "Có người hỗ trợ" },
  quote: (text) => `“${text}”`,
  within: (name, place) => `${name} (${place})`,
  space: "một dấu cách",
  missing: (path) => `“${path}” (không có trường này)`,
  number: (value) => (numbers ??= new Intl.NumberFormat("vi")).format(value),
  date(value) {
    const [year = "", month, day] = value.split("-");
    if (month === undefined) return `năm ${year}`;
    return day === undefined ? `tháng ${month}/${year}` : `${day}/${month}/${year}`;
  },
  duration: (years, months, days) =>
    [years && `${years} năm`, months && `${months} tháng`, days && `${days} ngày`].filter((part) => part !== 0).join(" "),
  either: (items) => join(items, "hoặc"),
  comparison,
  compare(name, topic, left, right) {
    if (name === "between") return `${left} nằm trong khoảng từ ${right[0]!} đến ${right[1]!}`;
    if (name === "strictly-between") return `${left} nằm giữa ${right[0]!} và ${right[1]!}, không kể hai đầu`;
    if (name === "one-of") return `${left} là ${right[0]!}`;
    if (name === "none-of") return `${left} không phải là ${right[0]!}`;
    return [left, comparison(name, topic), ...right].join(" ");
  },
  group(mode, negated, items) {
    if (negated) return `${mode === "all" ? "không phải mọi điều sau đều đúng" : "không điều nào sau đây đúng"}: ${items.join("; ")}`;
    if (items.length > 3) return `${mode === "all" ? "mọi điều sau đều đúng" : "ít nhất một điều sau đúng"}: ${items.join("; ")}`;
    return items.join(mode === "all" ? " và " : " hoặc ");
  },
  not: (condition) => `không đúng là ${condition}`,
  rows(quantifier, list, condition) {
    if (quantifier === "all") return `mọi dòng của ${list} đều có ${condition}`;
    return `${quantifier === "some" ? "có ít nhất một dòng" : "không có dòng nào"} của ${list} mà ${condition}`;
  },
  call: (operator, parts) => calls[operator]?.(...parts) ?? parts.join(", "),
  choose: (branches) =>
    branches.map(({ when, then }) => (when === undefined ? `các trường hợp còn lại: ${then}` : `${then} nếu ${when}`)).join("; "),
};
