/** A number with its noun. `count` may be a grouped number in text: only "1" is singular. */
export const of = (count: number | string | undefined, one: string, many = `${one}s`): string => `${count} ${String(count) === "1" ? one : many}`;
