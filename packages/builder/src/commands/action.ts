/** What an action is: something a person can do, with a name and a shortcut. Whether it can be done now is found by planning it. */
import type { CommandArgs, CommandName, NodeKey } from "@hoso/authoring";
import type { IconName } from "../controls/icons.js";
import type { BuilderState } from "../state/builder-state.js";
import { outermost } from "../state/node-places.js";
import type { CommandsTexts } from "../texts/vi/commands.js";

/** Names that are plain words, not functions. */
type WordsOf<T> = { [N in keyof T]: T[N] extends string ? N : never }[keyof T];

/** What would be done, or why it cannot be. */
export type Plan = { readonly run: () => void } | { readonly refused: string };

export interface Action {
  readonly id: ActionId;
  readonly icon: IconName;
  /** As in key-names.ts: "Mod+Shift+Z". The first is shown. */
  readonly keys?: readonly string[];
  /** In the menu of the selection; a number groups what belongs together. */
  readonly menu?: number;
  /** Works wherever the focus is, not only in the structure or the form. */
  readonly everywhere?: boolean;
  readonly danger?: boolean;
  /** Whether there is such a thing here at all; absent: always. */
  readonly offered?: (state: BuilderState) => boolean;
  readonly plan: (state: BuilderState) => Plan;
}

export type ActionId = WordsOf<CommandsTexts>;

/** The selection without what lies within another selected node, in document order. */
export const targets = (state: BuilderState): NodeKey[] => outermost(state.document, state.selection);

export const refused = (state: BuilderState, why: WordsOf<CommandsTexts>): Plan => ({ refused: state.texts.commands[why] });

/** A plan that is one command: "may I?" is the same function, not committed. */
export function command<N extends CommandName>(state: BuilderState, name: N, args: CommandArgs[N]): Plan {
  if (state.readOnly) return refused(state, "readOnly");
  const outcome = state.may(name, args);
  return outcome.ok ? { run: () => void state.run(name, args) } : { refused: state.texts.authoring.refusal(outcome) };
}
