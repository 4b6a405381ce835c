// An amount in words, as official papers in Vietnamese and English write it. Not part of a form's first load.

export interface MoneyWordsOptions {
  /** Name of the currency unit; by default "đồng" and "dong". */
  readonly unit?: string;
  /** How an empty tens place is read: "lẻ" (default) or "linh". */
  readonly zeroTens?: "lẻ" | "linh";
  /** "nghìn" (default) or the southern "ngàn". */
  readonly thousand?: "nghìn" | "ngàn";
  /** A final four after tens: "bốn" (default) or "tư". */
  readonly four?: "bốn" | "tư";
}

/**
 * Reads an amount aloud, its first letter a capital.
 * @param amount whole units of the currency, up to 2^53-1 either way.
 * @param locale a language tag; whatever is not English is read in Vietnamese.
 * @returns undefined when the amount is not a whole number that can be told exactly.
 */
export function moneyInWords(amount: number, locale: string, options: MoneyWordsOptions = {}): string | undefined {
  if (!Number.isSafeInteger(amount)) return undefined;
  const english = /^en\b/i.test(locale);
  const size = Math.abs(amount);
  const words = english ? readEnglish(size) : readVietnamese(size, options);
  const sign = amount < 0 ? (english ? "minus " : "âm ") : "";
  const text = `${sign}${words} ${options.unit ?? (english ? "dong" : "đồng")}`;
  return text.charAt(0).toLocaleUpperCase(english ? "en" : "vi") + text.slice(1);
}

const digits = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];

function readVietnamese(amount: number, options: MoneyWordsOptions): string {
  if (amount === 0) return digits[0]!;
  return billions(amount, false, options).join(" ");
}

/** `inner`: something was read before, so empty hundreds must be said. */
function billions(amount: number, inner: boolean, options: MoneyWordsOptions): string[] {
  const high = Math.floor(amount / 1e9);
  const words = high ? [...billions(high, inner, options), "tỷ"] : [];
  let rest = amount % 1e9;
  for (const [scale, name] of [
    [1e6, "triệu"],
    [1e3, options.thousand ?? "nghìn"],
    [1, ""],
  ] as const) {
    const group = Math.floor(rest / scale);
    rest %= scale;
    if (group) words.push(...hundreds(group, inner || words.length > 0, options), ...(name ? [name] : []));
  }
  return words;
}

function hundreds(group: number, inner: boolean, options: MoneyWordsOptions): string[] {
  const [hundred, ten, unit] = [Math.floor(group / 100), Math.floor(group / 10) % 10, group % 10];
  const words = hundred || inner ? [digits[hundred]!, "trăm"] : [];
  if (ten === 0) return unit === 0 ? words : [...words, ...(words.length ? [options.zeroTens ?? "lẻ"] : []), digits[unit]!];
  words.push(...(ten === 1 ? ["mười"] : [digits[ten]!, "mươi"]));
  if (unit === 0) return words;
  if (unit === 1 && ten > 1) return [...words, "mốt"];
  if (unit === 5) return [...words, "lăm"];
  return [...words, unit === 4 && ten > 1 ? (options.four ?? "bốn") : digits[unit]!];
}

const small =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

function readEnglish(amount: number): string {
  if (amount < 20) return small[amount]!;
  if (amount < 100) return tens[Math.floor(amount / 10) - 2]! + (amount % 10 ? `-${small[amount % 10]!}` : "");
  for (const [scale, name] of [
    [1e15, "quadrillion"],
    [1e12, "trillion"],
    [1e9, "billion"],
    [1e6, "million"],
    [1e3, "thousand"],
    [100, "hundred"],
  ] as const) {
    if (amount < scale) continue;
    const rest = amount % scale;
    return `${readEnglish(Math.floor(amount / scale))} ${name}${rest ? ` ${readEnglish(rest)}` : ""}`;
  }
  return "";
}
