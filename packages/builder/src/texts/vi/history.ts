export const history = {
  title: "Lịch sử",
};

export type HistoryTexts = typeof history;
