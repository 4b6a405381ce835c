/** Words of the panel of burden. */
export const burden = {
  title: "Gánh nặng thủ tục",
  intro: "Người dân mất bao nhiêu thời gian, giấy tờ, chuyến đi và tiền cho một hồ sơ.",
  caption: "Cho một hồ sơ",
  compared: "Cho một hồ sơ, so với bản đã ban hành",
  reckoning: "Đang tính…",
  broken: "Thủ tục đang có lỗi nên chưa tính được. Số liệu bên dưới, nếu có, là của lần tính trước.",
  unknown: "chưa biết",
  noRate: "Chưa có giá trị một giờ của người dân nên chưa tính tổng chi phí.",
  cutOff: (tried: number) => `Có quá nhiều cách trả lời để thử hết. Đã thử ${tried} cách; có thể còn cách nhẹ hơn hoặc nặng hơn.`,
  unexplored: (labels: readonly string[]) => `Chưa thử mọi câu trả lời có thể ảnh hưởng của: ${labels.join(", ")}.`,
  yearly: (cost: string) => `Một năm: ${cost}`,
  way: (path: string) => `${path}: đi qua những gì`,
  fromScenario: (title: string) => `Theo tình huống “${title}”.`,
  case: (title: string) => `Trường hợp: ${title}`,
  documents: "Giấy tờ phải nộp hoặc xuất trình:",
  noDocuments: "Không phải nộp giấy tờ nào.",
  settings: "Số liệu dùng để tính",
  settingsHint: "Theo mô hình chi phí chuẩn: thời gian nhân giá trị một giờ, cộng tiền phải trả. Số liệu sửa ở đây được lưu trên máy này.",
  cityHint:
    "Theo mô hình chi phí chuẩn: thời gian nhân giá trị một giờ, cộng tiền phải trả. Số liệu dùng chung cho cả thành phố, do quản trị viên đặt.",
  unreached: "Chưa lấy được số liệu của thành phố; đang tính theo số liệu giả định.",
  askAgain: "Thử lại",
  yearlyHint: "Riêng của thủ tục này, để tính chi phí một năm. Lưu trên máy này.",
  notSet: "Chưa có số liệu chính thức",
  ownFigure: "Số liệu do cơ quan nhập",
  restore: "Lấy lại số liệu ban đầu",
};

export type BurdenTexts = typeof burden;
