/** Words about keeping the work: what is saved, what is not yet, what others did meanwhile. */
export const saving = {
  unchanged: "Chưa có thay đổi",
  savedAt: (time: string) => `Đã lưu lúc ${time}`,
  savedHere: "Đã lưu trên máy này",
  saving: "Đang lưu…",
  unsaved: "Chưa lưu",
  offline: "Chưa lưu lên máy chủ – đang giữ trên máy này",
  conflict: "Cần bạn chọn: có nội dung sửa trùng nhau",
  refused: "Máy chủ không nhận thay đổi này",
  readOnly: "Chỉ xem",
  restored: "Đã khôi phục phần bạn làm dở trên máy này.",
  backOnline: "Đã kết nối lại. Mọi thay đổi đã được lưu.",
  wentOffline: "Mất kết nối với máy chủ. Bạn cứ làm tiếp, thay đổi được giữ trên máy này.",
  merged: (who: string, what: string) => `${who} vừa sửa: ${what}. Hai bên đã được gộp lại.`,
  somebody: "Một người khác",
  andMore: (count: number) => `và ${count} mục khác`,
  conflictsTitle: "Hai người cùng sửa một chỗ",
  conflictsLead:
    "Trong lúc bạn làm việc, người khác đã sửa cùng những chỗ dưới đây. Bản của bạn đang được dùng. Với mỗi chỗ, hãy chọn nội dung sẽ giữ.",
  mine: "Của bạn",
  theirs: "Của người kia",
  theirsBy: (who: string) => `Của ${who}`,
  keepMine: "Giữ của bạn",
  takeTheirs: "Lấy của người kia",
  resolve: "Xong",
  nothing: "(trống)",
  deleted: "(đã xóa)",
  openConflicts: "Xem và chọn",
  chose: (what: string) => `Chọn nội dung cho ${what}`,
};

export type SavingTexts = typeof saving;
