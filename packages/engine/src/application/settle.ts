// Works out visibility and value of one cell. What a field shows or is worth depends only on cells of lower rank.
import { finding } from "../finding.js";
import type { FieldNode } from "../procedure/node.js";
import { same } from "../rules/values.js";
import { pathOf, type Cell } from "./cell.js";
import type { RuleRunner } from "./rule-runner.js";

export interface Settled {
  readonly visibleChanged: boolean;
  readonly valueChanged: boolean;
}

export function settle(cell: Cell, runner: RuleRunner): Settled {
  const { node, scope } = cell;
  const container = node.parent && node.parent.scope === node.scope ? scope.cells[node.parent.slot] : scope.owner;
  const visible = (container?.visible ?? true) && (node.when ? runner.condition(node.when, scope) : true);
  const visibleChanged = visible !== cell.visible;
  cell.visible = visible;
  const before = cell.value;
  if (node.type === "field") settleField(cell, node, runner);
  else if (node.type === "document") {
    if (node.coveredWhen) cell.covered = runner.condition(node.coveredWhen, scope);
    cell.value = !visible ? undefined : cell.attachments.length ? "given" : cell.covered ? "covered" : undefined;
  } else cell.value = visible ? cell.stored : undefined;
  return { visibleChanged, valueChanged: !same(before, cell.value) };
}

function settleField(cell: Cell, node: FieldNode, runner: RuleRunner): void {
  if (!cell.visible) {
    cell.value = undefined;
    return;
  }
  if (node.compute) {
    cell.value = cell.stored = runner.run(node.compute, cell.scope);
    return;
  }
  const { definition } = node;
  if (definition.default !== undefined && !cell.defaulted) {
    cell.defaulted = true;
    if (cell.stored === undefined && cell.input === undefined && !cell.touched)
      cell.stored = node.kind.parse(definition.default, definition).value;
  }
  if (node.options?.some(({ when }) => when)) offer(cell, node, runner);
  cell.value = cell.stored;
}

/** A chosen option that is no longer offered makes the value absent, with a notice. */
function offer(cell: Cell, node: FieldNode, runner: RuleRunner): void {
  const options = node.options!;
  cell.offered = options.flatMap(({ when }, index) => (!when || runner.condition(when, cell.scope) ? [index] : []));
  const values = cell.offered.map((index) => options[index]!.option.value);
  const { stored } = cell;
  const kept = Array.isArray(stored)
    ? stored.filter((one) => values.includes(one as string))
    : stored === undefined || values.includes(stored as string)
      ? stored
      : undefined;
  if (same(kept, stored)) return;
  cell.stored = Array.isArray(kept) && kept.length === 0 ? undefined : kept;
  cell.notices = [finding("option-withdrawn", pathOf(cell), "notice")];
}
