/** Words of the canvas. */
export const canvas = {
  fields: "Các trường của bước",
  where: (at: number, count: number) => `Bước ${at}/${count}`,
  unnamed: (kind: string) => `(Chưa có nhãn – ${kind})`,
  unnamedStep: "(Bước chưa có tên)",
  noOptions: "(Chưa có lựa chọn)",
  noMembers: "Chưa có trường nào ở đây.",
  noNote: "(Chưa có nội dung)",
  unknownKind: (kind: string) => `Loại trường “${kind}” không hiển thị được ở đây. Nội dung của nó được giữ nguyên.`,
  noSteps: "Biểu mẫu chưa có bước nào. Mỗi bước là một trang, nói về một việc.",
  firstStep: "Thêm bước đầu tiên",
  noFields: "Bước này chưa có trường nào. Chọn một loại trong “Thêm trường”, hoặc kéo loại đó vào đây.",
  guidance: "Lời dẫn của bước (Ctrl+Enter để xong)",
  firstField: "Thêm trường",
  shownIf: (rule: string) => `Hiện khi: ${rule}`,
  requiredIf: (rule: string) => `Bắt buộc khi: ${rule}`,
};

export type CanvasTexts = typeof canvas;
