import { describe, expect, it } from "vitest";
import { editors as en } from "../../texts/en/editors.js";
import { editors as vi } from "../../texts/vi/editors.js";
import { dayText, termText } from "./term-text.js";

describe("terms in words", () => {
  it.each([
    [{ value: 3, unit: "workingDay" }, "3 ngày làm việc", "3 working days"],
    [{ value: 1, unit: "day" }, "1 ngày", "1 day"],
    [
      { value: 0, unit: "workingDay", cutoff: "15:00" },
      "trong ngày (nhận sau 15:00 tính sang ngày làm việc kế tiếp)",
      "the same day (received after 15:00 counts as the next working day)",
    ],
    [{ value: 0, unit: "none" }, "không hẹn ngày", "no date promised"],
    [{ unit: "day" }, "chưa nhập", "not entered"],
    [{}, "chưa nhập", "not entered"],
  ] as const)("%j", (term, inVietnamese, inEnglish) => {
    expect([termText(term, vi.processing), termText(term, en.processing)]).toEqual([inVietnamese, inEnglish]);
  });

  it("names the weekday", () => {
    expect(dayText("2026-11-20", "vi")).toBe("Thứ Sáu, 20/11/2026");
    expect(dayText("2026-11-20T16:00", "en")).toBe("Friday 20 November 2026, 16:00");
  });
});
