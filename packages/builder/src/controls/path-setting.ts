/** Which field: chosen by its label, never by its path. */
import { nodeOf, rootOf, ruleScope, subtree, type AuthoringDocument, type NodeKey } from "@hoso/authoring";
import { html, type TemplateResult } from "lit";
import { nameOf } from "../state/node-names.js";
import type { BuilderState } from "../state/builder-state.js";
import type { PickerItem } from "./picker.js";
import { hintOf, problemsOf, setValue, type Setting } from "./setting.js";

export function pathSetting(setting: Setting): TemplateResult {
  const { state, value, label, readOnly, id, problems } = setting;
  const isRelative = setting.shape.name.startsWith("settings.");
  return html`<div class="field" data-property=${setting.shape.name}>
    <span class="label" id="${id}-label" aria-hidden="true">${label}</span>
    ${hintOf(setting)}<hoso-picker
      id=${id}
      .items=${() => (isRelative ? namedItems(setting) : fieldItems(state))}
      .chosen=${typeof value === "string" ? chosenName(setting, value, isRelative) : undefined}
      .value=${typeof value === "string" ? value : undefined}
      .name=${label}
      .placeholder=${state.texts.settings.chooseField}
      .words=${state.texts.settings.picker}
      ?disabled=${readOnly}
      ?invalid=${problems.length > 0}
      @hoso-pick=${(event: CustomEvent<string>) => setValue(setting, event.detail)}
    ></hoso-picker
    >${problemsOf(setting)}
  </div>`;
}

function chosenName({ state, node }: Setting, path: string, isRelative: boolean): string | undefined {
  if (isRelative) return ruleScope(state.document, node.key, state.language).find(path)?.label;
  const key = state.document.paths.get(path);
  return key === undefined ? undefined : nameOf(state, key);
}

/** Fields as rules at this place name them: in a row of a list, relative to the row. */
function namedItems({ state, node }: Setting): readonly PickerItem[] {
  const names = ruleScope(state.document, node.key, state.language).names();
  return names
    .filter(({ is }) => is === "field" || is === "item")
    .map(({ path, label, within }) => ({
      id: path,
      label: label ?? path,
      hint: within.length > 1 ? within.slice(1).join(" › ") : undefined,
      group: within[0] ?? "",
    }));
}

/** All fields, by path, under the step they are in. */
export function fieldItems(state: BuilderState): readonly PickerItem[] {
  const { document } = state;
  const items: PickerItem[] = [];
  for (const step of rootOf(document).children.steps ?? [])
    for (const node of subtree(document, step)) {
      if (node.type !== "field" || node.values.kind === "note") continue;
      const around = within(document, node.key, step);
      items.push({
        id: around.map((key) => String(nodeOf(document, key).values.id)).join("."),
        label: nameOf(state, node.key),
        hint:
          around.length > 1
            ? around
                .slice(0, -1)
                .map((key) => nameOf(state, key))
                .join(" › ")
            : undefined,
        group: nameOf(state, step),
      });
    }
  return items;
}

/** The fields from just below the step down to this one. */
function within(document: AuthoringDocument, key: NodeKey, step: NodeKey): NodeKey[] {
  const keys: NodeKey[] = [];
  for (let at = key; at !== step; at = nodeOf(document, at).parent!) keys.unshift(at);
  return keys;
}
