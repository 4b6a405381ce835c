// Opens a draft again, under the same or another version of its procedure. Nothing is dropped silently: what no longer fits is listed.
import type { Attachment } from "../documents.js";
import type { CompiledProcedure, FieldNode, Node, ScopeNode } from "../procedure/node.js";
import { Application, type ApplicationOptions } from "./application.js";
import type { Draft, DraftEntry } from "./save-draft.js";

/** Why something of a draft could not be taken over. */
export type AsideReason = "no-such-field" | "kind-changed" | "no-longer-valid" | "no-such-document" | "no-such-case";

export interface DraftReport {
  /** False when the draft was begun under another version. */
  readonly sameVersion: boolean;
  /** Values found again under another path. */
  readonly moved: readonly { readonly from: string; readonly to: string }[];
  /** What no longer fits, kept aside for the person to see. */
  readonly aside: readonly { readonly path: string; readonly reason: AsideReason; readonly value: unknown }[];
  /** Required fields of the new version that the draft knows nothing of. */
  readonly required: readonly string[];
}

export interface RestoredDraft {
  readonly application: Application;
  readonly report: DraftReport;
}

/** @returns undefined when the data is no draft of this procedure. */
export function restoreDraft(procedure: CompiledProcedure, draft: unknown, options: ApplicationOptions): RestoredDraft | undefined {
  if (!isDraft(draft) || draft.procedure.id !== procedure.definition.id) return undefined;
  const known = procedure.definition.cases?.some(({ id }) => id === draft.case) ?? false;
  const application = new Application(procedure, { ...options, ...(known && draft.case !== undefined && { case: draft.case }) });
  const moved: { from: string; to: string }[] = [];
  const aside: { path: string; reason: AsideReason; value: unknown }[] = [];
  if (draft.case !== undefined && !known) aside.push({ path: "case", reason: "no-such-case", value: draft.case });
  addRows(application, draft);
  // First what keeps defaults away, so that showing a field again later fills nothing in.
  for (const entry of draft.entries) restoreMarks(application, entry);
  for (const entry of draft.entries) restoreEntry(application, entry, moved, aside);
  for (const { id, attachments, alternative } of draft.documents) {
    if (procedure.documents.some((node) => node.id === id)) application.attach(id, attachments as readonly Attachment[], alternative);
    else aside.push({ path: `documents.${id}`, reason: "no-such-document", value: attachments });
  }
  const sameVersion = draft.procedure.version === procedure.definition.version;
  const seen = new Set([...draft.entries.map(({ path }) => path), ...moved.map(({ to }) => to)]);
  const required = sameVersion
    ? []
    : application.findings().flatMap(({ code, path }) => (code === "required" && !seen.has(path) ? [path] : []));
  return { application, report: { sameVersion, moved, aside, required } };
}

function addRows(application: Application, draft: Draft): void {
  for (const { path, rows } of draft.lists) {
    const facts = application.field(path);
    if (!facts?.node.rowScope) continue;
    while (application.rows(path).length < Math.min(rows, 5000)) application.addRow(path);
  }
}

function restoreMarks(application: Application, { path, touched, cleared }: DraftEntry): void {
  if (!application.field(path)) return;
  if (touched) application.touch(path);
  if (cleared) application.set(path, undefined);
}

function restoreEntry(
  application: Application,
  entry: DraftEntry,
  moved: { from: string; to: string }[],
  aside: { path: string; reason: AsideReason; value: unknown }[],
): void {
  const put = (reason: AsideReason) => void aside.push({ path: entry.path, reason, value: entry.value ?? entry.raw });
  const path = application.field(entry.path) ? entry.path : elsewhere(application, entry);
  const facts = path === undefined ? undefined : application.field(path);
  if (path === undefined || !facts) return entry.value === undefined && entry.raw === undefined ? undefined : put("no-such-field");
  if (facts.node.definition.kind !== entry.kind)
    return entry.value === undefined && entry.raw === undefined ? undefined : put("kind-changed");
  if (path !== entry.path) moved.push({ from: entry.path, to: path });
  if (entry.value !== undefined) application.set(path, entry.value);
  else if (entry.raw !== undefined) application.set(path, entry.raw);
  if (entry.touched && path !== entry.path) application.touch(path);
  const after = application.field(path)!;
  if (entry.value !== undefined && after.value === undefined && after.raw !== undefined) put("no-longer-valid");
}

/** The one field of the same id and kind that lies elsewhere outside lists; with two of them nobody can say which. */
function elsewhere(application: Application, entry: DraftEntry): string | undefined {
  const id = entry.path.split(".").at(-1);
  const found = fieldsOf(application.procedure.scope).filter(
    (node) => node.id === id && node.definition.kind === entry.kind && !node.rowScope,
  );
  return found.length === 1 ? found[0]!.path : undefined;
}

function fieldsOf(scope: ScopeNode): readonly FieldNode[] {
  return scope.nodes.filter((node: Node): node is FieldNode => node.type === "field");
}

function isDraft(value: unknown): value is Draft {
  const draft = value as Draft;
  return (
    typeof value === "object" &&
    value !== null &&
    draft.format === 1 &&
    typeof draft.procedure?.id === "string" &&
    [draft.entries, draft.lists, draft.documents].every(Array.isArray)
  );
}
