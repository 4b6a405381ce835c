/** Handed in: the code, the key, until when, what it costs, what comes next; to keep on paper or as a file. */
import type { Receipt } from "@hoso/contract";
import { html, nothing } from "lit/html.js";
import type { Rendered } from "../form-context.js";
import type { FormView } from "../form-view.js";
import { formatDate, formatInstant, formatMoney } from "../format.js";
import { answerSummary } from "./answer-summary.js";
import { pageFrame } from "./page-frame.js";

export function confirmationPage(session: FormView): Rendered {
  const { receipt } = session;
  if (!receipt) return nothing;
  const { locale, definition, language } = session;
  const { confirmation: texts, actions } = locale;
  const { due, fees, code, secret } = receipt;
  const paid = fees.items.filter(({ amount }) => amount > 0);
  return pageFrame(session, {
    title: texts.title,
    content: html`${session.submission?.renderStatus() ?? nothing}<div class="done" part="confirmation"><p>${texts.code}</p><p class="code" part="code">${code}</p>${copy(session, code)}</div>
      <p>${texts.received}: ${formatInstant(receipt.receivedAt, language)}. ${session.say(definition.title)}</p>
      <section><h3>${texts.due}</h3>${
        due
          ? html`<p class="big">${formatDate(due.at, language)}</p>${due.projected ? html`<p>${texts.projected}</p>` : nothing}<details class="panel"><summary>${texts.how}</summary><ol>${trace(session, due)}</ol></details>`
          : html`<p>${texts.noDue}</p>`
      }</section>
      <section class="note warning"><h3>${texts.secret}</h3><p>${texts.secretLead}</p><p class="secret" part="secret">${secret}</p>${copy(session, secret)}
        <button type="button" class="secondary" part="button" @click=${() => download(session, receipt)}>${actions.download}</button></section>
      ${
        paid.length
          ? html`<section><h3>${texts.fees}</h3><dl class="sums">${paid.map(
              ({ id, title, amount, currency, collectAt }) =>
                html`<div><dt>${session.say(title ?? id)}<span class="hint">${
                  locale.fees.collectAt[collectAt as "submission"]
                }</span></dt><dd>${formatMoney(amount, currency, language)}</dd></div>`,
            )}</dl></section>`
          : nothing
      }
      ${definition.nextSteps?.length ? html`<section><h3>${texts.next}</h3><ol>${definition.nextSteps.map((one) => html`<li>${session.tell(one)}</li>`)}</ol></section>` : nothing}
      <div class="actions"><button type="button" class="secondary" part="button" @click=${() => print()}>${actions.print}</button></div>
      <section class="printed"><h3>${texts.answers}</h3>${answerSummary(session, false)}</section>`,
  });
}

const trace = (session: FormView, due: NonNullable<Receipt["due"]>): Rendered =>
  due.trace.map(
    ({ code, date, count, title }) =>
      html`<li>${session.locale.trace[code]({ date: formatDate(date, session.language), count: count ?? 0, title: session.text(title) })}</li>`,
  );

function copy(session: FormView, text: string): Rendered {
  const { actions } = session.locale;
  // Not every page may write to the clipboard; the code can be selected in any case.
  const run = (): void =>
    void navigator.clipboard?.writeText(text).then(
      () => session.announce(actions.copied),
      () => undefined,
    );
  return html`<button type="button" class="link" part="button" @click=${run}>${actions.copy}</button>`;
}

/** The receipt as a text file: what people keep must open anywhere. */
function download(session: FormView, receipt: Receipt): void {
  const { confirmation: texts, fees } = session.locale;
  const { language } = session;
  const sums = Object.entries(receipt.fees.totals).map(([currency, sum]) => formatMoney(sum, currency, language));
  const lines = [
    session.text(session.definition.title),
    "",
    `${texts.code}: ${receipt.code}`,
    `${texts.secret}: ${receipt.secret}`,
    `${texts.received}: ${formatInstant(receipt.receivedAt, language)}`,
    ...(receipt.due ? [`${texts.due}: ${formatDate(receipt.due.at, language)}`] : []),
    ...(sums.length ? [`${fees.title}: ${sums.join(" + ")}`] : []),
    "",
    texts.secretLead,
    "",
    JSON.stringify(receipt, undefined, 2),
    "",
  ];
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([lines.join("\r\n")], { type: "text/plain;charset=utf-8" }));
  link.download = `${texts.receiptName}-${receipt.code}.txt`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
