/** Today's date where the office is. */

/** Making one costs more than all of its uses in a request. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** ISO date of `now` in an IANA time zone. */
export function localToday(timeZone: string, now: Date = new Date()): string {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
    formats.set(timeZone, format);
  }
  return format.format(now);
}
