/** Moving by keys: up, down, into the group above, out of a group. From one step into the next where a list ends. */
import { nodeOf, type NodeKey } from "@hoso/authoring";
import type { BuilderState } from "../state/builder-state.js";
import { siblingsOf } from "../state/node-places.js";
import { command, refused, targets, type Action, type Plan } from "./action.js";

const isHolder = (state: BuilderState, key: NodeKey | undefined): key is NodeKey => {
  const node = key === undefined ? undefined : state.document.nodes.get(key);
  return node?.type === "field" && (node.values.kind === "group" || node.values.kind === "list");
};

function move(state: BuilderState, step: 1 | -1): Plan {
  const keys = targets(state);
  const edge = step < 0 ? keys[0] : keys.at(-1);
  if (edge === undefined) return refused(state, "nothingSelected");
  const node = nodeOf(state.document, edge);
  if (node.parent === undefined) return refused(state, "nothingSelected");
  const siblings = siblingsOf(state.document, edge);
  const at = siblings.indexOf(edge);
  const next = siblings[at + step];
  const { slot, parent } = node;
  if (next !== undefined) return command(state, "node.move", { keys, parent, slot, after: step > 0 ? next : (siblings[at - 2] ?? null) });
  if (nodeOf(state.document, parent).type === "step") {
    const steps = siblingsOf(state.document, parent);
    const other = steps[steps.indexOf(parent) + step];
    const end = other === undefined ? undefined : nodeOf(state.document, other).children[slot]?.at(-1);
    if (other !== undefined) return command(state, "node.move", { keys, parent: other, slot, after: step > 0 ? null : (end ?? null) });
  }
  return refused(state, step < 0 ? "alreadyFirst" : "alreadyLast");
}

function moveIn(state: BuilderState): Plan {
  const keys = targets(state);
  if (keys[0] === undefined) return refused(state, "nothingSelected");
  const siblings = siblingsOf(state.document, keys[0]);
  const above = siblings[siblings.indexOf(keys[0]) - 1];
  if (!isHolder(state, above)) return refused(state, "noGroupAbove");
  return command(state, "node.move", { keys, parent: above, slot: "fields" });
}

function moveOut(state: BuilderState): Plan {
  const keys = targets(state);
  const parent = keys[0] === undefined ? undefined : nodeOf(state.document, keys[0]).parent;
  if (parent === undefined) return refused(state, "nothingSelected");
  if (!isHolder(state, parent)) return refused(state, "notInGroup");
  const group = nodeOf(state.document, parent);
  return command(state, "node.move", { keys, parent: group.parent!, slot: group.slot, after: parent });
}

export const moveActions: readonly Action[] = [
  { id: "moveUp", icon: "up", keys: ["Alt+ArrowUp"], menu: 2, plan: (state) => move(state, -1) },
  { id: "moveDown", icon: "down", keys: ["Alt+ArrowDown"], menu: 2, plan: (state) => move(state, 1) },
  { id: "moveIn", icon: "right", keys: ["Alt+ArrowRight"], menu: 2, plan: moveIn },
  { id: "moveOut", icon: "left", keys: ["Alt+ArrowLeft"], menu: 2, plan: moveOut },
  { id: "moveAfter", icon: "down", keys: ["Alt+M"], menu: 2, plan: (state) => asking(state, "move-after") },
  { id: "moveToStep", icon: "step", keys: ["Alt+S"], menu: 2, plan: moveToStep },
];

function asking(state: BuilderState, what: "move-after" | "move-to-step"): Plan {
  if (state.readOnly) return refused(state, "readOnly");
  return targets(state).length ? { run: () => state.ask({ what }) } : refused(state, "nothingSelected");
}

function moveToStep(state: BuilderState): Plan {
  if (!targets(state).every((key) => nodeOf(state.document, key).type === "field")) return refused(state, "onlyFields");
  if (siblingsOf(state.document, state.step ?? state.document.root).length < 2) return refused(state, "onlyOneStep");
  return asking(state, "move-to-step");
}
