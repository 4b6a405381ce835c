// What the clock on the wall shows at an instant. The calendar's time zone decides, never the machine's.

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat("en-US", {
      timeZone,
      calendar: "gregory",
      numberingSystem: "latn",
      hourCycle: "h23",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
    });
    formats.set(timeZone, format);
  }
  return format;
}

function parts(instant: Date, timeZone: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    formatOf(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  );
}

/**
 * ISO 8601 date at an instant.
 * @throws RangeError when the time zone is unknown or the instant is no time: faults of the program or the calendar's file.
 */
export function localDate(instant: Date, timeZone: string): string {
  const { year, month, day } = parts(instant, timeZone);
  return `${year!.padStart(4, "0")}-${month!}-${day!}`;
}

/** Hours and minutes at an instant, "14:59". */
export function localTime(instant: Date, timeZone: string): string {
  const { hour, minute } = parts(instant, timeZone);
  return `${hour!}:${minute!}`;
}
