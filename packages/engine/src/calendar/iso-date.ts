// Dates as ISO 8601 texts: which days there are.

const wholeDate = /^([1-9]\d{3})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

export const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** Exactly the days that exist, years 1000 to 9999. */
export function isDate(text: string): boolean {
  const [year, month, day] = (wholeDate.exec(text) ?? []).slice(1).map(Number);
  return day !== undefined && day <= daysInMonth(year!, month!);
}
