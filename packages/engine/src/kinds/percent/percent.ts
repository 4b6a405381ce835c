// A percentage as the number before the sign: 12.5 for "12,5 %". A single sign is always the decimal sign.
import type { Kind } from "../kind.js";
import { parseNumber } from "../number/number.js";

export const percent: Kind = {
  name: "percent",
  type: "number",
  parse: (raw) =>
    parseNumber(typeof raw === "string" ? raw.replace(/([^\s%])\s*[%\uFF05]\s*$/u, "$1") : raw, "not-a-percent", ([decimal]) => decimal),
  schema: () => ({ type: "number" }),
};
