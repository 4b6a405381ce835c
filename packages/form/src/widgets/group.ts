/** What belongs together: a fieldset around its members. */
import { html, noChange } from "lit/html.js";
import type { Widget } from "./widget.js";

export const group: Widget = {
  fieldset: "group",
  look: "group",
  render: ({ session, facts, path, deep }) =>
    html`<div class="members">${deep ? facts.node.children.map(({ id }) => session.field(`${path}.${id}`)) : noChange}</div>`,
};
