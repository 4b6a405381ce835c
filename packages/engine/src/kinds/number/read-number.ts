// Reads a number as people type it, with a decimal comma (Vietnamese) or a decimal point (English), grouped or not.
//
// The rule: two different signs: the last is the decimal sign. One sign twice or more, or spaces: grouping by three. One sign
// once: decimal, but before exactly three digits it may as well group ("1.234"), and then both readings are given.
import { normaliseText, toAsciiWidth } from "../../normalise/text.js";

export interface NumberReading {
  /** The number in plain ASCII with a decimal point. */
  readonly decimal: string;
  /** The other reading, as a whole number, where the sign may group. */
  readonly grouped?: string;
}

const grouped = /^\d{1,3}(?:([.,' ])\d{3})(?:\1\d{3})*(?:([.,])\d+)?$/u;
const plain = /^(\d*)(?:[.,](\d+))?$/u;

/** Undefined when the text is not a number. */
export function readNumber(text: string): NumberReading | undefined {
  const ascii = toAsciiWidth(normaliseText(text))
    .replace(/[\u2212\u2013]/gu, "-")
    .replace(/[\u2019_]/gu, "'");
  const [, minus = "", digits = ""] = /^(-|\+)? ?(.+)$/u.exec(ascii) ?? [];
  const sign = minus === "-" ? "-" : "";
  const groups = grouped.exec(digits);
  const single = plain.exec(digits);
  if (groups && groups[1] !== groups[2] && !(single && digits.startsWith("0"))) {
    const whole = sign + digits.slice(0, groups[2] ? digits.lastIndexOf(groups[2]) : undefined).replace(/\D/gu, "");
    if (groups[2]) return { decimal: `${whole}.${digits.slice(digits.lastIndexOf(groups[2]) + 1)}` };
    return single ? { decimal: `${sign}${single[1]!}.${single[2]!}`, grouped: whole } : { decimal: whole };
  }
  if (!single || (!single[1] && !single[2])) return undefined;
  return { decimal: sign + (single[1] || "0") + (single[2] ? `.${single[2]}` : "") };
}
