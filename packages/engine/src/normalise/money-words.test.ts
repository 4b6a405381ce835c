// Amounts in words: the readings official papers use.
import { describe, expect, it } from "vitest";
import { moneyInWords } from "./money-words.js";

describe("moneyInWords in Vietnamese", () => {
  it.each([
    [0, "Không đồng"],
    [1, "Một đồng"],
    [10, "Mười đồng"],
    [11, "Mười một đồng"],
    [15, "Mười lăm đồng"],
    [21, "Hai mươi mốt đồng"],
    [24, "Hai mươi bốn đồng"],
    [100, "Một trăm đồng"],
    [105, "Một trăm lẻ năm đồng"],
    [115, "Một trăm mười lăm đồng"],
    [1005, "Một nghìn không trăm lẻ năm đồng"],
    [1010, "Một nghìn không trăm mười đồng"],
    [75000, "Bảy mươi lăm nghìn đồng"],
    [150000, "Một trăm năm mươi nghìn đồng"],
    [1234567, "Một triệu hai trăm ba mươi bốn nghìn năm trăm sáu mươi bảy đồng"],
    [2000005, "Hai triệu không trăm lẻ năm đồng"],
    [1000000001, "Một tỷ không trăm lẻ một đồng"],
    [2500000000, "Hai tỷ năm trăm triệu đồng"],
    [1234567890123, "Một nghìn hai trăm ba mươi bốn tỷ năm trăm sáu mươi bảy triệu tám trăm chín mươi nghìn một trăm hai mươi ba đồng"],
    [1_000_000_000_000, "Một nghìn tỷ đồng"],
    [-5000, "Âm năm nghìn đồng"],
  ])("%d", (amount, words) => expect(moneyInWords(amount, "vi")).toBe(words));

  it("follows the customs an office chooses", () => {
    expect(moneyInWords(1_104, "vi", { zeroTens: "linh", thousand: "ngàn" })).toBe("Một ngàn một trăm linh bốn đồng");
    expect(moneyInWords(24, "vi", { four: "tư", unit: "đô la Mỹ" })).toBe("Hai mươi tư đô la Mỹ");
  });
});

describe("moneyInWords in English", () => {
  it.each([
    [0, "Zero dong"],
    [21, "Twenty-one dong"],
    [105, "One hundred five dong"],
    [75000, "Seventy-five thousand dong"],
    [1234567, "One million two hundred thirty-four thousand five hundred sixty-seven dong"],
    [2500000000, "Two billion five hundred million dong"],
    [-12, "Minus twelve dong"],
  ])("%d", (amount, words) => expect(moneyInWords(amount, "en-GB")).toBe(words));
});

it("reads nothing that is not exactly known", () => {
  for (const amount of [1.5, Number.NaN, Infinity, 2 ** 53]) expect(moneyInWords(amount, "vi")).toBeUndefined();
  expect(moneyInWords(Number.MAX_SAFE_INTEGER, "vi")).toMatch(/^Chín triệu không trăm lẻ bảy nghìn một trăm chín mươi chín tỷ/);
});
