/** Settings of one plain value: words, numbers, dates, switches, choices. */
import type { Json } from "@hoso/authoring";
import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { parseNumber, writeNumber } from "./number-text.js";
import { describedBy, hintOf, isWrong, problemsOf, settingFrame, setValue, type Setting } from "./setting.js";

interface Input {
  readonly type?: string;
  readonly inputMode?: string;
  readonly className?: string;
  /** Taken when the person leaves the control, not letter by letter; until then what is typed stays, whatever is drawn anew around it. */
  readonly onLeaving?: boolean;
  readonly spellcheck?: boolean;
  parse(raw: string): { readonly value: Json | undefined } | { readonly reason: string };
  /** How the value stands in the control; by default as it is. */
  readonly shown?: string;
  /** Values that are usual here; others may be typed. */
  readonly suggestions?: readonly Choice[];
}

function inputSetting(setting: Setting, input: Input): TemplateResult {
  const { id, value, refused, readOnly } = setting;
  const take = (event: Event): void => {
    const raw = (event.target as HTMLInputElement).value;
    const parsed = raw.trim() === "" && setting.shape.required !== true ? { value: undefined } : input.parse(raw);
    if ("reason" in parsed) setting.refuse({ raw, reason: parsed.reason });
    else if (setValue(setting, parsed.value)) setting.refuse(undefined);
    else setting.refuse({ raw, reason: setting.state.texts.settings.notTaken });
  };
  const shown = refused?.raw ?? input.shown ?? (value === undefined ? "" : String(value));
  return settingFrame(
    setting,
    html`<input
      id=${id}
      class=${input.className ?? nothing}
      type=${input.type ?? "text"}
      inputmode=${input.inputMode ?? nothing}
      autocomplete="off"
      spellcheck=${input.spellcheck ? nothing : "false"}
      .value=${input.onLeaving ? shown : live(shown)}
      ?readonly=${readOnly}
      aria-describedby=${describedBy(setting)}
      aria-invalid=${isWrong(setting) ? "true" : nothing}
      @input=${input.onLeaving ? nothing : take}
      @change=${input.onLeaving ? take : nothing}
      list=${input.suggestions?.length ? `${id}-list` : nothing}
    />${input.suggestions?.length ? suggested(id, input.suggestions, value) : nothing}`,
  );
}

/** The usual values, and what the one that stands there means. */
function suggested(id: string, choices: readonly Choice[], value: Json | undefined): TemplateResult {
  const known = choices.find((choice) => choice.value === value);
  return html`<datalist id="${id}-list">${choices.map((choice) => html`<option value=${choice.value}>${choice.label}</option>`)}</datalist>${
    known ? html`<p class="hint">${known.label}</p>` : nothing
  }`;
}

const asIs = (raw: string): { readonly value: Json } => ({ value: raw });

export const stringSetting = (setting: Setting): TemplateResult => inputSetting(setting, { parse: asIs });
/** Rules and texts that name it are written again, so it is taken when it is complete. */
export const slugSetting = (setting: Setting): TemplateResult => inputSetting(setting, { parse: asIs, onLeaving: true, className: "code" });
export const suggestedSetting = (setting: Setting, suggestions: readonly Choice[]): TemplateResult =>
  inputSetting(setting, { parse: asIs, onLeaving: true, suggestions });
export const urlSetting = (setting: Setting): TemplateResult => inputSetting(setting, { inputMode: "url", parse: asIs });
export const dateSetting = (setting: Setting): TemplateResult => inputSetting(setting, { type: "date", className: "short", parse: asIs });
export const monthSetting = (setting: Setting): TemplateResult => inputSetting(setting, { type: "month", className: "short", parse: asIs });
export const timeSetting = (setting: Setting): TemplateResult => inputSetting(setting, { type: "time", className: "short", parse: asIs });

/** Day and hour as the wall clock of the office shows them; the offset from universal time stays what it was. */
export function dateTimeSetting(setting: Setting): TemplateResult {
  const match = /^(\d{4}-\d\d-\d\dT\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.exec(String(setting.value ?? ""));
  const offset = match?.[2] ?? "+07:00";
  return inputSetting(setting, {
    type: "datetime-local",
    shown: match?.[1] ?? "",
    className: "short",
    parse: (raw) => ({ value: `${raw.slice(0, 16)}:00${offset}` }),
  });
}

export function numberSetting(setting: Setting): TemplateResult {
  const whole = setting.shape.type === "integer";
  const { notANumber, notWhole } = setting.state.texts.settings;
  return inputSetting(setting, {
    inputMode: whole ? "numeric" : "decimal",
    className: "short",
    ...(typeof setting.value === "number" && { shown: writeNumber(setting.value, setting.state.locale) }),
    parse(raw) {
      const value = parseNumber(raw, setting.state.locale);
      if (value === undefined) return { reason: notANumber };
      return whole && !Number.isSafeInteger(value) ? { reason: notWhole } : { value };
    },
  });
}

const dateKinds: Readonly<Record<string, (setting: Setting) => TemplateResult>> = {
  date: dateSetting,
  "partial-date": dateSetting,
  month: monthSetting,
  time: timeSetting,
};

/** Where "no" is a decision that is written down, not just the usual. */
const decisions = new Set(["refundable", "consent", "checked", "quantity.certified"]);

/** The smallest or largest answer: a number, or for dates and times one of these. */
export const boundSetting = (setting: Setting): TemplateResult => (dateKinds[String(setting.node.values.kind)] ?? numberSetting)(setting);

export function switchSetting(setting: Setting): TemplateResult {
  const { id, label, value, readOnly } = setting;
  return html`<div class="field" data-property=${setting.shape.name}>
    <label class="check"
      ><input
        id=${id}
        type="checkbox"
        .checked=${live(value === true)}
        ?disabled=${readOnly}
        aria-describedby=${describedBy(setting)}
        @change=${(event: Event) => setValue(setting, (event.target as HTMLInputElement).checked || (decisions.has(setting.shape.name) ? false : undefined))}
      /><span>${label}</span></label
    >
    ${hintOf(setting)}${problemsOf(setting)}
  </div>`;
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** @param take what is done with the choice; by default it is the value */
export function choiceSetting(
  setting: Setting,
  choices: readonly Choice[],
  none?: string,
  take: (value: string | undefined) => void = (value) => void setValue(setting, value),
): TemplateResult {
  const { id, value, readOnly, shape, state } = setting;
  const current = typeof value === "string" ? value : "";
  const listed =
    current === "" || choices.some((choice) => choice.value === current) ? choices : [...choices, { value: current, label: current }];
  return settingFrame(
    setting,
    html`<select
      id=${id}
      ?disabled=${readOnly}
      aria-describedby=${describedBy(setting)}
      aria-invalid=${isWrong(setting) ? "true" : nothing}
      @change=${(event: Event) => take((event.target as HTMLSelectElement).value || undefined)}
    >
      ${shape.required && current !== "" ? nothing : html`<option value="" ?selected=${current === ""}>${none ?? state.texts.settings.notSet}</option>`}
      ${listed.map((choice) => html`<option value=${choice.value} .selected=${live(choice.value === current)}>${choice.label}</option>`)}
    </select>`,
  );
}
