/** The documents page: the checklist as cards. Loaded when the page is first shown. */
import { html } from "lit/html.js";
import { repeat } from "lit/directives/repeat.js";
import type { FormContext, Rendered } from "../form-context.js";
import { renderCard } from "./document-card.js";
import { DocumentDesk } from "./document-desk.js";
import { documentsStyles } from "./documents.styles.js";
import { liveDesk } from "./live-desk.js";

const desks = new WeakMap<FormContext, DocumentDesk>();

/** The uploads of one form; made on first use. */
export function deskOf(context: FormContext): DocumentDesk {
  let desk = desks.get(context);
  if (!desk || desk.disposed) {
    desk = new DocumentDesk(context);
    desks.set(context, desk);
  }
  return desk;
}

export function renderDocumentsPage(context: FormContext): Rendered {
  const sheet = documentsStyles.sheet;
  if (sheet && !context.root.adoptedStyleSheets.includes(sheet)) context.root.adoptedStyleSheets.push(sheet);
  const desk = deskOf(context);
  return html`${liveDesk(desk, () => draw(context, desk))}`;
}

function draw(context: FormContext, desk: DocumentDesk): Rendered {
  const texts = context.locale.documents;
  const items = context.application.checklist().filter((item) => item.needed);
  if (!items.length) return html`<p>${texts.none}</p>`;
  return html`<p class="doc-lead">${texts.lead}</p>
    <ul class="doc-cards" part="documents">
      ${repeat(
        items,
        (item) => item.id,
        (item) => html`<li class="doc-item">${renderCard(context, desk, item)}</li>`,
      )}
    </ul>`;
}
