/** Which widget draws which kind. A third party's kind brings its own by `registerWidget`; without one its type decides. */
import type { FieldNode } from "@hoso/engine";
import { asSelect, choices, radioChoice, selectChoice, yesNo } from "./choice.js";
import { date, partialDate } from "./date.js";
import { group } from "./group.js";
import { lazyWidget, type LazyWidget } from "./lazy-widget.js";
import { longText } from "./long-text.js";
import { computed, note } from "./note.js";
import { textInputs } from "./text-input.js";
import type { Widget } from "./widget.js";

/** Widgets that only some forms need: each comes when the first field of its kind shows, or when the form is completed. */
const lazy: Readonly<Record<string, LazyWidget>> = {
  address: lazyWidget(() => import("./address.js").then((module) => module.address), { fieldset: "group" }),
  list: lazyWidget(() => import("./list.js").then((module) => module.list), { fieldset: "group", look: "list" }),
  search: lazyWidget(() => import("./search.js").then((module) => module.search), {
    choosing: true,
    hint: ({ locale }) => locale.fields.searchHint,
  }),
  signature: lazyWidget(() => import("./signature.js").then((module) => module.signature), { fieldset: "group" }),
};

const widgets = new Map<string, Widget>([
  ...textInputs,
  ["long-text", longText],
  ["choice", radioChoice],
  ["choices", choices],
  ["yes-no", yesNo],
  ["date", date],
  ["partial-date", partialDate],
  ["group", group],
  ["computed", computed],
  ["note", note],
  ...Object.entries(lazy),
]);

const byType: Readonly<Record<string, string>> = { number: "number", boolean: "yes-no", texts: "choices", none: "note" };

/** Names the widget of a third party's kind. It holds for every form on the page. */
export function registerWidget(kind: string, widget: Widget): void {
  widgets.set(kind, widget);
}

/** Fetches ahead of need the widgets that a definition names. */
export function preloadWidgets(definition: object, language: string): void {
  const text = JSON.stringify(definition);
  for (const [kind, { load }] of Object.entries(lazy)) if (text.includes(`"kind":"${kind}"`)) void load(language);
}

export function widgetOf({ kind, definition }: FieldNode): Widget {
  if (kind.name === "choice" && asSelect(definition)) return selectChoice;
  return widgets.get(kind.name) ?? widgets.get(kind.type) ?? widgets.get(byType[kind.type] ?? "text")!;
}
