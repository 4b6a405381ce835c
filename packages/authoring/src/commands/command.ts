/** What a command is: a function from a document to an edit, or to the reason why not. "May I?" is the same function, not committed. */
import type { Edit } from "../document/edit.js";
import type { AuthoringDocument, NodeKey, Place } from "../document/node.js";

/** What texts are made from. Names of things are in the content language. */
export type Params = Readonly<Record<string, string | number | boolean>>;

export interface CommandContext {
  newKey(): NodeKey;
  /** Language of new texts. */
  readonly language: string;
}

export type RefusalCode =
  | "unknown-command"
  | "unknown-node"
  | "unknown-property"
  | "bad-value"
  | "not-here"
  | "into-itself"
  | "not-together"
  | "root"
  | "bad-id"
  | "id-taken"
  | "not-a-field"
  | "not-a-step"
  | "not-wrapped"
  | "first-step"
  | "nothing-to-split"
  | "bad-language"
  | "language-there"
  | "language-unknown"
  | "last-language"
  | "unknown-block"
  | "bad-clip"
  | "too-large"
  | "not-a-procedure"
  | "nothing-to-do";

/** What was rewritten, given another name, dropped, or is left naming something that is gone. */
export type ReportCode =
  | "rewritten"
  | "renamed"
  | "dropped"
  | "dangling"
  | "out-of-reach"
  | "answers-kept"
  | "rules-to-check"
  | "condition-kept"
  | "row-skipped"
  | "kept-unknown";

export interface Report {
  readonly code: ReportCode;
  readonly place?: Place;
  readonly params?: Params;
}

export interface Done {
  readonly ok: true;
  readonly edit: Edit;
  /** What the person goes on with: the new node, or the neighbour of the deleted one. */
  readonly focus?: NodeKey;
  /** The nodes that the command made, moved or changed, to be selected. */
  readonly selection?: readonly NodeKey[];
  readonly report: readonly Report[];
}

export interface Refusal {
  readonly ok: false;
  readonly code: RefusalCode;
  readonly params?: Params;
}

export type Outcome = Done | Refusal;

export type Command<A> = (document: AuthoringDocument, args: A, context: CommandContext) => Outcome;

export const refuse = (code: RefusalCode, params?: Params): Refusal => ({ ok: false, code, ...(params && { params }) });

export function done(
  edit: Edit,
  extra: { focus?: NodeKey | undefined; selection?: readonly NodeKey[]; report?: readonly Report[] } = {},
): Outcome {
  const { focus, selection, report = [] } = extra;
  return { ok: true, edit, ...(focus !== undefined && { focus }), ...(selection && { selection }), report };
}
