// Saving a draft and opening it again; apart from the rest, because no form needs them to show itself.
export { saveDraft, type Draft, type DraftEntry } from "./application/save-draft.js";
export { restoreDraft, type AsideReason, type DraftReport, type RestoredDraft } from "./application/restore-draft.js";
