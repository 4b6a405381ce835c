// A day in the calendar, canonical as ISO 8601.
import type { FieldKind } from "../kind.js";
import { readDate } from "./read-date.js";

const parts = ["day", "month", "year"] as const;

export const date: FieldKind = {
  name: "date",
  type: "date",
  parse: (raw) => readDate(raw, "not-a-date", parts, parts),
};
