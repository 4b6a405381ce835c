/** The instant at which a wall clock of a time zone shows a time. */
import { localDate, localTime } from "@hoso/engine/calendar";

/**
 * Where the clock is put forward over the time, the instant lies as much later; where it shows the time twice, it is the first.
 * @param date ISO 8601 date; `time` hours and minutes.
 */
export function instantAt(date: string, time: string, timeZone: string): Date {
  const wanted = Date.parse(`${date}T${time}Z`);
  let instant = wanted;
  // Two steps: the first may land on the other side of a change of the clocks.
  for (let step = 0; step < 2; step++) {
    const at = new Date(instant);
    instant += wanted - Date.parse(`${localDate(at, timeZone)}T${localTime(at, timeZone)}Z`);
  }
  return new Date(instant);
}
