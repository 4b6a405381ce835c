/** What is checked away from the requests: a draft, as authors write it. Data in, data out. */
import { readDocument, type AuthoringDocument, type SerialisedDocument } from "@hoso/authoring";
import { StoredDraftError } from "../errors.js";
import { checkDraft, type CheckOptions, type Checks } from "../review/check-draft.js";

export interface CheckJob {
  readonly document: SerialisedDocument;
  readonly options: CheckOptions;
  /** Whether the definition is wanted, or only what keeps it from being published. */
  readonly withDefinition: boolean;
}

export interface CheckAnswer extends Checks {
  /** Nothing keeps it from being published. */
  readonly isPublishable: boolean;
}

/**
 * What publishing would find, worked out away from the requests.
 * @param wanted version: the number it would get
 * @throws ChecksStoppedError
 */
export type CheckDocument = (
  document: AuthoringDocument,
  wanted?: { readonly version?: number; readonly withDefinition?: boolean },
) => Promise<CheckAnswer>;

export function doJob({ document, options, withDefinition }: CheckJob): CheckAnswer {
  const read = readDocument(document);
  if (!read.ok) throw new StoredDraftError("handed over", read.code);
  const { definition, ...checks } = checkDraft(read.value, options);
  return { ...checks, isPublishable: definition !== undefined, ...(definition && withDefinition && { definition }) };
}
