// A telephone number in E.164. Vietnamese numbers are checked against the numbering plan, others only for their shape.
import { normaliseCode } from "../../normalise/text.js";
import { isAbsentInput } from "../absent.js";
import type { Kind } from "../kind.js";

/** Mobile 9 digits, landline 10, after +84; any other country 7 to 15 digits. */
const pattern = "^\\+(?:84(?:[35789]\\d{8}|2\\d{9})|8[0-35-9]\\d{5,13}|[1-79]\\d{6,14})$";
const e164 = new RegExp(pattern, "u");
/** Prefixes in use; others are allotted now and then, so a stranger is only a warning. */
const knownMobile = /^\+84(?:3[2-9]|5[25689]|7[06-9]|8[1-9]|9[0-46-9])/u;
/** Prefixes of eleven-digit mobiles, which ended in 2018, and what became of them. */
const renumbered: Readonly<Record<string, string>> = {
  120: "70",
  121: "79",
  122: "77",
  126: "76",
  128: "78",
  123: "83",
  124: "84",
  125: "85",
  127: "81",
  129: "82",
  162: "32",
  163: "33",
  164: "34",
  165: "35",
  166: "36",
  167: "37",
  168: "38",
  169: "39",
  186: "56",
  188: "58",
  199: "59",
};

export const phone: Kind = {
  name: "phone",
  type: "text",
  parse(raw) {
    if (isAbsentInput(raw)) return {};
    if (typeof raw !== "string") return { code: "not-a-phone" };
    const value = international(normaliseCode(raw, /[\s.\-()/\u2010-\u2015\u2212]/gu));
    if (e164.test(value)) return { value };
    const old = /^\+84(1\d\d)(\d{7})$/u.exec(value);
    const prefix = old && renumbered[old[1]!];
    return prefix ? { code: "phone-old-prefix", params: { suggestion: `0${prefix}${old[2]!}` } } : { code: "not-a-phone" };
  },
  check: (value) => {
    const mobile = /^\+84[35789]/u.test(value as string);
    return mobile && !knownMobile.test(value as string)
      ? [{ code: "phone-prefix", severity: "warning", params: { prefix: `0${(value as string).slice(3, 5)}` } }]
      : [];
  },
  schema: () => ({ type: "string", pattern }),
};

/** `0…`, `84…`, `0084…` and `+84 (0)…` all mean the same number. */
function international(digits: string): string {
  const plus = digits
    .replace(/^00/u, "+")
    .replace(/^0/u, "+84")
    .replace(/^84(?=\d{9})/u, "+84");
  return plus.replace(/^\+840/u, "+84");
}
