/** What the city reckons burden with: one figure a row, each with its source. For administrators of all departments. */
import type { AuthoringTexts } from "@hoso/authoring";
import { cityFigureNames, defaultBurdenSettings, type CityFigureName } from "@hoso/authoring/burden";
import { controlStyles } from "@hoso/builder/controls";
import { css, html, nothing } from "lit";
import { request, type Answer } from "../api/request.js";
import { burden, type CityBurden } from "../api/shapes.js";
import { loadAuthoringTexts } from "../review/review-material.js";
import { Loader } from "../shell/loader.js";
import { mayEverywhere } from "../shell/roles.js";
import { moment, number, textIn } from "../shell/studio-context.js";
import { StudioPage } from "../shell/studio-page.js";
import { pageStyles } from "../styles/page.styles.js";

interface Found {
  readonly city: CityBurden;
  readonly words: AuthoringTexts;
}
/** What is wrong where; `box` is the id of an input. */
interface Wrong {
  readonly box: string;
  readonly text: string;
}

export class FiguresPage extends StudioPage {
  static override readonly properties = { wrong: { state: true }, error: { state: true }, busy: { state: true } };
  static override readonly styles = [
    controlStyles,
    pageStyles,
    css`
      .entry + .entry {
        padding-block-start: 16px;
        border-block-start: 1px solid var(--line);
      }
      fieldset {
        display: grid;
        gap: 8px;
      }
      legend {
        padding: 0;
        font-weight: 650;
      }
      .figure {
        display: grid;
        grid-template-columns: minmax(14em, 2fr) minmax(12em, 3fr) 6em;
        gap: 12px 16px;
        align-items: start;
      }
      .amount {
        display: flex;
        align-items: center;
        gap: 8px;
      }
      .amount input {
        inline-size: 8em;
        text-align: end;
      }
      @media (max-width: 719px) {
        .figure {
          grid-template-columns: 1fr;
        }
      }
    `,
  ];
  declare wrong: Wrong | undefined;
  declare error: string;
  declare busy: boolean;
  #spoken: string | undefined;

  readonly #found = new Loader<Found>(this, async (): Promise<Answer<Found>> => {
    const [city, words] = await Promise.all([request(burden, "/city/burden"), loadAuthoringTexts(this.studio.locale)]);
    return city.ok ? { ok: true, value: { city: city.value, words } } : city;
  });

  constructor() {
    super();
    this.wrong = undefined;
    this.error = "";
    this.busy = false;
  }

  protected get heading(): string {
    return this.t.figures.heading;
  }

  protected override willUpdate(): void {
    if (this.#spoken === this.studio.locale) return;
    this.#spoken = this.studio.locale;
    void this.#found.load();
  }

  protected override render(): unknown {
    const { figures, failures } = this.t;
    const allowed = mayEverywhere(this.studio.account!, "administrator");
    return html`<div class="page">
      <h1 tabindex="-1">${figures.heading}</h1>
      ${
        allowed
          ? html`<p class="lead">${figures.lead}</p>
              ${this.#found.show(
                this.t,
                (failure) => this.why(failure),
                (found) => this.#form(found),
              )}`
          : html`<p class="notice danger" role="alert">${failures["not-allowed"]}</p>`
      }
    </div>`;
  }

  #form({ city, words }: Found): unknown {
    const { figures, procedures } = this.t;
    return html`<form class="card" @submit=${this.#save} novalidate aria-label=${figures.heading}>
      ${this.error === "" ? nothing : html`<p class="notice danger" role="alert" tabindex="-1" id="error">${this.error}</p>`}
      ${cityFigureNames.map((name) => this.#figure(name, city, words))}
      <div class="actions"><button class="primary" ?disabled=${this.busy}>${this.t.save}</button></div>
      ${city.changedAt && city.changedBy ? html`<p class="muted">${figures.changed}: ${procedures.by(moment(this.studio, city.changedAt), city.changedBy.name)}</p>` : nothing}
    </form>`;
  }

  #figure(name: CityFigureName, city: CityBurden, { burden: words }: AuthoringTexts): unknown {
    const { figures } = this.t;
    const given = city.figures[name];
    const { currency } = defaultBurdenSettings;
    const box = (part: "value" | "source" | "year", label: string, input: unknown): unknown =>
      html`<div class="field"><label class="label" for=${`${name}-${part}`}>${label}</label>${input}${this.wrong?.box === `${name}-${part}` ? html`<p class="error" id="wrong">${this.wrong.text}</p>` : nothing}</div>`;
    const broken = (part: string): boolean => this.wrong?.box === `${name}-${part}`;
    const describe = (part: string): string => (broken(part) ? `${name}-assumed wrong` : `${name}-assumed`);
    return html`<div class="entry"><fieldset>
      <legend>${words.settings[name]}</legend>
      <p class="hint" id=${`${name}-assumed`}>${this.#assumed(name, words.unit(name, currency))}</p>
      <div class="figure">
        ${box(
          "value",
          figures.value,
          html`<span class="amount"><input id=${`${name}-value`} name=${`${name}-value`} type="number" min="0" step="any" inputmode="decimal" aria-invalid=${broken("value") ? "true" : nothing} aria-describedby=${describe("value")} .value=${given ? String(given.value) : ""} /><span>${words.unit(name, currency)}</span></span>`,
        )}
        ${box(
          "source",
          figures.source,
          html`<input id=${`${name}-source`} name=${`${name}-source`} maxlength="300" autocomplete="off" aria-invalid=${broken("source") ? "true" : nothing} aria-describedby=${describe("source")} .value=${given?.source ?? ""} />`,
        )}
        ${box(
          "year",
          figures.year,
          html`<input id=${`${name}-year`} name=${`${name}-year`} maxlength="4" inputmode="numeric" autocomplete="off" aria-invalid=${broken("year") ? "true" : nothing} aria-describedby=${describe("year")} .value=${given?.year ? String(given.year) : ""} />`,
        )}
      </div>
    </fieldset></div>`;
  }

  /** What holds where the boxes are left empty. */
  #assumed(name: CityFigureName, unit: string): string {
    const { figures } = this.t;
    const figure = defaultBurdenSettings.figures[name];
    if (!figure) return figures.none;
    return figures.assumed(`${number(this.studio, figure.value)} ${unit}`, textIn(figure.source, this.studio.locale));
  }

  readonly #save = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (this.busy) return;
    const data = new FormData(event.target as HTMLFormElement);
    const figures: Record<string, CityBurden["figures"][CityFigureName]> = {};
    for (const name of cityFigureNames) {
      const [value, source, year] = (["value", "source", "year"] as const).map((part) => String(data.get(`${name}-${part}`)).trim());
      if (value === "" && source === "" && year === "") continue;
      const wrong = this.#wrongIn(name, { value: value!, source: source!, year: year! });
      if (wrong) return this.#refuse(wrong);
      figures[name] = { value: Number(value), source: source!, ...(year !== "" && { year: Number(year) }) };
    }
    this.busy = true;
    const answer = await request(burden, "/city/burden", { method: "PUT", body: { figures } });
    this.busy = false;
    this.wrong = undefined;
    this.error = answer.ok ? "" : this.why(answer);
    if (answer.ok) {
      this.studio.announce(this.t.saved);
      return this.#found.load();
    }
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>("#error")?.focus();
  };

  #wrongIn(name: CityFigureName, { value, source, year }: Readonly<Record<"value" | "source" | "year", string>>): Wrong | undefined {
    const { figures } = this.t;
    if (value === "" || !(Number(value) >= 0 && Number(value) <= 1e12)) return { box: `${name}-value`, text: figures.valueWrong };
    if (source === "") return { box: `${name}-source`, text: figures.sourceMissing };
    if (year !== "" && !/^(199\d|20\d\d)$/.test(year)) return { box: `${name}-year`, text: figures.yearWrong };
    return undefined;
  }

  async #refuse(wrong: Wrong): Promise<void> {
    this.wrong = wrong;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`#${wrong.box}`)?.focus();
  }
}
