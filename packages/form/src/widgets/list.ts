/** Rows of the same fields, each a card; add, remove with undo, and move by buttons. */
import { html, noChange, nothing } from "lit/html.js";
import { repeat } from "lit/directives/repeat.js";
import type { Rendered } from "../form-context.js";
import { actOnList } from "./list-actions.js";
import { rowTitle } from "./row-title.js";
import type { FieldView, Widget } from "./widget.js";

/** Paths under which the rows of each list were last rendered: a row that stayed where it was is left alone. */
const drawnPaths = new WeakMap<object, ReadonlyMap<string, string>>();

export const list: Widget = {
  fieldset: "group",
  look: "list",
  act: actOnList,
  render(view) {
    const { session, path, facts, definition, deep } = view;
    const { locale, application, removed } = session;
    const rows = application.rows(path);
    const part = session.parts.get(path)!;
    const before = deep ? undefined : drawnPaths.get(part);
    drawnPaths.set(part, new Map(rows.map((row) => [row.key, row.path])));
    const most = definition.schema?.maxItems;
    const title = definition.itemTitle ? session.texts.text(definition.itemTitle) : locale.list.item;
    return html`<div class="cards">${rows.length ? nothing : html`<p class="hint">${locale.list.empty}</p>`}${repeat(
      rows,
      ({ key }) => key,
      (row, index) =>
        html`<div class="card" part="card" role="group" id=${session.idFor(row.path)} aria-labelledby=${session.idFor(row.path, "title")}>${head(view, row.path, index, rows.length)}<div class="members">${
          before?.get(row.key) === row.path ? noChange : facts.node.children.map(({ id }) => session.field(`${row.path}.${id}`))
        }</div></div>`,
    )}</div>${removed?.path === path ? html`<p class="notice">${locale.list.removed(removed.title)} ${button("undo", path, locale.actions.undo, "link")}</p>` : nothing}${
      facts.node.definition.readOnly
        ? nothing
        : most !== undefined && rows.length >= most
          ? html`<p class="hint">${locale.list.most(most)}</p>`
          : button("add", path, definition.addLabel ? session.texts.say(definition.addLabel) : locale.list.add(title), "secondary")
    }`;
  },
};

const button = (act: string, path: string, text: Rendered, look: string, index?: number, suffix = ""): Rendered =>
  html`<button type="button" class=${look} part="button" data-act=${act} data-path=${path} data-index=${index ?? nothing}>${text}${suffix ? html`<span class="hush"> ${suffix}</span>` : nothing}</button>`;

function head(view: FieldView, path: string, index: number, count: number): Rendered {
  const { actions } = view.session.locale;
  const title = rowTitle(view, index);
  return html`<div class="head"><p class="title" id=${view.session.idFor(path, "title")} tabindex="-1">${title}</p>${
    index > 0 ? button("up", view.path, actions.up, "link", index, title) : nothing
  }${index < count - 1 ? button("down", view.path, actions.down, "link", index, title) : nothing}${button(
    "remove",
    view.path,
    actions.remove,
    "link",
    index,
    title,
  )}</div>`;
}
