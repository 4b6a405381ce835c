// An amount of money in whole minor units of its currency: 1500000 for "1.500.000 đ", 1250 for "12.50" of US dollars.
import { isAbsentInput } from "../absent.js";
import { withinSafe } from "../integer/integer.js";
import type { FieldDefinition, Kind, KindFinding, Parsed } from "../kind.js";
import { readNumber } from "../number/read-number.js";

const noMinorUnit = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF";
const thousandths = "BHD IQD JOD KWD LYD OMR TND";

/** Decimal digits of a currency (ISO 4217). */
export function minorDigits(currency: string): number {
  return noMinorUnit.includes(currency) ? 0 : thousandths.includes(currency) ? 3 : 2;
}

const currencyOf = (field: FieldDefinition): string => field.currency ?? "VND";

export const money: Kind = {
  name: "money",
  type: "number",
  parse(raw, field) {
    if (isAbsentInput(raw)) return {};
    if (typeof raw === "number") return Number.isInteger(raw) ? withinSafe(raw) : { code: "not-money" };
    return typeof raw === "string" ? readAmount(raw, currencyOf(field)) : { code: "not-money" };
  },
  check: (value, field) => (least(field) > (value as number) && field.schema?.minimum === undefined ? negative : []),
  schema: (field) => ({ type: "integer", minimum: least(field), maximum: Number.MAX_SAFE_INTEGER }),
};

const negative: readonly KindFinding[] = [{ code: "too-small", severity: "error", params: { limit: 0 } }];

/** Amounts are not negative unless the author says so. */
function least(field: FieldDefinition): number {
  const minimum = field.schema?.minimum;
  return typeof minimum === "number" ? minimum : 0;
}

function readAmount(raw: string, currency: string): Parsed {
  const signs = currency === "VND" ? "vnd|vnđ|đồng|đ|d|₫" : currency;
  const reading = readNumber(raw.normalize("NFC").replace(new RegExp(`^\\s*(?:${signs})\\s*|\\s*(?:${signs})\\s*$`, "giu"), ""));
  const digits = minorDigits(currency);
  if (!reading) return { code: "not-money" };
  const [whole, fraction = ""] = (digits === 3 ? reading.decimal : (reading.grouped ?? reading.decimal)).split(".");
  if (fraction.length > digits) return { code: "not-money", params: { reason: "decimals", limit: digits } };
  return withinSafe(Number(whole! + fraction.padEnd(digits, "0")));
}
