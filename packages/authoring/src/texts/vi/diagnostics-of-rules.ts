/** Vietnamese words for what the format, the rules and the patterns are about. */
import { wordsWith, type Said } from "../../diagnostics/diagnostic-words.js";
import { languageNames } from "../language-names.js";

const { words } = wordsWith("và");
const nameOf = languageNames("vi");

const properties: Readonly<Record<string, string>> = {
  when: "điều kiện hiển thị",
  required: "điều kiện bắt buộc",
  recommended: "điều kiện nên trả lời",
  assert: "điều kiện kiểm tra",
  amount: "công thức tính",
  compute: "công thức tính",
  at: "trường được kiểm tra",
};

const types: Readonly<Record<string, string>> = {
  text: "chữ",
  number: "số",
  boolean: "có hoặc không",
  date: "ngày",
  list: "danh sách",
  object: "nhóm thông tin",
};

const rule = (said: Said): string => properties[said.text("property")] ?? "quy tắc";
const type = (said: Said, name: string): string =>
  said
    .text(name)
    .split(", ")
    .map((one) => types[one] ?? "giá trị khác")
    .join(" hoặc ");

const cannotPublish = "Khi chưa sửa, thủ tục không ban hành được.";
const removePart = "Sửa lại quy tắc, hoặc bỏ phần bị lỗi.";
const noResident = "Phần này không bao giờ đến được với người dân.";

const whats: Readonly<Record<string, string>> = {
  values: "giá trị tính ra",
  steps: "các bước hiển thị",
  documents: "giấy tờ phải nộp",
  fees: "khoản phí, lệ phí",
  total: "tổng số tiền",
  due: "ngày trả kết quả",
  findings: "lỗi và cảnh báo",
};

const wrongs: Readonly<Record<string, string>> = {
  visible: "phải hiển thị nhưng lại ẩn",
  hidden: "phải ẩn nhưng lại hiển thị",
  required: "phải bắt buộc nhưng lại không",
};

function mismatch(said: Said): string {
  const wrong = wrongs[said.text("what")];
  if (wrong) return `“${said.text("name")}” ${wrong}.`;
  const value = (name: string) => said.text(name) || "không có gì";
  const what = whats[said.text("what")] ?? "kết quả";
  const name = said.text("name") ? ` “${said.text("name")}”` : "";
  return `Khác ở ${what}${name}: mong đợi ${value("expected")}, kết quả là ${value("found")}.`;
}

export const ruleDiagnostics = {
  shape: words(
    "Nội dung ở đây chưa đúng khuôn mẫu của thủ tục",
    `Hệ thống không hiểu được nội dung này. ${cannotPublish}`,
    "Mở mục này và nhập lại, hoặc xóa đi.",
  ),
  "missing-text": words("Còn thiếu nội dung bắt buộc", `Người dân sẽ thấy một chỗ trống. ${cannotPublish}`, "Nhập nội dung này."),
  "missing-value": words(
    "Còn thiếu thông tin bắt buộc",
    `Thiếu thông tin này thì hệ thống không biết phải làm gì. ${cannotPublish}`,
    "Nhập thông tin này.",
  ),
  "no-steps": words("Thủ tục chưa có bước nào", `Biểu mẫu cần ít nhất một bước để người dân điền. ${cannotPublish}`, "Thêm bước đầu tiên."),
  "empty-step": words(
    "Bước này chưa có trường nào",
    `Người dân sẽ mở ra một trang trống. ${cannotPublish}`,
    "Thêm trường vào bước, hoặc xóa bước.",
  ),
  "text-too-long": words(
    (said) => `Nội dung dài quá ${said.text("limit")} ký tự`,
    `Đây là độ dài tối đa mà hệ thống nhận. ${cannotPublish}`,
    "Rút ngắn nội dung, hoặc chia làm nhiều phần.",
  ),
  "missing-label": words(
    "Trường này chưa có nhãn",
    `Không có nhãn, người dân không biết phải điền gì, và phần mềm đọc màn hình không có gì để đọc. ${cannotPublish}`,
    "Đặt nhãn ngắn, rõ cho trường.",
  ),
  "missing-language": words(
    (said) => `Chưa có bản dịch ${said.items("languages").map(nameOf).join(", ")}`,
    `Người dùng ngôn ngữ này sẽ thấy một chỗ trống. ${cannotPublish}`,
    "Dịch nội dung này. Có thể chép bản gốc sang trước rồi dịch.",
  ),
  "unknown-kind": words(
    (said) => `Không có loại trường “${said.text("name")}”`,
    `Hệ thống không biết hiển thị trường này ra sao. ${cannotPublish}`,
    "Đổi sang một loại trường có sẵn.",
  ),
  "reserved-id": words(
    (said) => `Tên trong dữ liệu “${said.text("name")}” không dùng được`,
    `Tên trong dữ liệu chỉ gồm chữ không dấu và chữ số, bắt đầu bằng chữ thường; một số từ dành riêng cho hệ thống. ${cannotPublish}`,
    "Đổi sang tên khác.",
  ),
  "duplicate-id": words(
    (said) => `Tên trong dữ liệu “${said.text("name")}” bị trùng`,
    `Hai mục cùng tên thì quy tắc không biết là nói đến mục nào. ${cannotPublish}`,
    "Đổi tên trong dữ liệu của một trong hai mục.",
  ),
  "missing-fields": words(
    "Nhóm hoặc danh sách này chưa có trường nào",
    `Người dân sẽ thấy một khung trống. ${cannotPublish}`,
    "Thêm trường vào trong, hoặc xóa nhóm.",
  ),
  "missing-compute": words(
    "Trường tính tự động chưa có công thức",
    `Không có công thức thì trường này luôn trống. ${cannotPublish}`,
    "Nhập công thức tính.",
  ),
  "missing-options": words(
    "Câu hỏi này chưa có lựa chọn nào",
    `Người dân không có gì để chọn. ${cannotPublish}`,
    "Thêm các lựa chọn, hoặc chọn danh mục dữ liệu.",
  ),
  "missing-partial-reason": words(
    "Chưa nêu lý do chỉ làm trực tuyến một phần",
    `Dịch vụ trực tuyến một phần phải công khai lý do. ${cannotPublish}`,
    "Nêu lý do, hoặc chọn mức toàn trình.",
  ),
  "unknown-profile": words(
    (said) => `Không có kiểu địa chỉ “${said.text("name")}”`,
    `Hệ thống không biết hỏi những phần nào của địa chỉ. ${cannotPublish}`,
    "Chọn kiểu địa chỉ có sẵn.",
  ),
  "duplicate-option": words(
    (said) => `Giá trị “${said.text("name")}” có ở hai lựa chọn`,
    `Khi lưu, hệ thống không phân biệt được hai lựa chọn này. ${cannotPublish}`,
    "Đổi giá trị, hoặc xóa một lựa chọn.",
  ),
  "bad-default": words(
    "Giá trị điền sẵn không hợp lệ với trường này",
    `Người dân sẽ gặp lỗi ngay khi mở trang. ${cannotPublish}`,
    "Sửa giá trị điền sẵn, hoặc bỏ đi.",
  ),
  "impossible-bounds": words(
    (said) => `Giới hạn dưới (${said.text("minimum")}) lớn hơn giới hạn trên (${said.text("maximum")})`,
    `Không câu trả lời nào được chấp nhận. ${cannotPublish}`,
    "Sửa lại hai giới hạn.",
  ),
  "scenario-failed": words(
    (said) => `Tình huống thử “${said.text("scenario")}” cho kết quả khác mong đợi`,
    (said) => `${mismatch(said)} ${cannotPublish}`,
    "Sửa thủ tục, hoặc sửa kết quả mong đợi nếu nó đã cũ.",
  ),
  "unknown-path": words(
    (said) => `Trong ${rule(said)}, trường “${said.text("name")}” không có`,
    `Trường này đã bị xóa, đổi tên, hoặc nằm ngoài danh sách. ${cannotPublish}`,
    "Chọn trường khác, hoặc bỏ phần này của quy tắc.",
  ),
  "unknown-document": words(
    (said) => `Trong ${rule(said)}, giấy tờ “${said.text("name").replace("documents.", "")}” không có`,
    `Giấy tờ này đã bị xóa hoặc đổi tên. ${cannotPublish}`,
    "Chọn giấy tờ khác, hoặc bỏ phần này của quy tắc.",
  ),
  "unknown-case": words(
    (said) => `Không có trường hợp “${said.text("name")}”`,
    `Trường hợp này đã bị xóa hoặc đổi tên. ${cannotPublish}`,
    "Chọn một trường hợp đang có.",
  ),
  "unknown-option": words(
    (said) => `Trong ${rule(said)}, “${said.text("name")}” không phải là một lựa chọn`,
    `So sánh này không bao giờ đúng, vì không ai chọn được giá trị đó. ${cannotPublish}`,
    removePart,
  ),
  "unknown-operator": words(
    (said) => `Trong ${rule(said)} có phép tính không dùng được`,
    `Hệ thống chỉ nhận những phép tính có trong danh sách. ${cannotPublish}`,
    removePart,
  ),
  "bad-arity": words(
    (said) => `Trong ${rule(said)}, một phép tính thừa hoặc thiếu thành phần`,
    `Hệ thống không tính được quy tắc này. ${cannotPublish}`,
    removePart,
  ),
  "rule-too-deep": words(
    (said) => `Phần ${rule(said)} lồng quá nhiều tầng`,
    `Quy tắc quá phức tạp để tính nhanh và để người khác hiểu. ${cannotPublish}`,
    "Tách quy tắc, ví dụ dùng một trường tính tự động.",
  ),
  "type-mismatch": words(
    (said) => `Trong ${rule(said)}, cần ${type(said, "expected")} nhưng lại là ${type(said, "found")}`,
    `Hai giá trị khác loại thì so sánh hoặc tính toán không có nghĩa. ${cannotPublish}`,
    removePart,
  ),
  "not-a-condition": words(
    (said) => `Phần ${rule(said)} chưa phải là điều kiện đúng hoặc sai`,
    `Hệ thống cần một câu trả lời “đúng” hoặc “sai” ở đây. ${cannotPublish}`,
    "Thêm phép so sánh, ví dụ: “là”, “lớn hơn”, “đã được trả lời”.",
  ),
  cycle: words(
    "Các quy tắc phụ thuộc lẫn nhau thành vòng tròn",
    (said) => `${said.list("fields")}: mỗi trường chờ trường kia, nên không tính được trường nào trước. ${cannotPublish}`,
    "Bỏ điều kiện của một trong các trường này.",
  ),
  "unknown-purpose": words(
    (said) => `Không có mục đích xử lý dữ liệu “${said.text("name")}”`,
    "Mục đích này đã bị xóa, nên người dân không thấy dữ liệu của mình được dùng để làm gì.",
    "Chọn lại mục đích cho trường.",
  ),
  "unknown-registry": words(
    (said) => `Không có cơ sở dữ liệu “${said.text("name")}”`,
    "Hệ thống chưa kết nối với cơ sở dữ liệu này, nên sẽ không điền sẵn và không tra cứu được.",
    "Chọn một cơ sở dữ liệu có trong danh sách.",
  ),
  "never-shown": words(
    "Trường này không bao giờ hiển thị",
    `Điều kiện hiển thị không bao giờ đúng với câu trả lời hợp lệ nào. ${noResident}`,
    "Sửa điều kiện hiển thị, hoặc bỏ đi.",
  ),
  "always-shown": words(
    "Điều kiện hiển thị luôn đúng",
    "Điều kiện này không thay đổi gì, nhưng làm người sửa sau dễ hiểu nhầm.",
    "Bỏ điều kiện.",
  ),
  "unreachable-step": words(
    "Không ai đến được bước này",
    `Điều kiện hiển thị của bước không bao giờ đúng. ${noResident}`,
    "Sửa điều kiện, hoặc xóa bước.",
  ),
  "never-required": words(
    "Điều kiện bắt buộc không bao giờ đúng",
    "Trường này trên thực tế là không bắt buộc. Có thể điều kiện bị viết nhầm.",
    "Sửa điều kiện, hoặc chọn “không bắt buộc”.",
  ),
  "always-required": words(
    "Điều kiện bắt buộc luôn đúng",
    "Khi đã hiển thị thì trường này luôn bắt buộc; không cần điều kiện.",
    "Chọn “bắt buộc” thay cho điều kiện.",
  ),
  "never-applies": words(
    "Điều kiện này không bao giờ đúng",
    `Mục này không bao giờ được áp dụng. ${noResident}`,
    "Sửa điều kiện, hoặc xóa mục này.",
  ),
  "always-applies": words("Điều kiện này luôn đúng", "Điều kiện không thay đổi gì, nhưng làm người sửa sau dễ hiểu nhầm.", "Bỏ điều kiện."),
  "option-never-offered": words(
    "Lựa chọn này không bao giờ được đưa ra",
    `Điều kiện của lựa chọn không bao giờ đúng khi câu hỏi hiển thị. ${noResident}`,
    "Sửa điều kiện của lựa chọn, hoặc bỏ đi.",
  ),
  "check-never-fails": words(
    "Kiểm tra này không bao giờ phát hiện gì",
    "Mọi câu trả lời hợp lệ đều qua được. Có thể giới hạn của trường đã kiểm tra rồi, hoặc điều kiện bị viết nhầm.",
    "Sửa điều kiện kiểm tra, hoặc xóa.",
  ),
  "check-always-fails": words(
    "Kiểm tra này không ai qua được",
    "Không câu trả lời hợp lệ nào thỏa mãn điều kiện, nên người dân sẽ bị chặn lại.",
    "Sửa điều kiện kiểm tra, hoặc xóa.",
  ),
  "pattern-syntax": words("Mẫu ký tự viết sai", `Hệ thống không đọc được mẫu này. ${cannotPublish}`, "Sửa mẫu, hoặc bỏ đi."),
  "pattern-back-reference": words(
    "Mẫu ký tự dùng phép tham chiếu ngược",
    `Phép này có thể làm hệ thống chậm đến mức treo. ${cannotPublish}`,
    "Viết lại mẫu đơn giản hơn, hoặc bỏ đi.",
  ),
  "pattern-look-around": words(
    "Mẫu ký tự dùng phép nhìn trước, nhìn sau",
    `Phép này có thể làm hệ thống chậm đến mức treo. ${cannotPublish}`,
    "Viết lại mẫu đơn giản hơn, hoặc bỏ đi.",
  ),
  "pattern-unsupported": words(
    "Mẫu ký tự dùng phép không được hỗ trợ",
    `Hệ thống không nhận phép này. ${cannotPublish}`,
    "Viết lại mẫu đơn giản hơn, hoặc bỏ đi.",
  ),
  "pattern-too-large": words(
    "Mẫu ký tự quá lớn",
    `Mẫu này làm việc kiểm tra quá chậm. ${cannotPublish}`,
    "Viết lại mẫu ngắn hơn, hoặc bỏ đi.",
  ),
  "pattern-without-message": words(
    "Mẫu ký tự chưa có câu báo lỗi",
    "Câu báo chung “không đúng mẫu” không cho người dân biết phải sửa thế nào.",
    "Viết câu báo lỗi nói rõ cách viết đúng, kèm ví dụ.",
  ),
  "pattern-slow": words(
    "Mẫu ký tự có phần lặp nằm trong phần lặp",
    "Hệ thống này xử lý được, nhưng phần mềm khác nhận cùng dữ liệu có thể bị treo.",
    "Viết lại mẫu để mỗi phần chỉ lặp một lần.",
  ),
  "pattern-unanchored": words(
    "Mẫu ký tự chỉ cần khớp một phần",
    "Câu trả lời có thêm ký tự thừa trước hoặc sau vẫn được chấp nhận.",
    "Yêu cầu khớp toàn bộ câu trả lời.",
  ),
};
