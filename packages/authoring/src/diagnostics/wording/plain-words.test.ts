/** Words of office language are found as words, in any case, the longer before the shorter. */
import { describe, expect, it } from "vitest";
import { officialWordIn } from "./plain-words.js";

describe("words of office language", () => {
  it.each([
    ["Đương sự khai vào đây.", "vi", "đương sự"],
    ["ĐƯƠNG SỰ khai vào đây.", "vi", "đương sự"],
    ["Mời tiến hành thực hiện.", "vi", "tiến hành thực hiện"],
    ["Mời quý ông/bà nộp hồ sơ", "vi", "quý ông/bà"],
    ["(tiến hành)", "vi-VN", "tiến hành"],
  ])("%s", (text, language, word) => expect(officialWordIn(text, language)?.word).toBe(word));

  it.each([
    ["tiến hànhx", "vi"],
    ["𠀀tiến hành", "vi"],
    ["Đương sự", "fr"],
    ["Họ và tên", "vi"],
    ["", "en"],
  ])("not in %s", (text, language) => expect(officialWordIn(text, language)).toBeUndefined());
});
