/** Texts of links that say nothing out of context, in lower case; screen-reader users jump from link to link (WCAG 2.4.4). */
export const vagueLinkWords: ReadonlySet<string> = new Set([
  ...["tại đây", "ở đây", "vào đây", "đây", "bấm vào đây", "bấm đây", "nhấn vào đây", "nhấp vào đây", "click vào đây", "xem", "xem thêm", "xem tại đây"],
  ...["xem chi tiết", "chi tiết", "đọc thêm", "thêm", "tiếp tục", "liên kết", "link", "đường dẫn", "tải về", "tải xuống", "trang này", "website", "này"],
  ...["here", "click here", "this", "this link", "this page", "link", "more", "read more", "see more", "learn more", "details", "see here", "see details"],
  ...["download", "go", "continue", "page", "website", "more information", "info"],
]);
