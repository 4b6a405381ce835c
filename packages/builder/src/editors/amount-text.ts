/** Amounts of money as people type and read them. In definitions they are whole minor units: đồng, cents. */

const digitsOf = (currency: string): number => {
  try {
    return new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 0;
  } catch {
    // Somebody is still typing the currency.
    return 0;
  }
};

/** Grouped, without the currency: "100.000". */
export function amountText(amount: number, currency: string, locale: string): string {
  const digits = digitsOf(currency);
  return new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(amount / 10 ** digits);
}

/** "100.000 đ", "VND 100,000". */
export function moneyText(amount: number, currency: string, locale: string): string {
  const written = amountText(amount, currency, locale);
  if (!locale.startsWith("vi")) return `${currency} ${written}`;
  return `${written} ${currency === "VND" ? "đ" : currency}`;
}

/** Minor units; undefined when it is no amount. Both ways of grouping are taken: nobody pays 100 đồng and 5 tenths. */
export function readAmount(text: string, currency: string): number | undefined {
  const digits = digitsOf(currency);
  const plain = text.replace(/[\s\u00a0\u202f]|đ|₫/gu, "");
  const match = digits > 0 ? /^([\d.,]*?)(?:[.,](\d{1,2}))?$/.exec(plain) : /^([\d.,]+)$/.exec(plain);
  const [, whole = "", part = ""] = match ?? [];
  const number = Number(whole.replace(/[.,]/g, "") + part.padEnd(digits, "0"));
  return match && /\d/.test(plain) && Number.isSafeInteger(number) ? number : undefined;
}
