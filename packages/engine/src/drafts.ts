// Opening a saved draft again; apart, because most forms begin empty.
export { restoreDraft, type AsideReason, type DraftReport, type RestoredDraft } from "./application/restore-draft.js";
