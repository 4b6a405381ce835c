/** What commands did, refused and report, in Vietnamese. */
import type { Params, RefusalCode, ReportCode } from "../../commands/command.js";
import type { InsertionName } from "../../commands/facades.js";
import type { NodeType } from "../../document/node.js";
import type { Label } from "../../history/history-entry.js";
import type { CommandTexts } from "../command-texts.js";
import { languageNames } from "../language-names.js";
import { blocks } from "./blocks.js";
import { kinds } from "./kinds.js";
import { names } from "./names.js";

type Say = (params: Params) => string;

const nameOfLanguage = languageNames("vi");
const quoted = (text: unknown): string => `“${String(text)}”`;
const languageName = (tag: unknown): string => nameOfLanguage(String(tag ?? ""));
const typeName = ({ type }: Params): string => names.nodes[type as NodeType] ?? "mục";

/** "trường “Số điện thoại”", "nhóm trường “Chủ hộ”", "3 trường"; what has no name yet: "trường loại “Ngày”". */
function thing(params: Params): string {
  const { count, name, type, fieldKind, list } = params;
  if (typeof count === "number" && count > 1) return `${count} ${typeName(params)}`;
  if (type === "procedure") return typeName(params);
  const kind = kinds[String(fieldKind)]?.[0];
  const holds = kind !== undefined && (fieldKind === "group" || fieldKind === "list");
  const what = holds ? kind.toLowerCase() : typeName(params);
  const where = list ? ` trong ${quoted(names.slots[String(list)] ?? "")}` : "";
  if (name) return `${what} ${quoted(name)}${where}`;
  return kind === undefined || holds ? what + where : `${what} loại ${quoted(kind)}`;
}

function propertyLabel({ type, property }: Params): string {
  const name = String(property ?? "");
  return names.slots[`${String(type)}.${name}`] ?? propertyOf(type as NodeType, name);
}

/** "messages.pattern" is one of the messages. */
const propertyOf = (type: NodeType, name: string): string =>
  names.structure[type]?.[name] ?? names.structure[type]?.[name.slice(0, name.indexOf("."))] ?? "thiết lập";

const kindName = ({ kind }: Params): string => kinds[String(kind)]?.[0] ?? String(kind);

const done: Readonly<Record<Exclude<Label["code"], InsertionName>, Say>> = {
  "node.insert": (params) => `Thêm ${thing(params)}`,
  "node.set": (params) => `Sửa ${quoted(propertyLabel(params))} của ${thing(params)}`,
  "node.move": (params) => `Chuyển ${thing(params)}${params.into ? ` vào ${quoted(params.into)}` : ""}`,
  "node.delete": (params) => `Xóa ${thing(params)}`,
  "node.duplicate": (params) => `Nhân đôi ${thing(params)}`,
  "node.rename": (params) => `Đổi tên dữ liệu của ${thing(params)} thành ${quoted(params.id)}`,
  "text.set": (params) => `Sửa ${quoted(propertyLabel(params))} (${languageName(params.language)}) của ${thing(params)}`,
  "field.insert": (params) => `Thêm ${thing(params)}`,
  "field.change-kind": (params) => `Đổi loại của ${thing(params)} thành ${quoted(kindName(params))}`,
  "field.wrap": (params) => `Gộp vào một ${params.kind === "list" ? "danh sách" : "nhóm"}: ${thing(params)}`,
  "field.unwrap": (params) => `Bỏ ${thing(params)}, giữ các trường bên trong`,
  "step.split": (params) => `Tách ${thing(params)}`,
  "step.merge": (params) => `Gộp ${thing(params)} vào bước trước`,
  "clipboard.paste": (params) => `Dán ${thing(params)}`,
  "block.insert": (params) => `Thêm khối ${quoted(blocks[String(params.block)]?.name ?? params.block)}`,
  "language.add": (params) => `Thêm ngôn ngữ: ${languageName(params.language)}`,
  "language.remove": (params) => `Bỏ ngôn ngữ: ${languageName(params.language)}`,
  "language.copy": (params) => `Chép nội dung sang ${languageName(params.to)}`,
  "translation.import": () => "Nhập bản dịch",
  "procedure.replace": () => "Sửa trong bản mã nguồn",
  batch: (params) => (params.type ? `Sửa ${thing(params)}` : "Nhiều thay đổi"),
  drag: (params) => `Kéo ${thing(params)} sang chỗ khác`,
  "edit-texts": () => "Sửa nội dung",
  "edit-rule": (params) => `Sửa điều kiện của ${thing(params)}`,
  fix: (params) => `Khắc phục: ${thing(params)}`,
  import: () => "Nhập từ tệp",
};

const refusals: Readonly<Record<RefusalCode, Say>> = {
  "unknown-command": () => "Thao tác này không có.",
  "unknown-node": () => "Mục này không còn trong thủ tục. Có thể người khác vừa xóa.",
  "unknown-property": () => "Mục này không có thiết lập đó.",
  "bad-value": (params) => `Giá trị này không dùng được cho ${quoted(propertyLabel(params))}.`,
  "not-here": (params) => `Không đặt được ${typeName(params)} ở đây.`,
  "into-itself": () => "Không chuyển được một mục vào bên trong chính nó.",
  "not-together": () => "Các trường phải nằm cùng một chỗ. Hãy chọn các trường trong cùng một bước hoặc một nhóm.",
  root: () => "Không làm được việc này với cả thủ tục.",
  "bad-id": () =>
    "Tên trong dữ liệu gồm chữ cái không dấu và chữ số, bắt đầu bằng chữ thường, tối đa 64 ký tự. Một số từ của hệ thống không dùng được.",
  "id-taken": (params) => `Đã có mục khác tên là ${quoted(params.id)} ở đây. Hãy chọn tên khác.`,
  "not-a-field": () => "Chỉ làm được việc này với trường.",
  "not-a-step": () => "Chỉ làm được việc này với bước.",
  "not-wrapped": () => "Trường này không phải nhóm hay danh sách.",
  "first-step": () => "Đây là bước đầu tiên, không có bước nào ở trước để gộp vào.",
  "nothing-to-split": () => "Cần ít nhất một trường ở mỗi bên để tách bước.",
  "bad-language": () => "Mã ngôn ngữ không đúng. Ví dụ: vi, en, fr.",
  "language-there": (params) => `Thủ tục đã có ${languageName(params.language)}.`,
  "language-unknown": (params) => `Thủ tục chưa có ${languageName(params.language)}.`,
  "last-language": () => "Thủ tục phải có ít nhất một ngôn ngữ.",
  "unknown-block": () => "Không có khối này.",
  "bad-clip": () => "Nội dung trong bộ nhớ tạm không dán được vào đây.",
  "too-large": () => "Nội dung này quá lớn.",
  "not-a-procedure": () => "Nội dung này không phải một thủ tục.",
  "nothing-to-do": () => "Chưa chọn mục nào.",
};

/** "trường “Ngày sinh” (Điều kiện hiển thị)". */
const whose = (params: Params): string => {
  const user = params.user ? `${typeName(params)} ${quoted(params.user)}` : typeName(params);
  return params.property ? `${user} (${propertyLabel(params)})` : user;
};

const reports: Readonly<Record<ReportCode, Say>> = {
  rewritten: (params) => `Đã sửa theo ở ${whose(params)}.`,
  renamed: (params) => `Tên ${quoted(params.from)} đã có ở đây, nên đổi thành ${quoted(params.to)}.`,
  dropped: (params) => `Đã bỏ ${quoted(propertyLabel(params))} vì không dùng được nữa.`,
  dangling: (params) =>
    params.name
      ? `${capital(whose(params))} vẫn còn nhắc tới ${quoted(params.name)}.`
      : `${capital(whose(params))} nhắc tới một mục không còn nữa.`,
  "out-of-reach": (params) =>
    `${capital(whose(params))} nhắc tới một trường nằm trong danh sách, nên không xác định được dòng nào. Cần sửa lại.`,
  "answers-kept": (params) => `Câu trả lời mẫu trong ${whose(params)} chưa chuyển theo được. Cần xem lại.`,
  "rules-to-check": (params) => `Cần xem lại ${whose(params)}: điều kiện so sánh với loại trường cũ.`,
  "condition-kept": (params) => `Điều kiện hiển thị đã chuyển xuống ${whose(params)}.`,
  "row-skipped": (params) => `Dòng ${String(params.row)} không nhập được: không tìm thấy chỗ của nội dung này.`,
  "kept-unknown": (params) => `${quoted(params.name)} không có trong thủ tục này. Cần chọn mục thay thế ở ${whose(params)}.`,
};

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase("vi") + text.slice(1);

const isInsertion = (code: Label["code"]): code is InsertionName => !Object.hasOwn(done, code);

export const commands: CommandTexts = {
  label: ({ code, params = {} }) => done[isInsertion(code) ? "node.insert" : code](params),
  refusal: ({ code, params = {} }) => refusals[code](params),
  report: ({ code, params = {} }) => reports[code](params),
};
