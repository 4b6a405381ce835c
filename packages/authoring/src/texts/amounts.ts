/** Numbers, money and dates as people of a language write them. */

export function amounts(language: "vi" | "en"): { number(value: number): string; money(amount: number, currency: string): string } {
  // Made when first asked for: the tables behind it take long to load, and a procedure opens without.
  let made: Intl.NumberFormat | undefined;
  const number = (value: number): string => (made ??= new Intl.NumberFormat(language, { maximumFractionDigits: 2 })).format(value);
  return {
    number,
    money: (amount, currency) =>
      currency !== "VND" ? `${number(amount)} ${currency}` : language === "vi" ? `${number(amount)} đồng` : `VND ${number(amount)}`,
  };
}

const months = "January February March April May June July August September October November December".split(" ");

/** A date, or a moment as terms in hours have it: "2026-11-24", "2026-11-24T15:00:00+07:00". */
export function datesInWords(language: "vi" | "en"): (value: string) => string {
  return (value) => {
    const match = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}:\d{2}))?/.exec(value);
    if (!match) return value;
    const [, year, month, day, time] = match;
    const date = language === "vi" ? `${day}/${month}/${year}` : `${Number(day)} ${months[Number(month) - 1] ?? ""} ${year}`;
    return time === undefined ? date : language === "vi" ? `${time} ngày ${date}` : `${date}, ${time}`;
  };
}
