/** Diagnostics in Vietnamese. */
import { wordsWith, type DiagnosticTexts } from "../../diagnostics/diagnostic-words.js";
import { languageNames } from "../language-names.js";
import { ruleDiagnostics } from "./diagnostics-of-rules.js";
import { serviceDiagnostics } from "./diagnostics-of-service.js";

const { word } = wordsWith("và");
const nameOf = languageNames("vi");

const bases: Readonly<Record<string, string>> = {
  stateDuty: "nhiệm vụ của cơ quan nhà nước",
  legalObligation: "nghĩa vụ theo pháp luật",
  publicTask: "lợi ích công cộng",
  consent: "sự đồng ý",
};

export const diagnosticTexts: DiagnosticTexts = {
  diagnostics: { ...ruleDiagnostics, ...serviceDiagnostics },
  fixes: {
    "remove-condition": word((said) => (said.text("field") ? `Bỏ điều kiện của “${said.text("field")}”` : "Bỏ điều kiện")),
    "remove-part": word("Bỏ phần bị lỗi"),
    "rename-reference": word((said) => `Đổi thành “${said.text("meant")}”`),
    "rename-id": word((said) => `Đổi tên thành “${said.text("id")}”`),
    "always-required": word("Luôn bắt buộc"),
    "never-required": word("Không bắt buộc"),
    "remove-node": word("Xóa mục này"),
    "remove-value": word((said) => (said.text("name") ? `Bỏ “${said.text("name")}”` : "Bỏ giá trị này")),
    "add-language": word((said) => `Chép bản gốc sang ${said.items("languages").map(nameOf).join(", ")} để dịch`),
    "set-autocomplete": word("Bật điền tự động"),
    "set-formats": word("Nhận PDF, JPEG, PNG"),
    "set-basis": word((said) => `Chọn căn cứ: ${bases[said.text("value")] ?? said.text("value")}`),
    "set-retention": word((said) => `Lưu giữ ${said.text("value").replace(/\D/g, "")} năm`),
    "set-law": word((said) => `Chọn ${said.text("number")}`),
    "ask-registry": word("Tra cứu trong cơ sở dữ liệu"),
    prefill: word("Điền sẵn từ cơ sở dữ liệu"),
    "upload-instead": word("Cho tải lên"),
    "drop-certified": word("Bỏ yêu cầu chứng thực"),
    "drop-originals": word("Không yêu cầu bản chính"),
    "anchor-pattern": word("Yêu cầu khớp toàn bộ"),
    "use-select": word("Dùng danh sách thả xuống"),
    "split-step": word("Chia bước làm hai"),
    "swap-bounds": word("Đổi chỗ hai giới hạn"),
  },
  severities: { error: "Lỗi", warning: "Cảnh báo", advice: "Gợi ý" },
  profiles: { draft: "Bản nháp", standard: "Thông thường", strict: "Nghiêm ngặt" },
};
