/** The pages on which answers are given: a step of the definition, the question for the case. */
import { html, nothing } from "lit/html.js";
import type { Rendered } from "../form-context.js";
import type { FormView } from "../form-view.js";
import { stepAt } from "../form-places.js";
import { message } from "../parts/field-row.js";
import { pageFrame } from "./page-frame.js";

export const nextText = ({ state, locale }: FormView): string => (state.returning ? locale.actions.toCheck : locale.actions.next);

export function stepPage(session: FormView, id: string): Rendered {
  const step = stepAt(session, id);
  if (!step) return nothing;
  const { title, hint } = step.node.definition;
  return pageFrame(session, {
    title: session.say(title),
    next: nextText(session),
    content: html`${hint ? html`<div class="lead">${session.tell(hint)}</div>` : nothing}<div class="rows ${step.paths.length > 400 ? "many" : ""}">${step.paths.map((path) => session.field(path))}</div>`,
  });
}

export function casePage(session: FormView): Rendered {
  const { definition, application, locale, problems } = session;
  const error = problems.find(({ path }) => path === "case");
  const title = definition.casesTitle ? session.say(definition.casesTitle) : locale.steps.caseTitle;
  const choose = ({ target }: Event): void => {
    application.setCase((target as HTMLInputElement).value);
    session.changed("fees");
  };
  return pageFrame(session, {
    title,
    next: nextText(session),
    content: html`<fieldset class="row" id=${session.idFor("case", "row")} role="radiogroup" aria-required="true" aria-invalid=${error ? "true" : nothing} aria-describedby=${error ? "case-error" : nothing} @change=${choose}
      ><legend class="hush">${title}</legend>${error ? message(session, error, "case-error") : nothing}<div class="options">${definition.cases!.map(
        ({
          id,
          title: label,
          hint,
        }) => html`<div class="option"><input type="radio" part="radio" id="case-${id}" name="case" .checked=${application.case === id} value=${id} aria-describedby=${hint ? `case-${id}-hint` : nothing}
          ><label for="case-${id}">${session.say(label)}</label>${hint ? html`<p class="hint" id="case-${id}-hint">${session.say(hint)}</p>` : nothing}</div>`,
      )}</div></fieldset>`,
  });
}
