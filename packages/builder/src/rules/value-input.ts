/** A value typed or chosen: by the type of what it is compared with, and from the field's own options where it has them. */
import { newGap, type Expression, type Literal, type NamedOption, type OperandType } from "@hoso/authoring";
import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { parseNumber, writeNumber } from "../controls/number-text.js";
import { replace, type RuleView } from "./rule-view.js";

export interface ValueInput {
  readonly label: string;
  readonly type: OperandType;
  readonly options?: readonly NamedOption[] | undefined;
}

export function valueInput(view: RuleView, part: Expression, { label, type, options }: ValueInput): TemplateResult {
  const value = part.is === "value" ? part.value : undefined;
  const set = (next: Literal | undefined, raw?: string): void => {
    if (raw === undefined) view.raws.delete(part.id);
    else view.raws.set(part.id, raw);
    replace(view, part.id, next === undefined ? { ...newGap(view.newId), id: part.id } : { id: part.id, is: "value", value: next });
  };
  if (type === "boolean")
    return selectValue(view, label, truths(view), value === undefined ? "" : String(value), (raw) =>
      set(raw === "" ? undefined : raw === "true"),
    );
  if (options && options.length > 0)
    return selectValue(view, label, options, value === undefined ? "" : String(value), (raw) => set(raw === "" ? undefined : raw));
  if (type === "number") return numberInput(view, part, label, set);
  const shown = value === undefined ? (view.raws.get(part.id) ?? "") : String(value);
  const isDate = type === "date" && (shown === "" || /^\d{4}-\d\d-\d\d$/.test(shown));
  return html`<input
    class="value"
    type=${isDate ? "date" : type === "time" ? "time" : "text"}
    aria-label=${label}
    autocomplete="off"
    .value=${live(shown)}
    ?readonly=${view.readOnly}
    @input=${(event: Event) => {
      const raw = (event.target as HTMLInputElement).value;
      set(raw === "" ? undefined : raw);
    }}
  />`;
}

const truths = (view: RuleView): NamedOption[] => {
  const { yes, no } = view.state.texts.authoring.rules;
  return [
    { value: "true", label: yes },
    { value: "false", label: no },
  ];
};

function numberInput(
  view: RuleView,
  part: Expression,
  label: string,
  set: (value: number | undefined, raw?: string) => void,
): TemplateResult {
  const raw = view.raws.get(part.id);
  const wrong = part.is === "gap" && raw !== undefined && raw.trim() !== "";
  const words = view.state.texts.rules;
  return html`<span class="number"
    ><input
      class="value"
      type="text"
      inputmode="decimal"
      aria-label=${label}
      autocomplete="off"
      .value=${live(raw ?? (part.is === "value" ? (typeof part.value === "number" ? writeNumber(part.value, view.state.locale) : String(part.value)) : ""))}
      ?readonly=${view.readOnly}
      aria-invalid=${wrong ? "true" : nothing}
      aria-describedby=${wrong ? `${view.prefix}-${part.id}-wrong` : nothing}
      @input=${(event: Event) => {
        const typed = (event.target as HTMLInputElement).value;
        set(parseNumber(typed, view.state.locale), typed);
      }}
    />${wrong ? html`<span class="error" id="${view.prefix}-${part.id}-wrong">${words.notANumber}</span>` : nothing}</span
  >`;
}

function selectValue(
  view: RuleView,
  label: string,
  options: readonly NamedOption[],
  current: string,
  set: (raw: string) => void,
): TemplateResult {
  const known = current === "" || options.some(({ value }) => value === current);
  const gone = known ? undefined : view.state.texts.rules.notThere(current);
  return html`<select
    class="value"
    aria-label=${label}
    ?disabled=${view.readOnly}
    aria-invalid=${gone ? "true" : nothing}
    @change=${(event: Event) => set((event.target as HTMLSelectElement).value)}
  >
    ${current === "" ? html`<option value="" selected>${view.state.texts.rules.chooseValue}</option>` : nothing}
    ${gone ? html`<option value=${current} selected>${gone}</option>` : nothing}
    ${options.map(({ value, label: name }) => html`<option value=${value} .selected=${live(value === current)}>${name}</option>`)}
  </select>`;
}

/** Several values: ticked where there are options, else one on each line. */
export function valuesInput(view: RuleView, part: Expression, { label, type, options }: ValueInput): TemplateResult {
  if (part.is !== "list") return html``;
  const chosen = part.items.flatMap((item) => (item.is === "value" ? [item.value] : []));
  const set = (next: readonly Literal[]): void => {
    const items: Expression[] = next.map(
      (value) => part.items.find((item) => item.is === "value" && item.value === value) ?? { id: view.newId(), is: "value", value },
    );
    replace(view, part.id, { ...part, items: items.length > 0 ? items : [newGap(view.newId)] });
  };
  if (options && options.length > 0) {
    const gone = chosen
      .filter((one) => !options.some(({ value }) => value === one))
      .map((one) => ({ value: String(one), label: view.state.texts.rules.notThere(String(one)) }));
    return html`<fieldset class="ticks" aria-label=${label}>
      ${[...options, ...gone].map(
        ({ value, label: name }) =>
          html`<label class="check"
            ><input
              type="checkbox"
              data-value=${String(value)}
              .checked=${live(chosen.includes(value))}
              ?disabled=${view.readOnly}
              @change=${(event: Event) => {
                const on = (event.target as HTMLInputElement).checked;
                set([...options, ...gone].map((one) => one.value).filter((one) => (one === value ? on : chosen.includes(one))));
              }}
            /><span>${name}</span></label
          >`,
      )}
    </fieldset>`;
  }
  return html`<textarea
    class="value"
    rows="2"
    aria-label="${label}: ${view.state.texts.rules.eachOnLine}"
    placeholder=${view.state.texts.rules.eachOnLine}
    .value=${chosen.map((one) => (typeof one === "number" ? writeNumber(one, view.state.locale) : String(one))).join("\n")}
    ?readonly=${view.readOnly}
    @change=${(event: Event) => {
      const lines = (event.target as HTMLTextAreaElement).value.split("\n").filter((line) => line.trim() !== "");
      set([...new Set(lines.map((line): Literal => (type === "number" ? (parseNumber(line, view.state.locale) ?? line) : line)))]);
    }}
  ></textarea>`;
}
