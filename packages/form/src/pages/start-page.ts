/** What one should know before beginning: who may apply, which papers, what it costs, how long it takes, what becomes of the data. */
import type { DocumentRequirement } from "@hoso/contract";
import { html, nothing } from "lit/html.js";
import type { Rendered } from "../form-context.js";
import type { FormView } from "../form-view.js";
import { formatMoney } from "../format.js";
import { live } from "../parts/live-part.js";

const section = (title: string, content: Rendered): Rendered => html`<section><h3>${title}</h3>${content}</section>`;
const lines = (items: readonly Rendered[]): Rendered =>
  items.length === 1 ? html`<p>${items}</p>` : html`<ul>${items.map((one) => html`<li>${one}</li>`)}</ul>`;
const folded = (title: string, content: Rendered): Rendered => html`<details class="panel"><summary>${title}</summary>${content}</details>`;

export function startPage(session: FormView): Rendered {
  const { definition, locale } = session;
  const { start, actions } = locale;
  const { audience, eligibility, estimatedMinutes, processing, offline, legalBasis, privacy, validity, serviceLevel } = definition;
  const closed = (validity && validity.status !== "in-force") || serviceLevel === "information";
  return html`<div class="page">
    <p class="caption">${definition.departmentTitle ? session.say(definition.departmentTitle) : start.procedure}</p>
    <h2 part="heading" data-heading tabindex="-1">${session.say(definition.title)}</h2>
    ${definition.summary ? html`<div class="lead">${session.tell(definition.summary)}</div>` : nothing}
    ${closed ? html`<div class="note warning"><p><strong>${serviceLevel === "information" ? start.information : start.notInForce}</strong></p>${session.tell(validity?.reason)}</div>` : nothing}
    ${serviceLevel === "partial" ? html`<div class="note info"><p>${start.partial} ${session.say(definition.partialReason)}</p></div>` : nothing}
    ${live(session.parts, "#notices-restore", () => session.drafts?.renderRestore() ?? nothing)}
    <dl class="facts">
      ${fact(start.fee, feeText(session))}
      ${processing ? fact(start.term, termText(session)) : nothing}
      ${estimatedMinutes ? fact(start.duration, start.minutes(estimatedMinutes)) : nothing}
      ${processing?.place ? fact(start.place, session.say(processing.place)) : nothing}
      ${processing?.outputs?.length ? fact(start.outputs, lines(processing.outputs.map(({ title }) => session.say(title)))) : nothing}
    </dl>
    ${audience ? section(start.who, lines(audience.map((one) => session.say(one)))) : nothing}
    ${eligibility ? section(start.conditions, html`<ul>${eligibility.map((one) => html`<li>${session.tell(one)}</li>`)}</ul>`) : nothing}
    ${section(start.documents, neededDocuments(session))}
    ${closed || session.drafts?.found ? nothing : html`<div class="actions"><button type="button" class="primary" part="button button-primary" data-act="start">${actions.start}</button></div>`}
    ${
      legalBasis
        ? folded(
            start.legal,
            html`<ul>${legalBasis.map(
              ({ number, title, url, article }) =>
                html`<li>${url ? html`<a href=${url} target="_blank" rel="noopener noreferrer">${number}</a>` : number}${
                  article ? `, ${article}` : ""
                }: ${session.say(title)}</li>`,
            )}</ul>`,
          )
        : nothing
    }
    ${privacy ? folded(start.privacy, privacyNotice(session)) : nothing}
    ${offline ? folded(start.offline, session.tell(offline)) : nothing}
  </div>`;
}

const fact = (term: string, content: Rendered): Rendered => html`<div><dt>${term}</dt><dd>${content}</dd></div>`;

/** Exact only where nothing depends on answers. */
function feeText(session: FormView): string {
  const { fees } = session.definition;
  const { start } = session.locale;
  if (!fees?.length) return start.free;
  const fixed = fees.map(({ amount, when, exemptions, currency }) =>
    typeof amount === "number" && when === undefined && !exemptions ? { amount, currency } : undefined,
  );
  if (fixed.some((one) => !one)) return start.feeLater;
  return fixed.map((one) => formatMoney(one!.amount, one!.currency, session.language)).join(" + ");
}

export function termText(session: FormView): string {
  const { term, terms } = session.definition.processing!;
  const { units, start } = session.locale;
  const texts = [term, ...(terms ?? []).map((other) => other.term)].map(({ value, unit }) => units.term(value, unit));
  const different = [...new Set(texts)];
  return different.length > 1 ? `${different.join(" / ")} (${start.depends})` : different[0]!;
}

function neededDocuments(session: FormView): Rendered {
  const { start } = session.locale;
  const documents = (session.definition.documents ?? []).filter(({ provision }) => provision !== "generated");
  if (!documents.length) return html`<p>${start.noDocuments}</p>`;
  return html`<ul>${documents.map(
    (document) =>
      html`<li>${session.say(document.title)}${depends(document) ? html` <span class="optional">(${start.depends})</span>` : document.required === true ? nothing : html` <span class="optional">(${session.locale.fields.optional})</span>`}${
        document.quantity
          ? html`<span class="hint">${start.quantity(document.quantity.originals ?? 0, document.quantity.copies ?? 0, document.quantity.certified ?? false)}</span>`
          : nothing
      }${
        document.anyOf
          ? html`<span class="hint">${start.oneOf}</span><ul>${document.anyOf.map(({ title }) => html`<li>${session.say(title)}</li>`)}</ul>`
          : nothing
      }</li>`,
  )}</ul>`;
}

const depends = ({ when, required, satisfiedBy }: DocumentRequirement): boolean =>
  when !== undefined || typeof required === "object" || satisfiedBy !== undefined;

function privacyNotice(session: FormView): Rendered {
  const { controller, contact, purposes, recipients, retention } = session.definition.privacy!;
  const { start, units } = session.locale;
  const [, years, months, days] = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?$/.exec(retention ?? "") ?? [];
  return html`<dl class="facts">${fact(start.controller, html`${session.say(controller)}${contact ? html`<br>${session.say(contact)}` : nothing}`)}${
    purposes ? fact(start.purposes, lines(purposes.map(({ text }) => session.say(text)))) : nothing
  }${recipients ? fact(start.recipients, lines(recipients.map((one) => session.say(one)))) : nothing}${
    retention ? fact(start.retention, units.duration(Number(years ?? 0), Number(months ?? 0), Number(days ?? 0))) : nothing
  }</dl>`;
}
