/** Words of the palette. */
export const palette = {
  title: "Thêm",
  search: "Tìm loại trường hoặc khối có sẵn",
  searchShort: "Tìm…",
  favourites: "Hay dùng",
  favourite: (name: string) => `Hay dùng: ${name}`,
  nothing: "Không có loại trường nào khớp. Thử một từ khác, ví dụ “ngày” hoặc “tiền”.",
  found: (count: number) => (count === 0 ? "Không tìm thấy" : `Tìm thấy ${count} mục`),
  added: (name: string) => `Đã thêm: ${name}`,
  groups: {
    words: "Chữ",
    choices: "Lựa chọn",
    people: "Người, giấy tờ và liên hệ",
    dates: "Ngày giờ",
    numbers: "Số và tiền",
    structure: "Gom nhóm",
    blocks: "Khối có sẵn",
  },
};

export type PaletteTexts = typeof palette;
