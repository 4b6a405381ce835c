/**
 * `<hoso-burden-figures>`: the figures that burden is reckoned with. Those of the city are shown with their sources and changed by nobody here;
 * where no city sets them, authors enter their own. How many applications come in a year is asked of the author always.
 */
import {
  cityFigureNames,
  defaultBurdenSettings,
  type BurdenSettings,
  type CityFigureName,
  type Figure,
  type FigureName,
} from "@hoso/authoring/burden";
import { html, nothing } from "lit";
import { BuilderElement } from "../state/builder-element.js";
import { textIn } from "../state/node-names.js";
import { StateController } from "../state/state-controller.js";
import { controlStyles } from "../styles/control.styles.js";
import type { BurdenRunner } from "./burden-runner.js";
import { burdenStyles } from "./burden.styles.js";

export class HosoBurdenFigures extends BuilderElement {
  static override readonly properties = {
    ...BuilderElement.properties,
    runner: { attribute: false },
    settings: { attribute: false },
    origin: { attribute: false },
  };
  static override readonly styles = [controlStyles, burdenStyles];
  declare runner: BurdenRunner;
  declare settings: BurdenSettings;
  declare origin: BurdenRunner["origin"];

  constructor() {
    super();
    new StateController(this, () => this.state, []);
  }

  protected override render(): unknown {
    const t = this.t.burden;
    const { origin } = this;
    return html`<details>
      <summary>${t.settings}</summary>
      <div class="way">
        <p class="hint">${origin === "device" ? t.settingsHint : t.cityHint}</p>
        ${origin === "assumed" ? this.#unreached() : nothing}
        ${this.#input("applicationsPerYear", (figure) => this.runner.changeYearly(figure))}
        ${origin === "device" ? this.#own() : this.#city()}
      </div>
    </details>`;
  }

  #unreached(): unknown {
    const t = this.t.burden;
    return html`<div class="notice doubt" role="status">
      <p>${t.unreached}</p>
      <p><button type="button" @click=${() => this.runner.askCity()}>${t.askAgain}</button></p>
    </div>`;
  }

  #own(): unknown {
    return html`${cityFigureNames.map((name) => this.#input(name, (figure) => this.#set(name, figure)))}
      <p><button type="button" @click=${() => this.runner.change(defaultBurdenSettings)}>${this.t.burden.restore}</button></p>`;
  }

  #city(): unknown {
    const texts = this.t.authoring.burden;
    const { figures, currency } = this.settings;
    const number = new Intl.NumberFormat(this.state.locale);
    return html`<dl>
      ${cityFigureNames.map((name) => {
        const figure = figures[name];
        const value = figure ? `${number.format(figure.value)} ${texts.unit(name, currency)}` : this.t.burden.unknown;
        return html`<div><dt>${texts.settings[name]}</dt><dd>${value}<p class="hint">${this.#source(figure)}</p></dd></div>`;
      })}
    </dl>`;
  }

  #source(figure: Figure | undefined): string {
    if (!figure) return this.t.burden.notSet;
    const source = textIn(figure.source, this.state.locale);
    return figure.year === undefined || source.includes(String(figure.year)) ? source : `${source}, ${figure.year}`;
  }

  #input(name: FigureName, change: (figure: Figure | undefined) => void): unknown {
    const texts = this.t.authoring.burden;
    const { figures, currency } = this.settings;
    const figure = figures[name];
    const source = name === "applicationsPerYear" ? this.t.burden.yearlyHint : this.#source(figure);
    return html`<div class="field">
      <label class="label" for=${name}>${texts.settings[name]}</label>
      <div class="amount">
        <input
          id=${name}
          type="number"
          min="0"
          step="any"
          inputmode="decimal"
          aria-describedby="${name}-source"
          .value=${figure === undefined ? "" : String(figure.value)}
          @change=${(event: Event) => change(this.#figure((event.target as HTMLInputElement).value))}
        /><span>${texts.unit(name, currency)}</span>
      </div>
      <p class="hint" id="${name}-source">${source}</p>
    </div>`;
  }

  #figure(text: string): Figure | undefined {
    const value = Number(text);
    if (text.trim() === "" || !Number.isFinite(value) || value < 0) return undefined;
    return { value, source: this.t.burden.ownFigure, year: new Date(this.state.services.now()).getFullYear() };
  }

  #set(name: CityFigureName, figure: Figure | undefined): void {
    const { [name]: _was, ...others } = this.settings.figures;
    const next = figure ?? defaultBurdenSettings.figures[name];
    this.runner.change({ ...this.settings, figures: { ...others, ...(next && { [name]: next }) } });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "hoso-burden-figures": HosoBurdenFigures;
  }
}
