import { describe, expect, it } from "vitest";
import { amountText, moneyText, readAmount } from "./amount-text.js";

describe("amounts", () => {
  it.each([
    ["100000", "VND", 100000],
    ["100.000", "VND", 100000],
    ["100,000 đ", "VND", 100000],
    ["1 000 000", "VND", 1000000],
    ["0", "VND", 0],
    ["12.5", "USD", 1250],
    ["1,234.56", "USD", 123456],
    ["1.234", "USD", 123400],
    ["7", "USD", 700],
    ["", "VND", undefined],
    ["một trăm", "VND", undefined],
    ["-5", "VND", undefined],
    ["99999999999999999999", "VND", undefined],
  ])("%j in %s is %s", (text, currency, amount) => expect(readAmount(text, currency)).toBe(amount));

  it.each([0, 8000, 100000, 123456789])("%d comes back as written", (amount) => {
    for (const currency of ["VND", "USD"])
      for (const locale of ["vi", "en"]) expect(readAmount(amountText(amount, currency, locale), currency)).toBe(amount);
  });

  it("is written as each language has it", () => {
    expect([moneyText(100000, "VND", "vi"), moneyText(100000, "VND", "en"), moneyText(1250, "USD", "vi")]).toEqual([
      "100.000 đ",
      "VND 100,000",
      "12,50 USD",
    ]);
    expect(amountText(5, "V", "vi")).toBe("5");
  });
});
