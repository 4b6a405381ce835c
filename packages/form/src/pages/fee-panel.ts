/** What it costs by the answers given so far, item by item. What is not known yet is said to be so. */
import { html, nothing } from "lit/html.js";
import type { Rendered } from "../form-context.js";
import type { FormView } from "../form-view.js";
import { formatMoney } from "../format.js";

export function feePanel(session: FormView): Rendered {
  const { fees } = session.locale;
  const { items, known } = session.application.fees();
  return html`<details class="panel" part="fees"><summary>${fees.title}: <strong>${items.length && !known ? fees.unknown : total(session)}</strong></summary>${feeList(session)}</details>`;
}

function total(session: FormView): string {
  const sums = Object.entries(session.application.fees().totals).filter(([, sum]) => sum > 0);
  return sums.map(([currency, sum]) => formatMoney(sum, currency, session.language)).join(" + ") || session.locale.fees.none;
}

export function feeList(session: FormView): Rendered {
  const { fees } = session.locale;
  const { items } = session.application.fees();
  if (!items.length) return html`<p>${fees.none}</p>`;
  return html`<dl class="sums">${items.map(
    ({ definition, amount, currency, collectAt, refundable, exemption }) =>
      html`<div><dt>${session.say(definition.title)}<span class="hint">${
        fees.collectAt[collectAt]
      }${refundable ? "" : `. ${fees.notRefundable}`}</span>${
        exemption === undefined
          ? nothing
          : html`<span class="hint">${fees.exempt}: ${session.say(definition.exemptions?.[exemption]?.title)}</span>`
      }</dt><dd>${amount === undefined ? fees.unknown : formatMoney(amount, currency, session.language)}</dd></div>`,
  )}<div class="total"><dt>${fees.total}</dt><dd>${total(session)}</dd></div></dl>`;
}
