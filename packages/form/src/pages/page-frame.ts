/** What every page of a form has around its content: the way back, progress, heading, summary of errors, fees, help. */
import { html, nothing } from "lit/html.js";
import type { Rendered } from "../form-context.js";
import { nameOf, placesOf } from "../form-places.js";
import type { FormView } from "../form-view.js";
import { errorSummary } from "../parts/error-summary.js";
import { live } from "../parts/live-part.js";

export interface Frame {
  readonly title: Rendered;
  readonly content: Rendered;
  /** Text of the button that goes on; none without it. */
  readonly next?: string | undefined;
}

export function pageFrame(session: FormView, { title, content, next }: Frame): Rendered {
  const { actions } = session.locale;
  const back = session.state.place.page !== "confirmation";
  return html`<form class="page" novalidate autocomplete="on">
    ${back ? html`<div class="top"><button type="button" class="link back" part="button button-back" data-act="back">${actions.back}</button>${live(session.parts, "#progress", () => progress(session))}</div>` : nothing}
    ${errorSummary(session)}
    <h2 part="heading" data-heading tabindex="-1">${title}</h2>
    ${content}
    ${next ? html`<div class="actions"><button type="submit" class="primary" part="button button-primary">${next}</button></div>` : nothing}
  </form>`;
}

function progress(session: FormView): Rendered {
  const places = placesOf(session);
  const index = places.findIndex((place) => nameOf(place) === nameOf(session.state.place));
  return index < 0 ? nothing : html`<p class="progress" part="progress">${session.locale.steps.progress(index + 1, places.length)}</p>`;
}

/** Below every page: the parts of the application, what it costs, whom to ask, what is kept. */
export function pageFoot(session: FormView): Rendered {
  const { definition, state, locale, drafts } = session;
  const { page } = state.place;
  const filling = page !== "start" && page !== "confirmation";
  return html`<footer role="none">${filling && definition.fees?.length ? live(session.parts, "#fees", () => fees(session)) : nothing}${
    filling && page !== "tasks" && definition.steps.length > 1
      ? html`<p><button type="button" class="link" part="button" data-act="tasks">${locale.actions.tasks}</button></p>`
      : nothing
  }${contact(session)}${live(session.parts, "#notices", () => drafts?.renderStatus() ?? nothing)}</footer>`;
}

/** Comes with the later pages: on the start page nothing is reckoned yet. */
function fees(session: FormView): Rendered {
  if (session.later) return session.later(session, "fees");
  if (!session.stalled) session.complete();
  return nothing;
}

function contact(session: FormView): Rendered {
  const { contact: given } = session.definition;
  if (!given) return nothing;
  const { steps } = session.locale;
  const lines: [string, string | undefined, string][] = [
    [steps.phone, given.phone, "tel:"],
    [steps.email, given.email, "mailto:"],
    [steps.website, given.url, ""],
  ];
  return html`<section class="help" part="help" aria-labelledby="help-title"><h3 id="help-title">${steps.help}</h3>${session.tell(given.text)}${lines.map(
    ([label, value, scheme]) =>
      value ? html`<p>${label}: <a href=${scheme + (scheme === "tel:" ? value.replace(/[^\d+]/g, "") : value)}>${value}</a></p>` : nothing,
  )}</section>`;
}
