/** The draft as the server has it, and what was left unsaved on this device, merged into it. */
import { applyEdit, invertEdit, mergeDocuments, readDocument, readEdit, type AuthoringDocument, type Conflict } from "@hoso/authoring";
import type { DeviceEdit, DeviceStore, DraftService } from "../state/services.js";
import { openTabs } from "./device-copy.js";

export interface OpenedDraft {
  readonly ok: true;
  /** As the server has it. */
  readonly base: AuthoringDocument;
  readonly revision: number;
  readonly readOnly: boolean;
  /** With what was not saved yet. */
  readonly document: AuthoringDocument;
  readonly conflicts: readonly Conflict[];
  /** Copies that are in `document` now and need not be kept by themselves any longer. */
  readonly taken: readonly string[];
}

/** @throws when the server cannot be reached */
export async function openDraft(
  drafts: DraftService,
  device: DeviceStore,
  tab: string,
): Promise<OpenedDraft | { readonly ok: false; readonly code: string }> {
  const loaded = await drafts.load();
  const read = readDocument(loaded.document);
  if (!read.ok) return read;
  const base = read.value;
  const conflicts: Conflict[] = [];
  const taken: string[] = [];
  let document = base;
  for (const [other, kept] of await leftOver(drafts.id, device, tab)) {
    const from =
      kept.revision === loaded.revision ? base : await documentAt(kept.revision, { drafts, device, base, revision: loaded.revision });
    const mine = from && applied(from, kept);
    if (!from || !mine) continue;
    const merged = mergeDocuments(from, mine, document);
    document = merged.document;
    conflicts.push(...merged.conflicts);
    if (other !== tab) taken.push(other);
  }
  return { ok: true, base, revision: loaded.revision, readOnly: loaded.readOnly ?? false, document, conflicts, taken };
}

/** Of this tab before it was reloaded, and of tabs that are gone. A device that keeps nothing has nothing. */
async function leftOver(draft: string, device: DeviceStore, tab: string): Promise<[string, DeviceEdit][]> {
  const [edits, open] = await Promise.all([device.edits(draft).catch(() => new Map<string, DeviceEdit>()), openTabs(draft)]);
  return [...edits].filter(([other]) => other === tab || !open.has(other)).sort(([, a], [, b]) => a.at - b.at);
}

interface Known {
  readonly drafts: DraftService;
  readonly device: DeviceStore;
  readonly base: AuthoringDocument;
  readonly revision: number;
}

/** The document at an earlier revision: as the device kept it, else what the server has without what was saved since. */
async function documentAt(revision: number, { drafts, device, base, revision: now }: Known): Promise<AuthoringDocument | undefined> {
  const kept = await device.base(drafts.id, revision).catch(() => undefined);
  const read = kept && readDocument(kept.document);
  if (read?.ok) return read.value;
  if (revision > now || !drafts.since) return undefined;
  const edits = await drafts.since(revision).catch(() => undefined);
  try {
    return edits && [...edits].reverse().reduce((document, { edit }) => applyEdit(document, invertEdit(edit)), base);
  } catch {
    return undefined;
  }
}

/** Undefined: what was kept does not fit, so that nothing can be made of it. */
function applied(document: AuthoringDocument, { edit }: DeviceEdit): AuthoringDocument | undefined {
  const read = readEdit(edit);
  if (!read.ok) return undefined;
  try {
    return applyEdit(document, read.value);
  } catch {
    return undefined;
  }
}
