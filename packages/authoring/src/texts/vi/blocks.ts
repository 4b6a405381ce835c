/** Ready blocks in Vietnamese. */
import type { BlockTexts } from "../command-texts.js";

export const blocks: BlockTexts = {
  person: { name: "Một người", hint: "Họ và tên, ngày sinh, giới tính, số định danh cá nhân." },
  contact: { name: "Liên hệ", hint: "Số điện thoại và thư điện tử." },
  address: { name: "Nơi ở", hint: "Nơi thường trú và địa chỉ liên lạc nếu khác." },
  representative: { name: "Người nộp thay", hint: "Có người nộp thay không, và thông tin của người đó." },
  business: { name: "Doanh nghiệp, hộ kinh doanh", hint: "Tên, mã số thuế, trụ sở, người đại diện." },
  "bank-account": { name: "Tài khoản ngân hàng", hint: "Tên tài khoản, số tài khoản, ngân hàng." },
  members: { name: "Danh sách thành viên", hint: "Mỗi dòng một người: họ và tên, ngày sinh, số định danh, quan hệ." },
  delivery: { name: "Cách nhận kết quả", hint: "Nhận trực tuyến, tại cơ quan hoặc qua bưu chính." },
  "consent-note": { name: "Thông báo về dữ liệu cá nhân", hint: "Vì sao hỏi những thông tin này và người nộp có quyền gì." },
};
