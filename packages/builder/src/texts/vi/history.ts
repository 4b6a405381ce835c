/** Words of the history panel. */
export const history = {
  title: "Lịch sử",
  lead: "Mọi thay đổi của bạn từ lúc mở. Chọn một dòng để trở về lúc đó; các dòng phía trên vẫn còn cho đến khi bạn sửa tiếp.",
  opened: "Lúc mở",
  now: "đang ở đây",
  ahead: "đã hoàn tác",
  empty: "Chưa có thay đổi nào.",
  went: (what: string) => `Đã trở về: ${what}`,
};

export type HistoryTexts = typeof history;
