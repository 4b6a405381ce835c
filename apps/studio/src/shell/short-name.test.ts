import { expect, it } from "vitest";
import { isShortName, shortNameOf } from "./short-name.js";

it.each([
  ["Sở Tư pháp", "so-tu-phap"],
  ["  Ủy ban nhân dân Quận 1 ", "uy-ban-nhan-dan-quan-1"],
  ["Sở Nông nghiệp & Môi trường", "so-nong-nghiep-moi-truong"],
  ["Phường Đa Kao", "phuong-da-kao"],
  ["1 Cửa", "cua"],
  ["…", ""],
])("makes a short name of %s", (name, short) => {
  expect(shortNameOf(name)).toBe(short);
  expect(isShortName(short)).toBe(short !== "");
});

it("keeps short names short", () => {
  const short = shortNameOf("Sở Tư pháp ".repeat(20));
  expect(short.length).toBeLessThanOrEqual(80);
  expect(isShortName(short)).toBe(true);
  expect(["Sở", "so_tu", "so--tu", "-so", ""].some(isShortName)).toBe(false);
});
