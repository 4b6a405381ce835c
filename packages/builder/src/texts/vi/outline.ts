/** Words of the outline. */
export const outline = {
  title: "Cấu trúc",
  addStep: "Thêm bước",
  actions: "Lệnh cho phần đang chọn",
  empty: "Biểu mẫu chưa có bước nào. Mỗi bước là một trang mà người dân điền, nói về một việc.",
  nameOf: (what: string) => `Tên của ${what}`,
  several: (count: number) => `${count} mục`,
  step: (count: number) => (count === 0 ? "bước, chưa có trường" : `bước, ${count} trường`),
  required: "bắt buộc",
  requiredIf: "bắt buộc theo điều kiện",
  shownIf: "hiện theo điều kiện",
};

export type OutlineTexts = typeof outline;
