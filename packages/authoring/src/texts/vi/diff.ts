/** Differences in Vietnamese. */
import type { NodeType } from "../../document/node.js";
import type { ConditionState, ConditionTopic, DiffTexts } from "../../diff/diff-texts.js";
import { amounts, datesInWords } from "../amounts.js";
import { properties, values } from "./diff-names.js";

const nodes: Readonly<Record<NodeType, string>> = {
  procedure: "Thủ tục",
  step: "Bước",
  field: "Trường",
  option: "Lựa chọn",
  case: "Trường hợp",
  check: "Điều kiện kiểm tra",
  document: "Giấy tờ",
  alternative: "Giấy tờ thay thế",
  fee: "Khoản thu",
  exemption: "Trường hợp miễn, giảm",
  stage: "Công đoạn",
  parallel: "Các công đoạn làm cùng lúc",
  term: "Thời hạn khi",
  output: "Kết quả",
  purpose: "Mục đích",
  law: "Văn bản",
  source: "Nguồn",
  scenario: "Tình huống thử",
  entry: "Đoạn chữ",
};

const topics: Readonly<Record<ConditionTopic, { always: string; never: string; rule: string }>> = {
  shows: { always: "luôn hiện", never: "không bao giờ hiện", rule: "chỉ hiện khi" },
  required: { always: "bắt buộc", never: "không bắt buộc", rule: "bắt buộc khi" },
  recommended: { always: "nên có", never: "không cần khuyến nghị", rule: "nên có khi" },
  asked: { always: "luôn được yêu cầu", never: "không bao giờ được yêu cầu", rule: "chỉ được yêu cầu khi" },
  charged: { always: "luôn được thu", never: "không bao giờ được thu", rule: "chỉ được thu khi" },
  offered: { always: "luôn có để chọn", never: "không bao giờ có để chọn", rule: "chỉ có để chọn khi" },
  allowed: { always: "luôn được nộp thay", never: "không bao giờ được nộp thay", rule: "chỉ được nộp thay khi" },
  applies: { always: "luôn áp dụng", never: "không bao giờ áp dụng", rule: "chỉ áp dụng khi" },
  checked: { always: "luôn được xét", never: "không bao giờ được xét", rule: "chỉ được xét khi" },
  registry: {
    always: "không phải nộp vì đã có trong cơ sở dữ liệu",
    never: "không có quy tắc lấy từ cơ sở dữ liệu",
    rule: "không phải nộp khi",
  },
  assert: { always: "luôn đạt", never: "không bao giờ đạt", rule: "đạt khi" },
};

const say = (topic: ConditionTopic, state: ConditionState): string =>
  state.is === "rule" ? `${topics[topic].rule} ${state.rule}` : topics[topic][state.is];

const units: Readonly<Record<string, string>> = {
  workingDay: "ngày làm việc",
  day: "ngày",
  workingHour: "giờ làm việc",
  hour: "giờ",
  month: "tháng",
};

const before = (words: string | undefined): string => (words === undefined ? "" : ` (trước đây: ${words})`);

export const diff: DiffTexts = {
  quote: (text) => `“${text}”`,
  node: (type, name, owner) => [nodes[type], type === "parallel" ? "" : name, owner && `của ${owner}`].filter(Boolean).join(" "),
  unnamed: "chưa đặt tên",
  added: (subject, fields) => (fields > 0 ? `${subject} được thêm, gồm ${fields} trường.` : `${subject} được thêm.`),
  removed: (subject) => `${subject} bị bỏ.`,
  moved: (subject, from, to) => `${subject} được chuyển từ ${lower(from)} sang ${lower(to)}.`,
  reordered: (subject) => `${subject} đổi vị trí trong thứ tự.`,
  renamed: (subject, from, to) => `${subject}: tên dùng trong quy tắc và dữ liệu nay là ${to} (trước đây: ${from}).`,
  text(subject, where, language, was, is) {
    const what = `${subject}: ${where}${language ? ` bằng ${language}` : ""}`;
    if (is === undefined) return `${what} bị bỏ${before(was)}.`;
    return was === undefined ? `${what} được thêm: ${is}.` : `${what} nay là ${is}${before(was)}.`;
  },
  condition(topic, subject, was, is) {
    const earlier = was.is === "rule" ? before(say(topic, was)) : "";
    if (is.is === "never" && topic === "required") return `${subject} không còn bắt buộc${earlier}.`;
    if (is.is === "never" && topic === "recommended") return `${subject} không còn được khuyến nghị${earlier}.`;
    return `${subject} nay ${say(topic, is)}${earlier}.`;
  },
  property(subject, property, was, is) {
    if (is === undefined) return `${subject}: ${property} bị bỏ${before(was)}.`;
    return `${subject}: ${property} nay là ${is}${before(was)}.`;
  },
  propertyChanged: (subject, property) => `${subject}: ${property} có thay đổi.`,
  other: (subject) => `${subject}: có thay đổi ở thiết lập khác.`,
  term: (value, unit, cutoff) =>
    value === 0 && unit === "workingDay"
      ? `trong ngày làm việc${cutoff ? `, nếu nhận trước ${cutoff}` : ""}`
      : `${[value, units[unit]].filter((part) => part !== undefined).join(" ")}${cutoff ? `, nhận sau ${cutoff} thì tính từ ngày hôm sau` : ""}`,
  yes: "Có",
  no: "Không",
  languages: {
    vi: "tiếng Việt",
    en: "tiếng Anh",
    fr: "tiếng Pháp",
    zh: "tiếng Trung",
    km: "tiếng Khmer",
    ko: "tiếng Hàn",
    ja: "tiếng Nhật",
  },
  ...amounts("vi"),
  date: datesInWords("vi"),
  properties,
  message: "thông báo khi trả lời chưa đúng",
  values,
  parts: {
    about: "Giới thiệu thủ tục",
    law: "Căn cứ pháp lý và hiệu lực",
    cases: "Các trường hợp",
    checks: "Điều kiện kiểm tra",
    documents: "Giấy tờ",
    fees: "Phí, lệ phí",
    processing: "Quá trình giải quyết",
    privacy: "Dữ liệu cá nhân",
    declaration: "Cam đoan và chữ ký",
    contact: "Hỗ trợ, liên hệ",
    scenarios: "Tình huống thử",
  },
  nothing: "Hai phiên bản giống nhau.",
};

const lower = (subject: string): string => subject.charAt(0).toLowerCase() + subject.slice(1);
