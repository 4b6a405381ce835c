/** Whether a legal text holds on a day: by what its author says of it, and by its dates. */
import type { Values } from "@hoso/authoring";

export type LawState = "in-force" | "suspended" | "superseded" | "abolished" | "expired" | "future";

const said: readonly LawState[] = ["suspended", "superseded", "abolished"];

/** @param today ISO 8601 date */
export function lawState({ status, from, to }: Values, today: string): LawState {
  const stated = said.find((one) => one === status);
  if (stated) return stated;
  if (typeof to === "string" && to !== "" && to < today) return "expired";
  return typeof from === "string" && from > today ? "future" : "in-force";
}
