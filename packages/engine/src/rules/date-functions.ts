// Operators that reckon with dates. Absent in, absent out.
import { addDuration, daysBetween, yearsBetween } from "../calendar/date-arithmetic.js";
import type { Apply } from "./functions.js";

const texts =
  (apply: (...values: string[]) => unknown): Apply =>
  (args) =>
    args.every((arg) => typeof arg === "string") ? apply(...(args as string[])) : undefined;

export const dateFunctions: Readonly<Record<string, Apply>> = {
  "years-between": texts((a, b) => yearsBetween(a, b)),
  "days-between": texts((a, b) => daysBetween(a, b)),
  "add-duration": texts((a, b) => addDuration(a, b)),
  "working-days-after": ([date, days], environment) =>
    typeof date === "string" && typeof days === "number" ? environment.workingDaysAfter(date, days) : undefined,
};
