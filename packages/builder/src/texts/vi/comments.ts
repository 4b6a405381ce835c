/** Words of the comments panel. */
export const comments = {
  title: "Nhận xét",
  openCount: (count: number) => `${count} nhận xét chưa xong`,
  open: "Chưa xong",
  resolved: (count: number) => `Đã xong (${count})`,
  none: "Chưa có nhận xét nào. Nhận xét không thuộc nội dung thủ tục; người nộp hồ sơ không nhìn thấy.",
  noneOpen: "Không còn nhận xét nào chưa xong.",
  loading: "Đang tải nhận xét…",
  failed: "Chưa tải được nhận xét. Hãy kiểm tra kết nối mạng.",
  retry: "Thử lại",
  wholeDraft: "Toàn bộ bản thảo",
  gone: "Phần đã bị xóa",
  goneNamed: (name: string) => `Phần đã bị xóa: ${name}`,
  goTo: (place: string) => `Đến: ${place}`,
  reply: "Trả lời",
  replyTo: (place: string) => `Trả lời: ${place}`,
  /** What a mark is called: how many, and where. */
  markOf: (count: string, place: string) => `${count}: ${place}`,
  by: (who: string, when: string) => `${who}, ${when}`,
  resolvedBy: (who: string, when: string) => `${who} đánh dấu đã xong, ${when}`,
  resolve: "Đánh dấu đã xong",
  reopen: "Mở lại",
  /** What a button of a comment is called: it says which one. */
  buttonOf: (button: string, text: string) => `${button}: ${text}`,
  isResolved: "Đã đánh dấu nhận xét là đã xong.",
  isOpen: "Đã mở lại nhận xét.",
  add: "Viết nhận xét",
  about: "Về phần",
  selectFirst: "Về toàn bộ bản thảo. Muốn nhận xét một phần, hãy chọn phần đó trước.",
  text: "Nội dung nhận xét",
  send: "Gửi nhận xét",
  missing: "Hãy viết nội dung nhận xét.",
  sent: "Đã gửi nhận xét.",
  notSent: "Chưa gửi được nhận xét. Nội dung bạn viết vẫn còn; hãy thử lại.",
  notChanged: "Chưa lưu được. Hãy thử lại.",
};

export type CommentsTexts = typeof comments;
