/** Terms and days in words. */
import type { Term } from "@hoso/contract";
import type { EditorsTexts } from "../../texts/vi/editors.js";

/** "3 ngày làm việc"; also of a term that is not complete yet. */
export function termText({ value, unit, cutoff }: Partial<Term>, t: EditorsTexts["processing"]): string {
  if (unit === undefined || (unit !== "none" && value === undefined)) return t.notSet;
  const length = value === 0 && unit !== "none" ? t.sameDay : t.units[unit](value ?? 0);
  return cutoff ? `${length} (${t.cutoff(cutoff)})` : length;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** A date with its weekday, and the time where it has one: "Thứ Sáu, 20/11/2026". */
export function dayText(at: string, locale: string): string {
  const [date = "", time] = at.split("T") as [string, string?];
  let format = formats.get(locale);
  if (!format) {
    const vietnamese = locale.startsWith("vi");
    const written = vietnamese ? ({ day: "2-digit", month: "2-digit" } as const) : ({ day: "numeric", month: "long" } as const);
    format = new Intl.DateTimeFormat(vietnamese ? locale : "en-GB", { timeZone: "UTC", weekday: "long", year: "numeric", ...written });
    formats.set(locale, format);
  }
  const day = format.format(new Date(`${date}T00:00:00Z`));
  return time ? `${day}, ${time.slice(0, 5)}` : day;
}
