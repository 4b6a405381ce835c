/**
 * `<hoso-due-preview>`: received on a day at an hour, when is it due and why, day by day; and whether the stages fit into that time.
 * The calendar comes from the services; nothing here is kept.
 */
import { getProperty, labelIn, rootOf, ruleInWords, ruleScope } from "@hoso/authoring";
import { forecastTerm, type Receipt, type StageForecast, type TermForecast } from "@hoso/authoring/forecast";
import type { Calendar, Procedure, Rule, Term } from "@hoso/contract";
import { localDate, type TermResult, type TraceStep } from "@hoso/engine/calendar";
import { css, html, nothing } from "lit";
import { live } from "lit/directives/live.js";
import { BuilderElement } from "../../state/builder-element.js";
import { StateController } from "../../state/state-controller.js";
import { controlStyles } from "../../styles/control.styles.js";
import { editorStyles } from "../editor.styles.js";
import { innerStyles } from "../inner.styles.js";
import { dayText, termText } from "./term-text.js";

type Processing = Partial<NonNullable<Procedure["processing"]>>;

const quiet = new Set<TraceStep["code"]>(["skipped-weekend", "skipped-holiday", "skipped-compensatory", "skipped-swap"]);

export class HosoDuePreview extends BuilderElement {
  static override readonly properties = {
    ...BuilderElement.properties,
    calendar: { state: true },
    received: { state: true },
    which: { state: true },
  };
  static override readonly styles = [
    controlStyles,
    editorStyles,
    innerStyles,
    css`
      .row > .field {
        flex: 0 1 190px;
      }
      .row > .which {
        flex: 1 1 260px;
      }
      .answer {
        display: grid;
        gap: 2px;
      }
      .answer strong {
        font-size: 1.2em;
      }
      ol {
        display: grid;
        border-inline-start: 2px solid var(--line);
      }
      li {
        display: grid;
        grid-template-columns: 13em 1fr;
        gap: 2px 12px;
        position: relative;
        padding: 3px 0 3px 16px;
      }
      li::before {
        content: "";
        position: absolute;
        inset-inline-start: -6px;
        inset-block-start: 0.75em;
        inline-size: 10px;
        block-size: 10px;
        border: 2px solid var(--accent);
        border-radius: 50%;
        background: var(--accent);
      }
      li.off {
        color: var(--muted);
      }
      li.off::before {
        border-color: var(--edge);
        background: var(--surface);
      }
      li.due {
        font-weight: 650;
      }
      time {
        font-variant-numeric: tabular-nums;
      }
      tbody th {
        min-inline-size: 9em;
      }
      @container (max-width: 460px) {
        li {
          grid-template-columns: 1fr;
        }
      }
    `,
  ];
  /** `failed`: it could not be fetched. */
  declare calendar: Calendar | "loading" | "none" | "failed";
  declare received: Receipt | undefined;
  /** Index of one of the other terms; -1: the usual one. */
  declare which: number;

  constructor() {
    super();
    this.calendar = "loading";
    this.which = -1;
    new StateController(this, () => this.state, ["document", "view"]);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#fetch();
  }

  async #fetch(): Promise<void> {
    this.calendar = "loading";
    try {
      this.calendar = (await this.state.services.calendar?.()) ?? "none";
    } catch {
      this.calendar = "failed";
    }
  }

  protected override render(): unknown {
    const t = this.t.editors.processing;
    const { calendar } = this;
    if (calendar === "loading") return html`<p class="hint" role="status">${this.t.shell.loading}</p>`;
    if (calendar === "none") return html`<p class="hint">${t.noCalendar}</p>`;
    if (calendar === "failed")
      return html`<div class="notice doubt" role="alert">
        <p>${t.calendarFailed}</p>
        <button type="button" @click=${() => void this.#fetch()}>${this.t.shell.retry}</button>
      </div>`;
    const processing = (
      getProperty(rootOf(this.state.document).values, "processing") === undefined ? {} : this.state.session.procedure.processing
    ) as Processing;
    const received = this.received ?? { date: localDate(new Date(this.state.services.now()), calendar.timeZone), time: "14:00" };
    const other = processing.terms?.[this.which]?.term;
    const forecast = forecastTerm(calendar, processing, received, other ?? processing.term);
    return html`<div class="stack">
      ${this.#inputs(received, processing, calendar)}
      <div class="stack" aria-live="polite">${this.#answer(forecast.whole, (other ?? processing.term)?.unit)}</div>
      ${this.#stages(forecast, processing)}
    </div>`;
  }

  #inputs(received: Receipt, processing: Processing, { from, to }: Calendar): unknown {
    const t = this.t.editors.processing;
    const set = (name: keyof Receipt) => (event: Event) => {
      const { value } = event.target as HTMLInputElement;
      if (value !== "") this.received = { ...received, [name]: value };
    };
    return html`<div class="row">
      <div class="field">
        <label for="day">${t.receivedDay}</label>
        <input id="day" type="date" min=${from} max=${to} .value=${live(received.date)} @change=${set("date")} />
      </div>
      <div class="field">
        <label for="time">${t.receivedTime}</label>
        <input id="time" type="time" .value=${live(received.time)} @change=${set("time")} />
      </div>
      ${processing.terms?.length ? this.#which(processing.terms) : nothing}
    </div>`;
  }

  #which(terms: readonly { readonly when: Rule; readonly term: Term }[]): unknown {
    const t = this.t.editors.processing;
    const { document, language, texts } = this.state;
    const scope = ruleScope(document, document.root, language);
    return html`<div class="field which">
      <label for="which">${t.which}</label>
      <select id="which" @change=${(event: Event) => (this.which = Number((event.target as HTMLSelectElement).value))}>
        <option value="-1" .selected=${live(this.which === -1)}>${t.usualTerm}</option>
        ${terms.map(
          ({ when, term }, index) =>
            html`<option value=${index} .selected=${live(this.which === index)}>
              ${termText(term, t)}: ${ruleInWords(when, scope, texts.authoring.rules)}
            </option>`,
        )}
      </select>
    </div>`;
  }

  #answer(whole: TermResult, unit: Term["unit"] | undefined): unknown {
    const t = this.t.editors.processing;
    if (!whole.ok) return html`<p class="notice doubt">${t.failures[whole.code]}</p>`;
    const { at, trace, projected } = whole.due;
    return html`<p class="notice good answer"><span>${t.due}</span><strong>${dayText(at, this.state.locale)}</strong></p>
      ${projected ? html`<p class="hint">${t.projected}</p>` : nothing}
      <h4 id="why">${t.why}</h4>
      <ol aria-labelledby="why">
        ${trace.map(
          (step) =>
            html`<li class=${step.code === "due" ? "due" : quiet.has(step.code) ? "off" : ""}>
              <time datetime=${step.date}>${dayText(step.date, this.state.locale)}</time><span>${this.#step(step, unit)}</span>
            </li>`,
        )}
      </ol>`;
  }

  #step({ code, count, title }: TraceStep, unit: Term["unit"] | undefined): string {
    const { trace } = this.t.editors.processing;
    if (code === "counted" || code === "worked-swap") {
      const words = count === undefined ? trace.hours : trace.counted(count, unit === "workingDay");
      return code === "counted" ? words : `${trace["worked-swap"]} ${words}`;
    }
    const name = title && labelIn(title, this.state.locale);
    return name ? `${name}. ${trace[code]}` : trace[code];
  }

  #stages({ rows, verdict, whole }: TermForecast, processing: Processing): unknown {
    const t = this.t.editors.processing;
    if (!processing.stages?.length || !whole.ok) return nothing;
    const look = verdict === "late" ? "danger" : verdict === "fits" ? "good" : verdict === "unknown" ? "" : "doubt";
    return html`<p class="notice ${look}">${t.verdicts[verdict]}</p>
      <div class="scroll" tabindex="0" role="region" aria-label=${t.stage}>
        <table>
          <thead>
            <tr>
              <th scope="col">${t.stage}</th>
              <th scope="col">${t.stageTerm}</th>
              <th scope="col">${t.stageFrom}</th>
              <th scope="col">${t.stageEnd}</th>
            </tr>
          </thead>
          <tbody>
            ${rows.map((row) => row.map((stage) => this.#stage(stage, row.length > 1)))}
          </tbody>
        </table>
      </div>`;
  }

  #stage({ stage, from, result }: StageForecast, together: boolean): unknown {
    const t = this.t.editors.processing;
    const { locale, language } = this.state;
    const notes = [together && t.atOnce, stage.deemedConsent && t.silence].filter(Boolean).join(", ");
    return html`<tr>
      <th scope="row">${labelIn(stage.title, language) ?? this.t.editors.unnamed}${notes ? html` <span class="hint">(${notes})</span>` : nothing}</th>
      <td>${stage.term ? termText(stage.term, t) : t.noStageTerm}</td>
      <td>${dayText(from, locale)}</td>
      <td>${result?.ok ? dayText(result.due.at, locale) : result ? t.failures[result.code] : "—"}</td>
    </tr>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "hoso-due-preview": HosoDuePreview;
  }
}
