// What a field says against its kind: options, defaults, bounds that no answer can keep, datasets and profiles.
import { finding, type Finding } from "../finding.js";
import type { CompiledProcedure, FieldNode } from "../procedure/node.js";
import { addressProfiles } from "../kinds/address/address.js";
import { brokenBound } from "../application/bounds.js";
import { fieldPlaces } from "./rule-places.js";

export function checkFields(procedure: CompiledProcedure): readonly Finding[] {
  const found: Finding[] = [];
  for (const { node, place } of fieldPlaces(procedure)) {
    checkOptions(node, place, found);
    checkDefault(node, place, found);
    checkBounds(node, place, found);
    const { definition } = node;
    if (definition.schema?.pattern !== undefined && !definition.messages?.["pattern"])
      found.push(finding("pattern-without-message", `${place}/messages`, "warning"));
    if (definition.kind === "address" && definition.profile !== undefined && !addressProfiles.has(definition.profile))
      found.push(finding("unknown-profile", `${place}/profile`, "error", { name: definition.profile }));
    if (definition.kind === "search" && !definition.dataset && !definition.options)
      found.push(finding("missing-options", `${place}/dataset`));
  }
  return found;
}

function checkOptions({ definition }: FieldNode, place: string, found: Finding[]): void {
  const values = (definition.options ?? []).map(({ value }) => value);
  values.forEach((value, index) => {
    if (values.indexOf(value) < index) found.push(finding("duplicate-option", `${place}/options/${index}/value`, "error", { name: value }));
  });
}

function checkDefault(node: FieldNode, place: string, found: Finding[]): void {
  const { definition, kind } = node;
  if (definition.default === undefined) return;
  const { value, code } = kind.parse(definition.default, definition);
  if (code !== undefined || value === undefined) return void found.push(finding("bad-default", `${place}/default`));
  const errors = kind.check?.(value, definition, () => undefined).filter(({ severity }) => severity === "error") ?? [];
  if (
    errors.length ||
    brokenBound(value, node.valueType, definition.schema ?? {}) ||
    (typeof value === "string" && node.pattern && !node.pattern.test(value))
  ) {
    found.push(finding("bad-default", `${place}/default`));
  }
}

function checkBounds({ definition }: FieldNode, place: string, found: Finding[]): void {
  const { schema } = definition;
  if (!schema) return;
  for (const [low, high] of [
    ["minLength", "maxLength"],
    ["minimum", "maximum"],
    ["minItems", "maxItems"],
  ] as const) {
    const [from, to] = [schema[low], schema[high]];
    if (from !== undefined && to !== undefined && from > to)
      found.push(finding("impossible-bounds", `${place}/schema/${low}`, "error", { minimum: from, maximum: to }));
  }
}
