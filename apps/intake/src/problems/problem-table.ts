/**
 * The one table of problem codes (RFC 9457). A code and its status never change their meaning once released. Texts are
 * for the person in front of the form or the engineer who calls the API; they never quote what was sent.
 */
import type { ProblemEntry } from "./problem-entry.js";
import { studioProblemTable } from "./studio-problem-table.js";

export const problemTable = {
  "not-found": {
    status: 404,
    title: { vi: "Không tìm thấy địa chỉ này", en: "There is nothing at this address" },
    detail: {
      vi: "Hãy kiểm tra lại địa chỉ. Danh sách địa chỉ có ở trang /docs.",
      en: "Check the address. All addresses are listed at /docs.",
    },
  },
  "method-not-allowed": {
    status: 405,
    title: { vi: "Địa chỉ này không nhận phương thức đó", en: "This address does not take that method" },
    detail: { vi: "Tiêu đề Allow nêu các phương thức được nhận.", en: "The Allow header names the methods it takes." },
  },
  "request-invalid": {
    status: 400,
    title: { vi: "Yêu cầu chưa đúng định dạng", en: "The request is not well formed" },
    detail: {
      vi: "Mục errors nêu từng chỗ sai và điều cần có.",
      en: "The errors member names each wrong place and what was expected there.",
    },
  },
  "body-too-large": {
    status: 413,
    title: { vi: "Nội dung gửi quá lớn", en: "What was sent is too large" },
    detail: {
      vi: "Giấy tờ phải được tải lên riêng. Hãy rút ngắn các câu trả lời quá dài rồi gửi lại.",
      en: "Papers are uploaded separately. Shorten very long answers and send again.",
    },
  },
  "media-type-unsupported": {
    status: 415,
    title: { vi: "Kiểu nội dung không được nhận", en: "This content type is not accepted" },
    detail: { vi: "Hãy gửi JSON với Content-Type: application/json.", en: "Send JSON with Content-Type: application/json." },
  },
  "too-many-requests": {
    status: 429,
    title: { vi: "Quá nhiều yêu cầu trong thời gian ngắn", en: "Too many requests in a short time" },
    detail: {
      vi: "Hãy chờ một lát rồi thử lại. Dữ liệu bạn đã nhập vẫn còn.",
      en: "Wait a moment and try again. What you entered is kept.",
    },
  },
  "origin-not-allowed": {
    status: 403,
    title: { vi: "Trang web này chưa được phép dùng dịch vụ", en: "This website may not use the service" },
    detail: {
      vi: "Quản trị viên cần thêm địa chỉ trang web vào danh sách được phép.",
      en: "An administrator has to add the website to the list of sites.",
    },
  },
  "procedure-not-on-site": {
    status: 403,
    title: { vi: "Trang web này không tiếp nhận thủ tục đó", en: "This website does not offer that procedure" },
    detail: { vi: "Hãy nộp trên trang của cơ quan tiếp nhận thủ tục.", en: "Apply on the website of the office that takes it." },
  },
  "token-missing": {
    status: 401,
    title: { vi: "Thiếu mã truy cập", en: "An access token is needed" },
    detail: { vi: "Hãy gửi tiêu đề Authorization: Bearer <mã>.", en: "Send the header Authorization: Bearer <token>." },
  },
  "token-refused": {
    status: 403,
    title: { vi: "Mã truy cập không đúng", en: "The access token is not right" },
    detail: { vi: "Mã công bố nằm trong thư mục dữ liệu của máy chủ.", en: "The publisher token is kept in the server's data folder." },
  },
  "procedure-unknown": {
    status: 404,
    title: { vi: "Không có thủ tục này", en: "There is no such procedure" },
    detail: { vi: "Thủ tục chưa được công bố hoặc đã ngừng tiếp nhận.", en: "It has not been published, or no longer takes applications." },
  },
  "procedure-refused": {
    status: 422,
    title: { vi: "Định nghĩa thủ tục có lỗi nên chưa được công bố", en: "The procedure definition has errors and was not published" },
    detail: { vi: "Mục findings nêu từng lỗi với vị trí và mã lỗi.", en: "The findings member names every error with its place and code." },
  },
  "procedure-address-differs": {
    status: 422,
    title: { vi: "Địa chỉ không khớp với định nghĩa thủ tục", en: "The address and the definition do not agree" },
    detail: {
      vi: "Mã và phiên bản trong địa chỉ phải giống trong định nghĩa.",
      en: "Id and version in the address must be those in the definition.",
    },
  },
  "version-exists": {
    status: 409,
    title: { vi: "Phiên bản này đã được công bố với nội dung khác", en: "This version is already published with other content" },
    detail: {
      vi: "Phiên bản đã công bố không bao giờ thay đổi. Hãy tăng số phiên bản.",
      en: "A published version never changes. Use the next version number.",
    },
  },
  "calendar-missing": {
    status: 404,
    title: { vi: "Chưa có lịch ngày làm việc", en: "No working-day calendar is set" },
    detail: { vi: "Quản trị viên cần đặt CALENDAR_FILE.", en: "An administrator has to set CALENDAR_FILE." },
  },
  "dataset-unknown": {
    status: 404,
    title: { vi: "Không có danh mục này", en: "There is no such dataset" },
    detail: { vi: "Hãy kiểm tra tên danh mục trong định nghĩa thủ tục.", en: "Check the dataset's name in the procedure definition." },
  },
  "idempotency-key-missing": {
    status: 400,
    title: { vi: "Thiếu khóa chống nộp trùng", en: "The idempotency key is missing" },
    detail: {
      vi: "Tiêu đề Idempotency-Key phải giống idempotencyKey trong nội dung.",
      en: "The Idempotency-Key header must be the same as idempotencyKey in the body.",
    },
  },
  "idempotency-conflict": {
    status: 409,
    title: { vi: "Khóa này đã dùng cho một hồ sơ khác", en: "This key was used for a different application" },
    detail: {
      vi: "Hồ sơ đầu tiên đã được tiếp nhận. Nếu muốn nộp hồ sơ mới, hãy bắt đầu lại biểu mẫu.",
      en: "The first application was received. To hand in another one, start the form again.",
    },
  },
  "definition-unknown": {
    status: 422,
    title: { vi: "Biểu mẫu đã điền không khớp với bản nào được công bố", en: "The form that was filled in is not a published one" },
    detail: { vi: "Hãy tải lại trang; những gì bạn đã nhập sẽ được giữ lại.", en: "Load the page again; what you entered is kept." },
  },
  "definition-withdrawn": {
    status: 409,
    title: { vi: "Phiên bản này của thủ tục không còn nhận hồ sơ", en: "This version of the procedure no longer takes applications" },
    detail: {
      vi: "Hãy tải lại trang để dùng phiên bản mới; những gì bạn đã nhập sẽ được giữ lại.",
      en: "Load the page again for the new version; what you entered is kept.",
    },
  },
  "procedure-not-in-force": {
    status: 409,
    title: { vi: "Thủ tục hiện không tiếp nhận hồ sơ trực tuyến", en: "The procedure takes no online applications at present" },
    detail: {
      vi: "Thủ tục đang tạm dừng, đã hết hiệu lực hoặc nộp ở nơi khác.",
      en: "It is suspended, no longer in force, or handed in elsewhere.",
    },
  },
  "application-refused": {
    status: 422,
    title: { vi: "Hồ sơ chưa đúng nên chưa được nộp", en: "The application was not accepted: something in it is not right" },
    detail: { vi: "Hãy sửa từng mục được nêu trong findings rồi gửi lại.", en: "Mend each place named in findings and send it again." },
  },
  "application-unknown": {
    status: 404,
    title: { vi: "Không tìm thấy hồ sơ với mã bí mật này", en: "No application is open to this secret" },
    detail: {
      vi: "Hãy kiểm tra lại số hồ sơ và mã bí mật trên giấy tiếp nhận.",
      en: "Check the application's number and the secret on the receipt.",
    },
  },
  "upload-unknown": {
    status: 404,
    title: { vi: "Không tìm thấy tệp tải lên này", en: "There is no such upload" },
    detail: { vi: "Hãy chọn tệp và tải lên lại.", en: "Choose the file and upload it again." },
  },
  "upload-expired": {
    status: 410,
    title: { vi: "Tệp tải lên đã hết hạn", en: "The upload has expired" },
    detail: { vi: "Hãy chọn tệp và tải lên lại.", en: "Choose the file and upload it again." },
  },
  "upload-invalid": {
    status: 400,
    title: { vi: "Yêu cầu tải lên chưa đúng giao thức", en: "The upload request does not follow the protocol" },
    detail: { vi: "Máy chủ dùng giao thức tus 1.0.0.", en: "The server speaks tus 1.0.0." },
  },
  "upload-version": {
    status: 412,
    title: { vi: "Phiên bản giao thức tải lên không được hỗ trợ", en: "This version of the upload protocol is not supported" },
    detail: { vi: "Hãy gửi Tus-Resumable: 1.0.0.", en: "Send Tus-Resumable: 1.0.0." },
  },
  "upload-offset": {
    status: 409,
    title: { vi: "Vị trí tiếp tục tải lên không khớp", en: "The upload goes on at another place" },
    detail: { vi: "Hãy hỏi vị trí bằng HEAD rồi gửi tiếp từ đó.", en: "Ask for the offset with HEAD and go on from there." },
  },
  "upload-content-type": {
    status: 415,
    title: { vi: "Kiểu nội dung của phần tải lên không đúng", en: "The content type of the upload part is not right" },
    detail: { vi: "Hãy gửi Content-Type: application/offset+octet-stream.", en: "Send Content-Type: application/offset+octet-stream." },
  },
  "upload-checksum": {
    status: 460,
    title: { vi: "Dữ liệu tải lên bị sai lệch trên đường truyền", en: "The uploaded bytes were damaged on the way" },
    detail: { vi: "Hãy gửi lại phần vừa rồi.", en: "Send the last part again." },
  },
  "upload-too-large": {
    status: 413,
    title: { vi: "Tệp lớn hơn mức cho phép", en: "The file is larger than allowed" },
    detail: {
      vi: "Hãy chụp lại với độ phân giải thấp hơn hoặc nén tệp.",
      en: "Take the photo at a lower resolution, or compress the file.",
    },
  },
  "upload-type": {
    status: 415,
    title: { vi: "Loại tệp này không được nhận cho giấy tờ này", en: "This kind of file is not accepted for this paper" },
    detail: {
      vi: "Loại tệp được xét theo nội dung, không theo tên. Mục accepted nêu các loại được nhận.",
      en: "The kind is judged by content, not by name. The accepted member names the kinds that are.",
    },
  },
  "upload-requirement": {
    status: 422,
    title: { vi: "Thủ tục không yêu cầu giấy tờ này", en: "The procedure does not ask for this paper" },
    detail: { vi: "Hãy tải lại trang rồi chọn giấy tờ lần nữa.", en: "Load the page again and choose the paper once more." },
  },
  "upload-quota": {
    status: 429,
    title: { vi: "Đã tải lên quá nhiều trong một giờ", en: "Too much was uploaded within an hour" },
    detail: { vi: "Hãy thử lại sau; các tệp đã tải xong vẫn còn.", en: "Try again later; finished files are kept." },
  },
  "upload-bound": {
    status: 409,
    title: { vi: "Tệp đã thuộc về một hồ sơ", en: "The file already belongs to an application" },
    detail: {
      vi: "Tệp trong hồ sơ đã nộp không thể xóa hay thay đổi.",
      en: "A file in an application that was handed in cannot be removed or changed.",
    },
  },
  "upload-busy": {
    status: 423,
    title: { vi: "Tệp đang được tải lên ở nơi khác", en: "The file is being uploaded elsewhere at this moment" },
    detail: { vi: "Hãy chờ vài giây rồi tiếp tục.", en: "Wait a few seconds and go on." },
  },
  "frame-source-invalid": {
    status: 400,
    title: { vi: "Địa chỉ thủ tục trong khung không đúng", en: "The frame's procedure address is not right" },
    detail: { vi: "Tham số src phải có dạng /procedures/<mã thủ tục>.", en: "The src parameter must look like /procedures/<id>." },
  },
  ...studioProblemTable,
  "server-fault": {
    status: 500,
    title: { vi: "Máy chủ gặp lỗi", en: "The server had a fault" },
    detail: {
      vi: "Lỗi đã được ghi nhận. Hãy thử lại sau ít phút; dữ liệu bạn đã nhập vẫn còn.",
      en: "It was recorded. Try again in a few minutes; what you entered is kept.",
    },
  },
  "storage-unavailable": {
    status: 503,
    title: { vi: "Máy chủ tạm thời chưa lưu được dữ liệu", en: "The server cannot store data at the moment" },
    detail: { vi: "Hãy thử lại sau ít phút; dữ liệu bạn đã nhập vẫn còn.", en: "Try again in a few minutes; what you entered is kept." },
  },
} as const satisfies Record<string, ProblemEntry>;

export type ProblemCode = keyof typeof problemTable;

export const problemCodes = Object.keys(problemTable) as ProblemCode[];
