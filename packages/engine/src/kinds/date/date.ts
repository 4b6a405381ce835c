// A day in the calendar, canonical as ISO 8601.
import { datePattern } from "../../calendar/date-arithmetic.js";
import type { Kind } from "../kind.js";
import { readDate } from "./read-date.js";

const parts = ["day", "month", "year"] as const;

export const date: Kind = {
  name: "date",
  type: "date",
  parse: (raw) => readDate(raw, "not-a-date", parts, parts),
  schema: () => ({ type: "string", format: "date", pattern: datePattern }),
};
