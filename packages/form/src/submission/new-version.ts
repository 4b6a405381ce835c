/** Opens the form that has replaced this one, with everything that was entered. */
import { makeRecord } from "../drafts/make-record.js";
import { carryDraft } from "../drafts/carried-draft.js";
import { keptOf } from "../drafts/kept-parts.js";
import type { FormContext } from "../form-context.js";

/** @param reload loads the page anew, and with it the definition in force */
export async function openNewVersion(context: FormContext, reload: () => void = () => location.reload()): Promise<void> {
  const kept = keptOf(context);
  if (kept.storage) await kept.flush();
  else carryDraft(context, makeRecord(context, kept, context.services.newKey(), ""));
  reload();
}
