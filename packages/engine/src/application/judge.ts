// The findings of one cell: what keeps its answer from being taken, what is doubtful, what the person should know.
import { finding, type Finding } from "../finding.js";
import type { Value } from "../kinds/kind.js";
import type { Condition, DocumentNode, FieldNode } from "../procedure/node.js";
import { brokenBound } from "./bounds.js";
import { pathOf, valueOf, type Cell } from "./cell.js";
import type { RuleRunner } from "./rule-runner.js";

const none: readonly Finding[] = [];

/** Works out requirement and findings again. Errors come first in the order of semantics.md: the first is the one to show. */
export function judge(cell: Cell, runner: RuleRunner): void {
  const { node } = cell;
  if (!cell.visible || node.type === "step" || node.type === "case") {
    cell.required = cell.recommended = false;
    cell.findings = none;
    return;
  }
  const holds = (condition: Condition) => (typeof condition === "boolean" ? condition : runner.condition(condition, cell.scope));
  cell.required = holds(node.required);
  cell.recommended = node.type === "field" && !cell.required && holds(node.recommended);
  const found = node.type === "field" ? judgeField(cell, node, runner) : judgeDocument(cell, node, runner);
  const overrun = runner.takeOverrun();
  cell.findings = overrun ? [finding("rule-budget", pathOf(cell)), ...found] : found;
}

function judgeField(cell: Cell, node: FieldNode, runner: RuleRunner): readonly Finding[] {
  if (cell.unparsed) return [own(cell, node, cell.unparsed.code, "error", cell.unparsed.params)];
  const value = valueOf(cell);
  if (value === undefined) return judgeAbsent(cell, node, runner);
  const found: Finding[] = [];
  const { schema } = node.definition;
  const read = (path: string) => runner.run(node.kindReads!.get(path)!, cell.scope);
  for (const one of node.kind.check?.(cell.value as Value, node.definition, read) ?? [])
    found.push(own(cell, node, one.code, one.severity, one.params));
  const broken = schema && brokenBound(value, node.valueType, schema);
  if (broken) found.push(own(cell, node, broken.code, "error", broken.params));
  if (node.pattern && typeof value === "string" && !node.pattern.test(value)) found.push(own(cell, node, "pattern", "error"));
  runChecks(cell, node, runner, found);
  if (found.length + cell.notices.length === 0) return none;
  return sorted([...found, ...cell.notices.map((notice) => ({ ...notice, path: pathOf(cell) }))]);
}

function judgeAbsent(cell: Cell, node: FieldNode, runner: RuleRunner): readonly Finding[] {
  const found: Finding[] = [];
  if (cell.required) found.push(own(cell, node, "required", "error"));
  else if (cell.recommended) found.push(own(cell, node, "recommended", "warning"));
  runChecks(cell, node, runner, found);
  for (const notice of cell.notices) found.push({ ...notice, path: pathOf(cell) });
  return found.length ? sorted(found) : none;
}

/** A check that cannot be decided yet is not applied. */
function runChecks(cell: Cell, node: FieldNode, runner: RuleRunner, found: Finding[]): void {
  for (const { definition, assert, when } of node.checks) {
    if (when && !runner.condition(when, cell.scope)) continue;
    const verdict = runner.run(assert, cell.scope);
    if (verdict !== false && verdict !== 0) continue;
    found.push(
      finding(
        "check",
        pathOf(cell),
        definition.severity ?? "error",
        definition.id ? { check: definition.id } : undefined,
        definition.message,
      ),
    );
  }
}

function own(cell: Cell, node: FieldNode, code: string, severity: Finding["severity"], params?: Finding["params"]): Finding {
  return finding(code, pathOf(cell), severity, params, node.definition.messages?.[code]);
}

const weight = { error: 0, warning: 1, notice: 2 } as const;

function sorted(found: readonly Finding[]): readonly Finding[] {
  return found.length < 2 ? found : [...found].sort((a, b) => weight[a.severity] - weight[b.severity]);
}

function judgeDocument(cell: Cell, node: DocumentNode, runner: RuleRunner): readonly Finding[] {
  const { definition } = node;
  const path = pathOf(cell);
  const files = cell.attachments;
  if ((definition.provision ?? "upload") !== "upload") return none;
  if (files.length === 0) {
    if (cell.covered || !cell.required) return none;
    return [finding("document-missing", path)];
  }
  const found: Finding[] = [];
  const offered = node.alternatives.filter(({ when }) => !when || runner.condition(when, cell.scope));
  if (node.alternatives.length && !offered.some(({ id }) => id === cell.alternative)) found.push(finding("alternative-missing", path));
  if (definition.maxFiles !== undefined && files.length > definition.maxFiles)
    found.push(finding("document-count", path, "error", { limit: definition.maxFiles }));
  for (const { type, size } of files) {
    if (definition.accept && !definition.accept.includes(type)) found.push(finding("document-type", path, "error", { type }));
    if (definition.maxBytes !== undefined && size > definition.maxBytes)
      found.push(finding("document-size", path, "error", { limit: definition.maxBytes }));
  }
  return found;
}
