/** Several lines of text, with a count of what is left. */
import { html, nothing } from "lit/html.js";
import { attributes } from "../parts/attributes.js";
import { shownText } from "./text-input.js";
import type { Widget } from "./widget.js";

export const longText: Widget = {
  render(view) {
    const { definition, id, shared, session, facts } = view;
    const limit = definition.schema?.maxLength;
    const left = (limit ?? 0) - [...String(facts.value ?? "")].length;
    const { remaining, excess } = session.locale.fields;
    return html`<textarea part="input" class="full" rows="5" ${attributes({
      id,
      autocomplete: definition.autocomplete,
      ...shared,
      ...(limit && { "aria-describedby": `${shared["aria-describedby"]} ${id}-count`.trim() }),
      ".value": shownText(view),
    })}></textarea>${limit ? html`<p class="hint count" id="${id}-count">${left < 0 ? excess(-left) : remaining(left)}</p>` : nothing}`;
  },
  show: (value) => html`<span class="lines">${value}</span>`,
};
