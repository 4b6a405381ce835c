// A month of a year: "2026-03".
import { readDate } from "../date/read-date.js";
import type { Kind } from "../kind.js";

const parts = ["month", "year"] as const;

export const month: Kind = {
  name: "month",
  type: "month",
  parse: (raw) => readDate(raw, "not-a-month", parts, parts),
  schema: () => ({ type: "string", pattern: "^[1-9]\\d{3}-(?:0[1-9]|1[0-2])$" }),
};
