/** What a form needs after its first page shows: drafts, documents, checking, declaring, handing in. Fetched in one piece, ahead of need. */
import { documentsPage } from "./pages/documents-page.js";
import { checkPage, declarationPage } from "./pages/closing-pages.js";
import { confirmationPage } from "./pages/confirmation-page.js";
import { feePanel } from "./pages/fee-panel.js";
import { taskListPage } from "./pages/task-list-page.js";
import type { Rendered } from "./form-context.js";
import type { FormView, LaterPart } from "./form-view.js";

export { DraftKeeper } from "./drafts/draft-keeper.js";
export { preloadDocuments } from "./documents/documents.js";
export { recallReceipt } from "./submission/receipt-memory.js";
export { Submission } from "./submission/submission.js";
export { laterStyles } from "./styles/later.styles.js";

const parts: Readonly<Record<LaterPart, (session: FormView) => Rendered>> = {
  documents: documentsPage,
  tasks: taskListPage,
  check: checkPage,
  declaration: declarationPage,
  confirmation: confirmationPage,
  fees: feePanel,
};

export const laterPart = (session: FormView, name: LaterPart): Rendered => parts[name](session);
