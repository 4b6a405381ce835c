/** Carries a draft over one reload of the page for those who keep no drafts. It is taken out as soon as it is read. */
import type { FormContext } from "../form-context.js";
import type { DraftRecord } from "./draft-record.js";
import { draftKey } from "./form-origin.js";

const nameOf = (context: FormContext): string => `hoso:carried:${draftKey(context)}`;

export function carryDraft(context: FormContext, record: DraftRecord): void {
  sessionStorage.setItem(nameOf(context), JSON.stringify(record));
}

export function takeCarriedDraft(context: FormContext): unknown {
  try {
    const text = sessionStorage.getItem(nameOf(context));
    if (text) sessionStorage.removeItem(nameOf(context));
    return text ? (JSON.parse(text) as unknown) : undefined;
  } catch {
    return undefined;
  }
}
