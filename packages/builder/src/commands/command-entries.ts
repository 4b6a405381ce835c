/** What the command menu finds: actions, kinds and blocks to add, parts and panels to open, fields to go to. */
import { nodeOf, rootOf, subtree } from "@hoso/authoring";
import type { IconName } from "../controls/icons.js";
import { plain } from "../outline/outline-keys.js";
import { paletteGroups } from "../palette/palette-entries.js";
import { insertionPoint } from "../state/insertion-point.js";
import type { BuilderState } from "../state/builder-state.js";
import { ownName } from "../state/node-names.js";
import { panels, views } from "../state/view.js";
import { panelTable, viewTable } from "../views/view-table.js";
import { actions } from "./actions.js";
import { keysShown } from "./key-names.js";

export interface CommandEntry {
  readonly id: string;
  readonly name: string;
  readonly icon: IconName;
  readonly keys?: string | undefined;
  readonly refused?: string | undefined;
  readonly run: () => void;
}

export function commandEntries(state: BuilderState): CommandEntry[] {
  const { commands } = state.texts;
  return [
    ...actions
      .filter(({ id, offered }) => id !== "find" && (offered?.(state) ?? true))
      .map((action): CommandEntry => {
        const plan = action.plan(state);
        return {
          id: action.id,
          name: commands[action.id],
          icon: action.icon,
          keys: action.keys && keysShown(action.keys[0]!),
          ...("run" in plan ? { run: plan.run } : { refused: plan.refused, run: () => undefined }),
        };
      }),
    ...additions(state),
    ...places(state),
  ];
}

function additions(state: BuilderState): CommandEntry[] {
  const point = insertionPoint(state);
  if (!point || state.readOnly) return [];
  return paletteGroups(state.texts)
    .flatMap(({ entries }) => entries)
    .map(({ id, type, what, name }) => ({
      id,
      name: state.texts.commands.addKind(name),
      icon: "add",
      run: () =>
        void (type === "kind" ? state.run("field.insert", { ...point, kind: what }) : state.run("block.insert", { ...point, block: what })),
    }));
}

function places(state: BuilderState): CommandEntry[] {
  const { commands, shell, tag } = state.texts;
  const names = new Intl.DisplayNames(tag, { type: "language" });
  const languages = (rootOf(state.document).values.languages as readonly string[] | undefined) ?? [];
  return [
    ...views
      .filter((view) => view === "design" || viewTable[view])
      .map((view): CommandEntry => ({
        id: `view:${view}`,
        name: commands.goToView(shell.views[view]),
        icon: "right",
        run: () => state.show(view),
      })),
    ...panels
      .filter((panel) => panelTable[panel] && (panel !== "comments" || state.comments))
      .map((panel): CommandEntry => ({
        id: `panel:${panel}`,
        name: commands.goToPanel(shell.panels[panel]),
        icon: "right",
        run: () => {
          state.panel = panel;
          state.pane = "side";
        },
      })),
    ...languages
      .filter((language) => language !== state.language)
      .map((language): CommandEntry => ({
        id: `language:${language}`,
        name: commands.contentLanguage(names.of(language) ?? language),
        icon: "language",
        run: () => (state.language = language),
      })),
  ];
}

/** Fields whose name fits: looked for only once something is typed. */
function fieldEntries(state: BuilderState, words: readonly string[]): CommandEntry[] {
  const found: CommandEntry[] = [];
  for (const step of rootOf(state.document).children.steps ?? [])
    for (const node of subtree(state.document, step)) {
      if (node.type !== "field" && node.type !== "step") continue;
      const name = ownName(nodeOf(state.document, node.key), state.language);
      if (!name || !fits(name, words)) continue;
      found.push({
        id: node.key,
        name: state.texts.commands.goToField(name),
        icon: node.type === "step" ? "step" : "field",
        run: () => state.show("design", { key: node.key }),
      });
      if (found.length >= 30) return found;
    }
  return found;
}

const fits = (name: string, words: readonly string[]): boolean => {
  const text = plain(name);
  return words.every((word) => text.includes(word));
};

/** Every word must be somewhere in the name; marks and capitals do not count. What can be done comes first. */
export function findEntries(state: BuilderState, all: readonly CommandEntry[], query: string): CommandEntry[] {
  const words = plain(query).split(/\s+/).filter(Boolean);
  const found = words.length ? [...all.filter(({ name }) => fits(name, words)), ...fieldEntries(state, words)] : [...all];
  return found.sort((a, b) => Number(a.refused !== undefined) - Number(b.refused !== undefined)).slice(0, 60);
}
