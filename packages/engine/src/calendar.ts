/** Working days, due dates and reckoning with dates. Time comes in as parameters; there is no clock in here. */
export { addTerm, type Due, type Pause, type TermResult, type TraceStep } from "./calendar/add-term.js";
export { addDuration, daysBetween, isPartialDate, weekdayOf, yearsBetween } from "./calendar/date-arithmetic.js";
export { isDate } from "./calendar/iso-date.js";
export { localDate, localTime } from "./calendar/local-time.js";
export { type DayStatus, dayStatus, isWorkingDay, workingDaysAfter } from "./calendar/working-days.js";
export { type WorkingCalendar, workingCalendar } from "./calendar/working-calendar.js";
