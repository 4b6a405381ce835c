// A date of which the day, or the day and the month, may be unknown, as in old civil-status records: "1950", "1950-03".
import { datePattern } from "../../calendar/date-arithmetic.js";
import { readDate } from "../date/read-date.js";
import type { Kind } from "../kind.js";

export const partialDate: Kind = {
  name: "partial-date",
  type: "partial-date",
  parse: (raw) => readDate(raw, "not-a-date", ["year"], ["year", "month", "day"]),
  schema: () => ({ type: "string", pattern: `^[1-9]\\d{3}(?:-(?:0[1-9]|1[0-2]))?$|${datePattern}` }),
};
