/** All commands by name. */
import { insertBlock, type InsertBlockArgs } from "../clipboard/insert-block.js";
import { pasteClip, type PasteArgs } from "../clipboard/paste-clip.js";
import type { AuthoringDocument } from "../document/node.js";
import { isObject } from "../document/values.js";
import { batch, type BatchArgs } from "./batch.js";
import { changeKind, type ChangeKindArgs } from "./change-kind.js";
import { refuse, type Command, type CommandContext, type Done, type Outcome, type Report } from "./command.js";
import { deleteNodes, type DeleteArgs } from "./delete-nodes.js";
import { mergeStep, splitStep, type MergeStepArgs, type SplitArgs } from "./divide-steps.js";
import { duplicateNodes, type DuplicateArgs } from "./duplicate-nodes.js";
import { insertions, type InsertionName } from "./facades.js";
import { insertField, insertNode, type InsertArgs, type InsertFieldArgs } from "./insert-node.js";
import * as languages from "./languages.js";
import { moveNodes, type MoveArgs } from "./move-nodes.js";
import { titleOf } from "./node-title.js";
import { renameNode, type RenameArgs } from "./rename-node.js";
import { replaceProcedure, type ReplaceArgs } from "./replace-procedure.js";
import { setNode, setText, type SetArgs, type SetTextArgs } from "./set-property.js";
import { unwrapField, wrapFields, type UnwrapArgs, type WrapArgs } from "./wrap-fields.js";

type InsertionArgs = { readonly [N in InsertionName]: Parameters<(typeof insertions)[N]>[1] };

export interface CommandArgs extends InsertionArgs {
  readonly "node.insert": InsertArgs;
  readonly "node.set": SetArgs;
  readonly "node.move": MoveArgs;
  readonly "node.delete": DeleteArgs;
  readonly "node.duplicate": DuplicateArgs;
  readonly "node.rename": RenameArgs;
  readonly "text.set": SetTextArgs;
  readonly "field.insert": InsertFieldArgs;
  readonly "field.change-kind": ChangeKindArgs;
  readonly "field.wrap": WrapArgs;
  readonly "field.unwrap": UnwrapArgs;
  readonly "step.split": SplitArgs;
  readonly "step.merge": MergeStepArgs;
  readonly "clipboard.paste": PasteArgs;
  readonly "block.insert": InsertBlockArgs;
  readonly "language.add": languages.LanguageArgs;
  readonly "language.remove": languages.LanguageArgs;
  readonly "language.copy": languages.CopyLanguageArgs;
  readonly "translation.import": languages.ImportArgs;
  readonly "procedure.replace": ReplaceArgs;
  readonly batch: BatchArgs;
}

export type CommandName = keyof CommandArgs;

type Commands = { readonly [N in CommandName]: Command<CommandArgs[N]> };

const commands: Commands = {
  "node.insert": insertNode,
  "node.set": setNode,
  "node.move": moveNodes,
  "node.delete": deleteNodes,
  "node.duplicate": duplicateNodes,
  "node.rename": renameNode,
  "text.set": setText,
  "field.insert": insertField,
  "field.change-kind": changeKind,
  "field.wrap": wrapFields,
  "field.unwrap": unwrapField,
  "step.split": splitStep,
  "step.merge": mergeStep,
  "clipboard.paste": pasteClip,
  "block.insert": insertBlock,
  "language.add": languages.addLanguage,
  "language.remove": languages.removeLanguage,
  "language.copy": languages.copyLanguage,
  "translation.import": languages.importTranslations,
  "procedure.replace": replaceProcedure,
  batch: (document, args, context) =>
    batch((now, name, inner) => runCommand(now, name as CommandName, inner as never, context))(document, args, context),
  ...insertions,
};

export const commandNames = Object.keys(commands) as readonly CommandName[];

/** Runs a command on a document; nothing is committed. Arguments that come from elsewhere may be anything. */
export function runCommand<N extends CommandName>(
  document: AuthoringDocument,
  name: N,
  args: CommandArgs[N],
  context: CommandContext,
): Outcome {
  if (!Object.hasOwn(commands, name)) return refuse("unknown-command", { name });
  if (!isObject(args) || !wellFormed(args)) return refuse("bad-value", { property: "args" });
  const outcome = (commands[name] as Command<CommandArgs[N]>)(document, args, context);
  if (!outcome.ok || outcome.report.length === 0) return outcome;
  return { ...outcome, report: outcome.report.map((report) => named(document, outcome, report, context)) };
}

/** Lists are lists and keys are texts; everything else the commands look at themselves. */
function wellFormed(args: Readonly<Record<string, unknown>>): boolean {
  const { keys = [], commands: inner = [], values = {} } = args;
  if (!Array.isArray(keys) || !keys.every((key) => typeof key === "string") || !isObject(values)) return false;
  return Array.isArray(inner) && inner.every((one) => Array.isArray(one) && typeof one[0] === "string");
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
