/** Values as people of a language write them. Fixed formats of the data (ISO dates, minor units) come in, words come out. */

const cache = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>();
function cached<T extends Intl.NumberFormat | Intl.DateTimeFormat>(key: string, make: () => T): T {
  let format = cache.get(key) as T | undefined;
  if (!format) cache.set(key, (format = make()));
  return format;
}

export const formatNumber = (value: number, language: string): string =>
  cached(`n ${language}`, () => new Intl.NumberFormat(language, { maximumFractionDigits: 12 })).format(value);

/** As it is typed: without grouping. */
export const formatPlain = (value: number, language: string): string =>
  cached(`p ${language}`, () => new Intl.NumberFormat(language, { useGrouping: false, maximumFractionDigits: 15 })).format(value);

const moneyFormat = (currency: string, language: string): Intl.NumberFormat =>
  cached(`m ${language} ${currency}`, () => new Intl.NumberFormat(language, { style: "currency", currency, currencyDisplay: "code" }));

const minorUnit = (format: Intl.NumberFormat): number => 10 ** (format.resolvedOptions().maximumFractionDigits ?? 0);

/** An amount without its currency, as it is typed. */
export const formatAmount = (amount: number, currency: string, language: string): string => {
  const digits = moneyFormat(currency, language).resolvedOptions().maximumFractionDigits ?? 0;
  return cached(`a ${language} ${digits}`, () => new Intl.NumberFormat(language, { minimumFractionDigits: digits })).format(
    amount / 10 ** digits,
  );
};

/** @param amount whole minor units of the currency (đồng, cents). Written as people there write it: `1.234.567 đ`, `VND 1,234,567`. */
export const formatMoney = (amount: number, currency: string, language: string): string => {
  const format = moneyFormat(currency, language);
  const written = format.format(amount / minorUnit(format));
  return /^vi\b/.test(language) ? written.replace("VND", "đ") : written;
};

/** ISO date, month, year or date with time, as far as it is known: `1985`, `1985-03`, `1985-03-27`, `1985-03-27T08:30`. */
export function formatDate(iso: string, language: string): string {
  const match = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T(\d\d:\d\d))?$/.exec(iso);
  if (!match) return iso;
  const [, year, month, day, time] = match;
  const date = new Date(0);
  date.setUTCFullYear(Number(year), month ? Number(month) - 1 : 0, day ? Number(day) : 1);
  const text = cached(
    `d ${language} ${day ? 3 : month ? 2 : 1}`,
    () =>
      new Intl.DateTimeFormat(language, {
        timeZone: "UTC",
        year: "numeric",
        ...(month && { month: "long" }),
        ...(day && { day: "numeric" }),
      }),
  ).format(date);
  return time ? `${time}, ${text}` : text;
}

/** An instant on the person's clock. */
export const formatInstant = (instant: string, language: string): string =>
  cached(`i ${language}`, () => new Intl.DateTimeFormat(language, { dateStyle: "long", timeStyle: "short" })).format(new Date(instant));
