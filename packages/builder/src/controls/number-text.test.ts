import { describe, expect, it } from "vitest";
import { parseNumber, writeNumber } from "./number-text.js";

describe("numbers as people write them", () => {
  it.each([
    ["75.000", 75000, 75],
    ["75,000", 75, 75000],
    ["1.500.000", 1500000, 1500000],
    ["1,500,000", 1500000, 1500000],
    ["12,5", 12.5, 12.5],
    ["12.5", 12.5, 12.5],
    ["0.125", 0.125, 0.125],
    ["1.500.000,25", 1500000.25, 1500000.25],
    ["1 500 000", 1500000, 1500000],
    ["-3", -3, -3],
    ["", undefined, undefined],
    ["12a", undefined, undefined],
    ["1.5.0", undefined, undefined],
  ])("%s is %s in Vietnamese, %s in English", (raw, vi, en) => {
    expect(parseNumber(raw, "vi")).toBe(vi);
    expect(parseNumber(raw, "en")).toBe(en);
  });

  it("come back as they were written", () => {
    for (const value of [0, 1234.5, -0.125, 1500000, 1.125])
      for (const locale of ["vi", "en"]) expect(parseNumber(writeNumber(value, locale), locale)).toBe(value);
  });
});
