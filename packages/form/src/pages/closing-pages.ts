/** Reading everything again, and declaring: the last two pages before handing in. */
import { html, nothing } from "lit/html.js";
import type { Assent, Rendered } from "../form-context.js";
import type { FormView } from "../form-view.js";
import { message } from "../parts/field-row.js";
import { live } from "../parts/live-part.js";
import { answerSummary } from "./answer-summary.js";
import { feeList } from "./fee-panel.js";
import { pageFrame } from "./page-frame.js";

export function checkPage(session: FormView): Rendered {
  session.state.returning = false;
  const { check, actions } = session.locale;
  return pageFrame(session, {
    title: check.title,
    next: actions.next,
    content: html`<p class="lead">${check.lead}</p>${answerSummary(session, true)}`,
  });
}

/** A box that is never ticked for the person. */
function assentBox(
  session: FormView,
  id: string,
  given: boolean,
  label: Rendered,
  record: (assent: Assent) => void,
  error?: string,
): Rendered {
  const tick = ({ target }: Event): void => {
    record({ given: (target as HTMLInputElement).checked, time: session.services.now().toISOString(), language: session.language });
    session.problems = [];
    session.changed("page");
  };
  return html`<div class="option"><input type="checkbox" part="checkbox" id=${id} .checked=${given} aria-describedby=${error ?? nothing} aria-invalid=${error ? "true" : nothing} @change=${tick}><label for=${id}>${label}</label></div>`;
}

export function declarationPage(session: FormView): Rendered {
  const { definition, state, locale, problems, submission } = session;
  const { declaration, privacy } = definition;
  const missing = problems.find(({ path }) => path === "declaration");
  const consents = privacy?.purposes?.filter(({ consent }) => consent) ?? [];
  return pageFrame(session, {
    title: locale.declaration.title,
    next: locale.actions.submit,
    content: html`${definition.fees?.length ? html`<section><h3>${locale.fees.title}</h3>${feeList(session)}</section>` : nothing}${
      declaration
        ? html`<section class="row" id=${session.idFor("declaration", "row")}><div class="declaration" part="declaration">${session.tell(declaration.text)}</div>${
            missing ? message(session, missing, "declaration-error") : nothing
          }${assentBox(
            session,
            "declare",
            state.declaration?.given ?? false,
            locale.declaration.accept,
            (assent) => (state.declaration = assent),
            missing && "declaration-error",
          )}</section>`
        : nothing
    }${
      consents.length
        ? html`<fieldset class="row"><legend class="label">${locale.declaration.consents}</legend><p class="hint">${locale.declaration.consentLead}</p>${consents.map(
            ({ id, text }) =>
              assentBox(
                session,
                `consent-${id}`,
                state.consents[id]?.given ?? false,
                session.say(text),
                (assent) => (state.consents[id] = assent),
              ),
          )}</fieldset>`
        : nothing
    }${live(session.parts, "#notices-submission", () => submission?.renderStatus() ?? nothing)}`,
  });
}
