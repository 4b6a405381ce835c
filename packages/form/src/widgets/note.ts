/** A passage to read, and values that follow from the answers. */
import { html, nothing } from "lit/html.js";
import { formatDate, formatMoney, formatNumber } from "../format.js";
import { attributes } from "../parts/attributes.js";
import type { Rendered } from "../form-context.js";
import type { FormView } from "../form-view.js";
import type { Field } from "@hoso/contract";
import type { Widget } from "./widget.js";

export const note: Widget = {
  bare: true,
  render: ({ id, facts, definition, session }) =>
    html`<div class="row note ${definition.tone ?? "info"}" part="note" ${attributes({ id: `${id}-row`, ".hidden": !facts.visible })}>${
      definition.label ? html`<p class="label">${session.texts.say(definition.label)}</p>` : nothing
    }${session.texts.tell(definition.text)}</div>`,
};

const showResult = (value: unknown, { language, locale }: FormView, { result, currency }: Field): Rendered =>
  result === "money"
    ? formatMoney(value as number, currency ?? "VND", language)
    : result === "number"
      ? formatNumber(value as number, language)
      : result === "date"
        ? formatDate(value as string, language)
        : result === "boolean"
          ? value
            ? locale.fields.yes
            : locale.fields.no
          : String(value);

export const computed: Widget = {
  render: ({ id, facts, session, definition }) =>
    html`<output part="output" id=${id}>${facts.value === undefined ? session.locale.fields.computedUnknown : showResult(facts.value, session, definition)}</output>`,
  show: showResult,
};
