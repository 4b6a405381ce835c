/** Words of the preview. */
export const preview = {
  title: "Xem thử",
  device: "Màn hình",
  devices: { phone: "Điện thoại", tablet: "Máy tính bảng", desktop: "Máy tính", paper: "Bản in" },
  language: "Ngôn ngữ",
  contrast: "Tương phản cao",
  print: "In",
  record: "Ghi thành tình huống",
  recorded: (title: string) => `Đã ghi “${title}”.`,
  openScenario: "Mở tình huống này",
  asIf: "Thử như một người khác, một ngày khác",
  answersOf: "Câu trả lời theo tình huống",
  ownAnswers: "Tự điền",
  case: "Trường hợp",
  noCase: "Chưa chọn",
  date: "Ngày giờ nộp",
  channel: "Cách nộp hồ sơ",
  page: "Đến trang",
  pages: {
    start: "Trang mở đầu",
    case: "Chọn trường hợp",
    documents: "Giấy tờ",
    check: "Xem lại câu trả lời",
    declaration: "Cam kết và nộp",
  },
  startOver: "Làm lại từ đầu",
  broken: "Thủ tục đang có lỗi nên chưa mở được. Biểu mẫu dưới đây là lần cuối còn mở được.",
  showProblems: "Xem các lỗi cần sửa",
  sampleFile: "Tệp mẫu.pdf",
};

export type PreviewTexts = typeof preview;
