/** The commands that menus speak of: "insert a fee" is `node.insert` of a fee where fees stand. */
import { rootOf, type AuthoringDocument, type NodeKey, type NodeType, type Values } from "../document/node.js";
import type { Command } from "./command.js";
import { insertNode } from "./insert-node.js";

/** Into a list of the procedure itself. */
export interface InsertInProcedureArgs {
  readonly after?: NodeKey | null;
  readonly values?: Values;
}

/** Into a list of a node. */
export interface InsertBelowArgs extends InsertInProcedureArgs {
  readonly parent: NodeKey;
}

const insertIn = (
  document: AuthoringDocument,
  parent: NodeKey,
  slot: string,
  type: NodeType,
  args: InsertInProcedureArgs,
  context: Parameters<Command<unknown>>[2],
) =>
  insertNode(
    document,
    { parent, slot, type, ...(args.after !== undefined && { after: args.after }), ...(args.values && { values: args.values }) },
    context,
  );

const inProcedure =
  (type: NodeType, slot: string): Command<InsertInProcedureArgs> =>
  (document, args, context) =>
    insertIn(document, rootOf(document).key, slot, type, args, context);

const below =
  (type: NodeType, slot: string): Command<InsertBelowArgs> =>
  (document, args, context) =>
    insertIn(document, args.parent, slot, type, args, context);

export const insertions = {
  "step.insert": inProcedure("step", "steps"),
  "case.insert": inProcedure("case", "cases"),
  "check.insert": inProcedure("check", "checks"),
  "document.insert": inProcedure("document", "documents"),
  "fee.insert": inProcedure("fee", "fees"),
  "stage.insert": inProcedure("stage", "stages"),
  "term.insert": inProcedure("term", "terms"),
  "output.insert": inProcedure("output", "outputs"),
  "purpose.insert": inProcedure("purpose", "purposes"),
  "law.insert": inProcedure("law", "legalBasis"),
  "source.insert": inProcedure("source", "sources"),
  "scenario.insert": inProcedure("scenario", "scenarios"),
  "option.insert": below("option", "options"),
  "alternative.insert": below("alternative", "anyOf"),
  "exemption.insert": below("exemption", "exemptions"),
};

export type InsertionName = keyof typeof insertions;
