/** The present state of a form, as a draft holds it. */
import { saveDraft } from "@hoso/engine/drafts";
import type { FormContext } from "../form-context.js";
import type { DraftRecord } from "./draft-record.js";
import type { Kept } from "./kept-parts.js";

/** @param id of the draft; @param writer the tab */
export function makeRecord(
  { application, definition, state, language, services }: FormContext,
  { uploads, submission }: Kept,
  id: string,
  writer: string,
): DraftRecord {
  return {
    format: 1,
    id,
    writer,
    savedAt: services.now().toISOString(),
    state: structuredClone(state),
    language,
    draft: saveDraft(application),
    requirements: (definition.documents ?? []).map((one) => one.id),
    ...(uploads.length && { uploads }),
    ...(submission && { submission }),
  };
}
