/** What is checked away from the requests: a draft as authors write it, or a definition as it is published. Data in, data out. */
import { readDocument, type AuthoringDocument, type SerialisedDocument } from "@hoso/authoring";
import type { Calendar } from "@hoso/contract";
import { StoredDraftError } from "../errors.js";
import { checkDefinition, type CheckedDefinition } from "../procedures/check-definition.js";
import { checkDraft, type CheckOptions, type Checks } from "../review/check-draft.js";

export interface DraftJob {
  readonly document: SerialisedDocument;
  readonly options: CheckOptions;
  /** Whether the definition is wanted, or only what keeps it from being published. */
  readonly withDefinition: boolean;
}

export interface DefinitionJob {
  readonly definition: unknown;
  /** For stored scenarios. */
  readonly calendar: Calendar | undefined;
}

export interface CheckedDraft extends Checks {
  /** Nothing keeps it from being published. */
  readonly isPublishable: boolean;
}

export type CheckJob = DraftJob | DefinitionJob;
export type CheckAnswer<J extends CheckJob> = J extends DraftJob ? CheckedDraft : CheckedDefinition;

/**
 * What publishing would find, worked out away from the requests.
 * @param wanted version: the number it would get
 * @throws ChecksStoppedError
 */
export type CheckDocument = (
  document: AuthoringDocument,
  wanted?: { readonly version?: number; readonly withDefinition?: boolean },
) => Promise<CheckedDraft>;

export function doJob(job: CheckJob): CheckedDraft | CheckedDefinition {
  return "document" in job ? doDraft(job) : checkDefinition(job.definition, job.calendar);
}

function doDraft({ document, options, withDefinition }: DraftJob): CheckedDraft {
  const read = readDocument(document);
  if (!read.ok) throw new StoredDraftError("handed over", read.code);
  const { definition, ...checks } = checkDraft(read.value, options);
  return { ...checks, isPublishable: definition !== undefined, ...(definition && withDefinition && { definition }) };
}
