/**
 * The document checklist as the rest of the form sees it: a section that fetches its code when it is first shown, and short
 * lists for the check page. Uploads, pictures and styles are in the fetched part.
 */
import { html, nothing } from "lit/html.js";
import { keptOf } from "../drafts/kept-parts.js";
import type { FormContext, Rendered } from "../form-context.js";

type Page = typeof import("./documents-page.js");

let page: Page | undefined;
const failed = new WeakSet<FormContext>();

/** Fetches the code ahead of need, so that the documents open also without a connection. */
export async function preloadDocuments(): Promise<void> {
  page ??= await import("./documents-page.js");
}

/** Uploads that a draft holds go on at once, wherever in the form the person is. */
export async function resumeUploads(context: FormContext): Promise<void> {
  if (!keptOf(context).uploads.length) return;
  await preloadDocuments().catch(() => {});
  page?.deskOf(context).restore();
}

/** The section of the documents page: one card a requirement. */
export function renderDocuments(context: FormContext): Rendered {
  if (page) return page.renderDocumentsPage(context);
  const texts = context.locale.documents;
  if (failed.has(context)) {
    return html`<div role="alert">
      <p>${texts.loadFailed}</p>
      <button type="button" class="secondary" part="button" @click=${() => open(context)}>${context.locale.actions.retry}</button>
    </div>`;
  }
  open(context);
  return html`<p aria-busy="true">${texts.loading}</p>`;
}

function open(context: FormContext): void {
  failed.delete(context);
  preloadDocuments()
    .catch(() => failed.add(context))
    .finally(() => context.changed("documents", "page"));
}

/** What was given for a requirement, for the check page: the names of the files in order, and what has not arrived yet. */
export function renderGiven(context: FormContext, requirement: string): Rendered {
  const files = keptOf(context).uploads.filter((one) => one.requirement === requirement && !one.upload);
  const item = context.application.checklist().find((one) => one.id === requirement);
  if (!item) return nothing;
  const { status } = context.locale.documents;
  if (!item.attachments.length && !files.length) return status[item.status];
  return html`<ul class="plain">
    ${item.attachments.map((file) => html`<li>${file.name}</li>`)}
    ${files.map((file) => html`<li>${file.name} – ${context.locale.documents.queued}</li>`)}
  </ul>`;
}
