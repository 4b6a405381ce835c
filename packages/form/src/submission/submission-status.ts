/** The card above the submit button: what is going on, what went wrong, and what the person can do. */
import { html, nothing } from "lit/html.js";
import { keptOf } from "../drafts/kept-parts.js";
import type { Rendered } from "../form-context.js";
import { openNewVersion } from "./new-version.js";
import type { SubmissionView } from "./submission-view.js";

export function renderSubmissionStatus(run: SubmissionView): Rendered {
  const { context, phase, trouble } = run;
  const { submission: texts, actions, documents } = context.locale;
  if (context.receipt) return run.earlier ? html`<div class="note warning" part="submission"><p>${texts.earlier}</p></div>` : nothing;
  const kept = keptOf(context).storage ? texts.keptLead : texts.keptInPage;
  if (phase === "uploading") return running(texts.uploading(keptOf(context).desk?.unfinished() ?? 0), kept);
  if (phase === "sending") return running(run.retryIn === undefined ? texts.sending : texts.retrying(run.retryIn), kept);
  if (!trouble || trouble === "refused") return nothing;
  const button = (text: string, act: () => void): Rendered =>
    html`<button type="button" class="secondary" part="button" @click=${act}>${text}</button>`;
  return html`<section
    class="note warning"
    part="submission"
    data-trouble=${trouble}
    aria-labelledby=${context.idFor("submission", "title")}
  >
    <h3 id=${context.idFor("submission", "title")}>${texts.title[trouble]}</h3>
    <p>${texts.lead[trouble]}</p>
    ${
      phase === "waiting"
        ? html`<p>${kept}</p>
            ${button(texts.sendNow, () => void run.submit())}`
        : nothing
    }
    ${trouble === "gone" ? button(texts.newVersion, () => void openNewVersion(context)) : nothing}
    ${trouble === "uploads" || trouble === "conflict" ? button(documents.title, () => context.goTo({ page: "documents" })) : nothing}
    ${trouble === "fault" ? button(actions.retry, () => void run.submit()) : nothing}
  </section>`;
}

const running = (text: string, kept: string): Rendered =>
  html`<div class="note" part="submission">
    <progress class="submission-progress" aria-label=${text}></progress>
    <p><strong>${text}</strong></p>
    <p>${kept}</p>
  </div>`;
