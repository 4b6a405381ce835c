/** The whole form as it stands: language switch, the page the person is at, what is below every page. */
import { html, nothing } from "lit/html.js";
import { keyed } from "lit/directives/keyed.js";
import type { Rendered } from "../form-context.js";
import type { FormInput } from "../form-input.js";
import { nameOf } from "../form-places.js";
import type { FormView } from "../form-view.js";
import { noticeCard } from "./notice-card.js";
import { pageFoot } from "./page-frame.js";
import { startPage } from "./start-page.js";
import { casePage, stepPage } from "./step-page.js";

function page(session: FormView): Rendered {
  const { place } = session.state;
  if (place.page === "step") return stepPage(session, place.step);
  if (place.page === "case") return casePage(session);
  if (place.page === "start" || (place.page === "confirmation" && !session.receipt)) return startPage(session);
  if (session.later) return session.later(session, place.page);
  if (!session.stalled) session.complete();
  return session.stalled
    ? noticeCard(session.locale, session.language, "unavailable", () => session.complete())
    : html`<p class="loading" aria-busy="true">${session.locale.notices.loading}</p>`;
}

/** @param choose called with the language the person picks */
export function renderForm(session: FormView, on: FormInput, choose: (language: string) => void): Rendered {
  const { locale, definition } = session;
  return html`<div class="form" part="form" lang=${locale.tag} dir=${locale.direction} @input=${on.input} @change=${on.change} @focusout=${on.focusout} @pointerdown=${on.pointerdown} @click=${on.click} @submit=${on.submit}>
    <p class="hush" role="status" data-live></p>
    ${definition.languages.length > 1 ? languages(session, choose) : nothing}
    ${keyed(nameOf(session.state.place), page(session))}
    ${pageFoot(session)}
  </div>`;
}

/** Own names of the languages that most forms have; `Intl` knows the others, but takes long to load its tables. */
const ownNames: Readonly<Record<string, string>> = { vi: "Tiếng Việt", en: "English" };

function ownName(tag: string): string {
  const known = ownNames[tag];
  if (known) return known;
  const name = new Intl.DisplayNames(tag, { type: "language" }).of(tag) ?? tag;
  return name[0]!.toLocaleUpperCase(tag) + name.slice(1);
}

function languages({ definition, language, locale }: FormView, choose: (language: string) => void): Rendered {
  return html`<div class="languages" part="languages" role="group" aria-label=${locale.languageSwitch}>${definition.languages.map(
    (tag) =>
      html`<button type="button" class="link" lang=${tag} aria-pressed=${tag === language} @click=${() => choose(tag)}>${ownName(tag)}</button>`,
  )}</div>`;
}
