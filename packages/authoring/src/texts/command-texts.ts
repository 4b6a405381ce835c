/** Words for commands: what was done (history), why not (refusals), and what came of it (reports). */
import type { Refusal, Report } from "../commands/command.js";
import type { Label } from "../history/history-entry.js";

export interface CommandTexts {
  /** An entry of the history. */
  label(label: Label): string;
  refusal(refusal: Refusal): string;
  report(report: Report): string;
}

/** Ready blocks: name, and one line on what is in them. */
export type BlockTexts = Readonly<Record<string, { readonly name: string; readonly hint: string }>>;
