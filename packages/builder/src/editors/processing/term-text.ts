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

function name(date: Date, locale: string, part: "weekday" | "month"): string {
  const key = `${locale} ${part}`;
  let format = formats.get(key);
  if (!format) formats.set(key, (format = new Intl.DateTimeFormat(locale, { timeZone: "UTC", [part]: "long" })));
  return format.format(date);
}

/** A date with its weekday, and the time where it has one: "Thứ Sáu, 20/11/2026", "Friday 20 November 2026". */
export function dayText(at: string, locale: string): string {
  const [iso = "", time] = at.split("T") as [string, string?];
  const date = new Date(`${iso}T00:00:00Z`);
  const [year, month, day] = iso.split("-") as [string, string, string];
  const weekday = name(date, locale, "weekday");
  const written = locale.startsWith("vi")
    ? `${weekday}, ${day}/${month}/${year}`
    : `${weekday} ${Number(day)} ${name(date, locale, "month")} ${year}`;
  return time ? `${written}, ${time.slice(0, 5)}` : written;
}
