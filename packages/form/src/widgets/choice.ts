/** One of several: radio buttons for few options, a select for many. Yes or no is two of them. */
import type { Field } from "@hoso/contract";
import { html, nothing } from "lit/html.js";
import type { Rendered } from "../form-context.js";
import type { FormTexts } from "../form-texts.js";
import { attributes } from "../parts/attributes.js";
import { selectOptions } from "./select-options.js";
import type { FieldView, Widget } from "./widget.js";

const radios = 7;
export const asSelect = ({ display, options = [] }: Field): boolean => (display ? display === "select" : options.length > radios);

export interface Pick {
  readonly value: string;
  readonly label: Rendered;
  readonly hint?: Rendered;
}

/** Radio buttons or checkboxes, one a line. */
export function picks(
  { id, shared, facts }: FieldView,
  type: "radio" | "checkbox",
  options: readonly Pick[],
  chosen: (value: string) => boolean,
): Rendered {
  const name = shared["name"];
  const locked = facts.node.definition.readOnly;
  return html`<div class="options" part="options">${options.map(
    ({ value, label, hint }) =>
      html`<div class="option"><input part=${type} ${attributes({
        type,
        id: `${id}-${value}`,
        name,
        value,
        ".checked": chosen(value),
        disabled: locked,
        "aria-describedby": hint && `${id}-${value}-hint`,
      })}><label for="${id}-${value}">${label}</label>${hint ? html`<p class="hint" id="${id}-${value}-hint">${hint}</p>` : nothing}</div>`,
  )}</div>`;
}

export const offered = ({ facts, session }: FieldView): Pick[] =>
  (facts.options ?? []).map(({ value, label, hint }) => ({
    value,
    label: session.texts.say(label),
    ...(hint && { hint: session.texts.say(hint) }),
  }));

export const showOption = (value: unknown, { texts }: { texts: FormTexts }, { options }: Field): Rendered =>
  texts.say(options?.find((option) => option.value === value)?.label ?? String(value));

export const radioChoice: Widget = {
  fieldset: "radiogroup",
  choosing: true,
  render: (view) => picks(view, "radio", offered(view), (value) => value === view.facts.value),
  show: showOption,
};

export const selectChoice: Widget = {
  choosing: true,
  render: ({ id, shared, facts, session, definition }) =>
    html`<select part="input" class=${definition.width ?? "full"} ${attributes({ id, autocomplete: definition.autocomplete, ...shared, readonly: undefined, disabled: definition.readOnly })} ${selectOptions(
      facts.options ?? [],
      (facts.value as string | undefined) ?? "",
      session.texts,
    )}></select>`,
  show: showOption,
};

export const yesNo: Widget = {
  fieldset: "radiogroup",
  choosing: true,
  render: (view) => {
    const { yes, no } = view.session.locale.fields;
    return picks(
      view,
      "radio",
      [
        { value: "true", label: yes },
        { value: "false", label: no },
      ],
      (value) => value === String(view.facts.value),
    );
  },
  read: ({ value }) => value === "true",
  show: (value, { locale }) => (value ? locale.fields.yes : locale.fields.no),
};

export const choices: Widget = {
  fieldset: "group",
  choosing: true,
  render: (view) =>
    picks(view, "checkbox", offered(view), (value) => ((view.facts.value as readonly string[] | undefined) ?? []).includes(value)),
  read: (_, row) => [...row.querySelectorAll<HTMLInputElement>("input:checked")].map(({ value }) => value),
  show: (value, session, definition) =>
    html`<ul>${(value as readonly string[]).map((one) => html`<li>${showOption(one, session, definition)}</li>`)}</ul>`,
};
