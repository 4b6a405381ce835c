/** Numbers as people here write them: 1.500.000,5 in Vietnamese, 1,500,000.5 in English. Either way of writing is understood in both. */

const decimalOf = (locale: string): "," | "." => (locale.startsWith("vi") ? "," : ".");

/** Without grouping, so that it can be edited; the decimal sign is that of the language. */
export const writeNumber = (value: number, locale: string): string => String(value).replace(".", decimalOf(locale));

/** Undefined when it is no number. One sign before exactly three digits groups thousands where the language does so. */
export function parseNumber(raw: string, locale: string): number | undefined {
  const text = raw
    .trim()
    .replace(/[\s\u00a0_]/g, "")
    .replace(/^[−–]/, "-");
  const decimal = decimalOf(locale);
  const [own, other] = decimal === "," ? ["\\.", ","] : [",", "\\."];
  const grouped = (group: string, sign: string, least: number) =>
    new RegExp(`^-?[1-9]\\d{0,2}(?:${group}\\d{3}){${least},}(?:${sign}\\d+)?$`);
  const plain = grouped(own!, other!, 1).test(text)
    ? text.replaceAll(decimal === "," ? "." : ",", "").replace(",", ".")
    : grouped(other!, own!, 2).test(text)
      ? text.replaceAll(decimal, "").replace(",", ".")
      : text.replace(",", ".");
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}
