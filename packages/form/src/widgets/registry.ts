/** Which widget draws which kind. A third party's kind brings its own by `registerWidget`; without one its type decides. */
import type { FieldNode } from "@hoso/engine";
import { asSelect, choices, radioChoice, selectChoice, yesNo } from "./choice.js";
import { date, partialDate } from "./date.js";
import { group } from "./group.js";
import { lazyWidget } from "./lazy-widget.js";
import { list } from "./list.js";
import { longText } from "./long-text.js";
import { computed, note } from "./note.js";
import { textInputs } from "./text-input.js";
import type { Widget } from "./widget.js";

const address = lazyWidget(() => import("./address.js").then((module) => module.address), "group");
const search = lazyWidget(() => import("./search.js").then((module) => module.search));
const signature = lazyWidget(() => import("./signature.js").then((module) => module.signature), "group");

const widgets = new Map<string, Widget>([
  ...textInputs,
  ["long-text", longText], ["choice", radioChoice], ["choices", choices], ["yes-no", yesNo], ["date", date], ["partial-date", partialDate],
  ["address", address], ["group", group], ["list", list], ["computed", computed], ["note", note], ["search", search], ["signature", signature],
]);

const byType: Readonly<Record<string, string>> = { number: "number", boolean: "yes-no", texts: "choices", none: "note" };

/** Names the widget of a third party's kind. It holds for every form on the page. */
export function registerWidget(kind: string, widget: Widget): void {
  widgets.set(kind, widget);
}

export function widgetOf({ kind, definition }: FieldNode): Widget {
  if (kind.name === "choice" && asSelect(definition)) return selectChoice;
  return widgets.get(kind.name) ?? widgets.get(kind.type) ?? widgets.get(byType[kind.type] ?? "text")!;
}
