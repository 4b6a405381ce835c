/** All commands by name. */
import type { AuthoringDocument } from "../document/node.js";
import { changeKind, type ChangeKindArgs } from "./change-kind.js";
import { refuse, type Command, type CommandContext, type Done, type Outcome, type Report } from "./command.js";
import { deleteNodes, type DeleteArgs } from "./delete-nodes.js";
import { duplicateNodes, type DuplicateArgs } from "./duplicate-nodes.js";
import { insertField, insertNode, type InsertArgs, type InsertFieldArgs } from "./insert-node.js";
import { moveNodes, type MoveArgs } from "./move-nodes.js";
import { titleOf } from "./node-title.js";
import { renameNode, type RenameArgs } from "./rename-node.js";
import { setNode, setText, type SetArgs, type SetTextArgs } from "./set-property.js";

export interface CommandArgs {
  "node.insert": InsertArgs;
  "node.set": SetArgs;
  "node.move": MoveArgs;
  "node.delete": DeleteArgs;
  "node.duplicate": DuplicateArgs;
  "node.rename": RenameArgs;
  "text.set": SetTextArgs;
  "field.insert": InsertFieldArgs;
  "field.change-kind": ChangeKindArgs;
}

export type CommandName = keyof CommandArgs;

export const commands: { readonly [N in CommandName]: Command<CommandArgs[N]> } = {
  "node.insert": insertNode,
  "node.set": setNode,
  "node.move": moveNodes,
  "node.delete": deleteNodes,
  "node.duplicate": duplicateNodes,
  "node.rename": renameNode,
  "text.set": setText,
  "field.insert": insertField,
  "field.change-kind": changeKind,
};

/** Runs a command on a document; nothing is committed. Arguments that come from elsewhere may be anything. */
export function runCommand<N extends CommandName>(
  document: AuthoringDocument,
  name: N,
  args: CommandArgs[N],
  context: CommandContext,
): Outcome {
  if (!Object.hasOwn(commands, name)) return refuse("unknown-command", { name });
  const outcome = commands[name](document, args, context);
  return outcome.ok && outcome.report.length > 0
    ? { ...outcome, report: outcome.report.map((report) => named(document, outcome, report, context)) }
    : outcome;
}

/** Reports say what the place is called, also where it is new or gone. */
function named(document: AuthoringDocument, { edit }: Done, report: Report, { language }: CommandContext): Report {
  const { place, params } = report;
  if (!place) return report;
  const node = edit.find(({ key }) => key === place.key)?.after ?? document.nodes.get(place.key);
  if (!node) return report;
  const { property } = place;
  return { ...report, params: { type: node.type, user: titleOf(node, language), ...(property !== undefined && { property }), ...params } };
}
