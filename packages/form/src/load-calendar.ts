/** The working-day calendar, with the code that reckons with it: both come only where a form needs them. */
import type { WorkingCalendar } from "@hoso/engine";
import type { FormServices } from "./services.js";

export async function loadCalendar(services: FormServices, signal?: AbortSignal): Promise<WorkingCalendar | undefined> {
  const [table, { workingCalendar }] = await Promise.all([services.calendar(signal), import("@hoso/engine/calendar")]);
  return table && workingCalendar(table);
}
