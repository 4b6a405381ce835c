/** One step that can be undone. */
import type { Params } from "../commands/command.js";
import type { CommandName } from "../commands/command-table.js";
import type { Edit } from "../document/edit.js";
import type { NodeKey } from "../document/node.js";

/** What was done, for `AuthoringTexts.commands.done`. */
export interface Label {
  readonly code: CommandName | LabelCode;
  readonly params?: Params;
}

/** What the interface does in several commands. */
export type LabelCode = "drag" | "edit-texts" | "edit-rule" | "fix" | "import";

export interface HistoryEntry {
  readonly id: number;
  readonly label: Label;
  /** When, by the clock that the session was given. */
  readonly at: number;
  readonly edit: Edit;
  /** What was selected before. */
  readonly selection: readonly NodeKey[];
  /** Steps with the same group that follow at once are one. */
  readonly group?: string;
  /** How often the document had been merged with others' when this was done. */
  readonly merges: number;
}

/** A place in the history to go back to, or to squash from. */
export interface Mark {
  readonly label: Label;
  readonly position: number;
}
