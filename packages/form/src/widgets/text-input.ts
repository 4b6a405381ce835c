/** One line of text: text, email, phone, numbers, money, codes, names. The keyboard on the phone fits the answer. */
import type { Field } from "@hoso/contract";
import { html, nothing } from "lit/html.js";
import type { FormView } from "../form-view.js";
import { formatAmount, formatMoney, formatNumber, formatPlain } from "../format.js";
import { attributes, type Attributes } from "../parts/attributes.js";
import { amountInWords } from "./money-in-words.js";
import type { FieldView, Widget } from "./widget.js";

interface Shape {
  readonly attributes?: Attributes;
  readonly width?: "short" | "medium" | "full";
  /** The canonical value as the person writes it; what is given back must parse to the same value. */
  readonly write?: (value: never, session: FormView, definition: Field) => string;
  readonly unit?: (view: FieldView) => string;
}

const code: Attributes = { spellcheck: "false", autocapitalize: "characters" };
/** Ungrouped; three decimals get a fourth, so that nobody takes the decimal sign for one between thousands. */
const writeNumber = (value: number, { language }: FormView): string => formatPlain(value, language).replace(/(\D\d{3})$/, "$10");

const shapes: Readonly<Record<string, Shape>> = {
  text: {},
  "person-name": { attributes: { spellcheck: "false", autocapitalize: "words" } },
  email: { attributes: { type: "email", spellcheck: "false", autocapitalize: "none" } },
  url: { attributes: { inputmode: "url", spellcheck: "false", autocapitalize: "none" } },
  phone: {
    attributes: { type: "tel" },
    width: "medium",
    write: (value: string) => value.replace(/^\+84(\d{2,3})(\d{3})(\d{3,4})$/, "0$1 $2 $3"),
  },
  number: { attributes: { inputmode: "decimal" }, width: "short", write: writeNumber },
  integer: { attributes: { inputmode: "numeric" }, width: "short", write: writeNumber },
  percent: { attributes: { inputmode: "decimal" }, width: "short", write: writeNumber, unit: () => "%" },
  money: {
    attributes: { inputmode: "numeric" },
    width: "medium",
    write: (value: number, { language }, { currency = "VND" }) => formatAmount(value, currency, language),
    unit: ({ definition, session }) => formatMoney(0, definition.currency ?? "VND", session.language).replace(/[\d.,\s]/g, ""),
  },
  "personal-id": { attributes: { inputmode: "numeric", spellcheck: "false" }, width: "medium" },
  "tax-code": { attributes: code, width: "medium" },
  plate: { attributes: code, width: "medium" },
  month: { attributes: { inputmode: "numeric" }, width: "short", write: (value: string) => value.split("-").reverse().join("/") },
  time: { width: "short" },
};

/** What a control shows: the text that does not parse, else the answer as the person writes it; undefined while they write it. */
export const shownText = (view: FieldView, write?: (value: never, session: FormView, definition: Field) => string): string | undefined => {
  const { facts, session, editing, definition } = view;
  if (editing) return undefined;
  return facts.raw ?? (facts.value === undefined ? "" : write ? write(facts.value as never, session, definition) : String(facts.value));
};

function makeInput({ attributes: own, width, write, unit }: Shape): Widget {
  return {
    render(view) {
      const { definition, id, shared } = view;
      const unitText = unit?.(view);
      const input = html`<input part="input" class=${definition.width ?? width ?? "full"} ${attributes({
        id,
        autocomplete: definition.autocomplete,
        ...own,
        ...shared,
        ...(unitText && { "aria-describedby": `${shared["aria-describedby"]} ${id}-unit` }),
        ".value": shownText(view, write),
      })}>`;
      return unitText
        ? html`<div class="affixed">${input}<span class="unit" id="${id}-unit">${unitText}</span></div>${definition.inWords ? amountInWords(view) : nothing}`
        : input;
    },
    show: (value, session, definition) =>
      definition.kind === "money"
        ? formatMoney(value as number, definition.currency ?? "VND", session.language)
        : definition.kind === "percent"
          ? `${formatNumber(value as number, session.language)} %`
          : write
            ? write(value as never, session, definition)
            : String(value),
  };
}

export const textInputs: readonly (readonly [string, Widget])[] = Object.entries(shapes).map(([kind, shape]) => [kind, makeInput(shape)]);
