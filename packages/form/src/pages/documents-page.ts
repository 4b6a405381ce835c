/** The document checklist as a page of the form. */
import { renderDocuments } from "../documents/documents.js";
import type { Rendered } from "../form-context.js";
import type { FormView } from "../form-view.js";
import { pageFrame } from "./page-frame.js";
import { nextText } from "./step-page.js";

export const documentsPage = (session: FormView): Rendered =>
  pageFrame(session, { title: session.locale.steps.documents, next: nextText(session), content: renderDocuments(session) });
