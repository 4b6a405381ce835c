// The Vietnamese tax code: 10 digits with a check digit, 13 for a dependent unit, or a person's 12-digit identification number.
import { normaliseCode } from "../../normalise/text.js";
import type { Kind, Parsed } from "../kind.js";
import { isAbsentInput } from "../absent.js";
import { parsePersonalId } from "../personal-id/personal-id.js";

const weights = [31, 29, 23, 19, 17, 13, 7, 5, 3];

export const taxCode: Kind = {
  name: "tax-code",
  type: "text",
  parse(raw) {
    if (isAbsentInput(raw)) return {};
    const digits = typeof raw === "string" ? normaliseCode(raw) : "";
    if (!/^\d+$/u.test(digits)) return wrong("characters");
    if (digits.length === 12) return parsePersonalId(digits).code ? wrong("repeated") : { value: digits };
    if (digits.length !== 10 && digits.length !== 13) return wrong("length");
    if (!/^\d\d(?!0000000)/u.test(digits) || Number(digits[9]) !== checkDigit(digits)) return wrong("check-digit");
    return digits.endsWith("000") && digits.length === 13 ? wrong("branch") : { value: digits };
  },
  schema: () => ({ type: "string", pattern: "^(?:\\d{10}|\\d{12}|\\d{13})$" }),
  unexpressed: ["check-digit", "branch", "repeated"],
};

const wrong = (reason: string): Parsed => ({ code: "not-a-tax-code", params: { reason } });

/** 10 minus the weighted sum modulo 11. Where that gives 10 no code is ever issued, so no digit is right. */
function checkDigit(digits: string): number {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return 10 - (sum % 11);
}
