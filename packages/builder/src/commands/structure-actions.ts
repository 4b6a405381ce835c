/** Making, naming, grouping, taking apart. */
import { nodeOf } from "@hoso/authoring";
import type { BuilderState } from "../state/builder-state.js";
import { siblingsOf } from "../state/node-places.js";
import { showComments } from "../comments/comment-mark.js";
import { command, refused, targets, type Action, type Plan } from "./action.js";

const isField = (state: BuilderState, key: string): boolean => state.document.nodes.get(key)?.type === "field";

function onFields(state: BuilderState, plan: (keys: readonly string[]) => Plan): Plan {
  const keys = targets(state);
  if (!keys.length) return refused(state, "nothingSelected");
  return keys.every((key) => isField(state, key)) ? plan(keys) : refused(state, "onlyFields");
}

function onOne(state: BuilderState, plan: (key: string) => Plan): Plan {
  const [key, ...more] = targets(state);
  if (key === undefined) return refused(state, "nothingSelected");
  return more.length ? refused(state, "onlyOne") : plan(key);
}

function addStep(state: BuilderState): Plan {
  return command(state, "node.insert", { parent: state.document.root, slot: "steps", after: state.step ?? null, type: "step" });
}

function rename(state: BuilderState): Plan {
  if (state.readOnly) return refused(state, "readOnly");
  return onOne(state, (key) => ({ run: () => state.ask({ what: "rename", key }) }));
}

function changeKind(state: BuilderState): Plan {
  if (state.readOnly) return refused(state, "readOnly");
  return onOne(state, (key) => (isField(state, key) ? { run: () => state.ask({ what: "change-kind" }) } : refused(state, "onlyFields")));
}

function splitStep(state: BuilderState): Plan {
  return onOne(state, (key) => {
    const node = nodeOf(state.document, key);
    const parent = node.parent === undefined ? undefined : nodeOf(state.document, node.parent);
    return parent?.type === "step" ? command(state, "step.split", { key: parent.key, at: key }) : refused(state, "onlyFields");
  });
}

function selectAll(state: BuilderState): Plan {
  const { step } = state;
  const fields = step === undefined ? [] : (nodeOf(state.document, step).children.fields ?? []);
  return fields.length ? { run: () => state.select(fields, { focus: true }) } : refused(state, "nothingSelected");
}

function goToStep(state: BuilderState, by: 1 | -1): Plan {
  const { step } = state;
  const steps = step === undefined ? [] : siblingsOf(state.document, step);
  const next = step === undefined ? undefined : steps[steps.indexOf(step) + by];
  if (next === undefined) return refused(state, by < 0 ? "alreadyFirst" : "alreadyLast");
  return { run: () => state.select([next], { focus: true }) };
}

export const structureActions: readonly Action[] = [
  { id: "rename", icon: "rename", keys: ["F2"], menu: 0, plan: rename },
  {
    id: "properties",
    icon: "settings",
    keys: ["Alt+Enter"],
    menu: 0,
    plan: (state) => ({
      run: () => {
        state.panel = "properties";
        state.pane = "side";
      },
    }),
  },
  {
    id: "comments",
    icon: "comment",
    keys: ["Alt+C"],
    menu: 0,
    offered: (state) => state.comments !== undefined,
    plan: (state) => (state.comments ? onOne(state, (key) => ({ run: () => showComments(state, key) })) : refused(state, "noComments")),
  },
  { id: "addField", icon: "add", keys: ["Mod+Enter"], plan: (state) => ({ run: () => state.ask({ what: "add-field" }) }) },
  { id: "addStep", icon: "step", keys: ["Mod+Shift+Enter"], plan: addStep },
  { id: "changeKind", icon: "kind", keys: ["Alt+K"], menu: 3, plan: changeKind },
  {
    id: "wrapGroup",
    icon: "wrap",
    keys: ["Mod+G"],
    menu: 3,
    plan: (state) => onFields(state, (keys) => command(state, "field.wrap", { keys, kind: "group" })),
  },
  {
    id: "wrapList",
    icon: "list",
    keys: ["Alt+G"],
    menu: 3,
    plan: (state) => onFields(state, (keys) => command(state, "field.wrap", { keys, kind: "list" })),
  },
  {
    id: "unwrap",
    icon: "unwrap",
    keys: ["Alt+U"],
    menu: 3,
    plan: (state) => onOne(state, (key) => command(state, "field.unwrap", { key })),
  },
  { id: "splitStep", icon: "cut", menu: 3, plan: splitStep },
  { id: "mergeStep", icon: "wrap", menu: 3, plan: (state) => onOne(state, (key) => command(state, "step.merge", { key })) },
  { id: "selectAll", icon: "check", keys: ["Mod+A"], plan: selectAll },
  { id: "previousStep", icon: "up", keys: ["Alt+PageUp"], plan: (state) => goToStep(state, -1) },
  { id: "nextStep", icon: "down", keys: ["Alt+PageDown"], plan: (state) => goToStep(state, 1) },
  {
    id: "delete",
    icon: "trash",
    keys: ["Delete", "Backspace"],
    menu: 4,
    danger: true,
    plan: (state) => {
      const keys = targets(state);
      return keys.length ? command(state, "node.delete", { keys }) : refused(state, "nothingSelected");
    },
  },
];
