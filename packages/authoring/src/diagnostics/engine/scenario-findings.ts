/** Stored scenarios that do not come out as they expect. They are run over the whole, one in a slice, where nothing keeps it from being opened. */
import type { Calendar, Procedure } from "@hoso/contract";
import { compile } from "@hoso/engine";
import { runScenario, type Mismatch } from "@hoso/engine/analysis";
import type { NodeChange } from "../../document/edit.js";
import { childrenOf, nodeOf, rootOf, type AuthoringDocument, type NodeKey } from "../../document/node.js";
import { getProperty, sameJson } from "../../document/values.js";
import { shapeOf } from "../../structure/structure.js";
import type { Found } from "../diagnostic.js";
import { say } from "../node-texts.js";

/** By scenario; those that came out right are not in it. */
export type Mismatches = ReadonlyMap<NodeKey, readonly Mismatch[]>;

export function* runScenarios(
  document: AuthoringDocument,
  procedure: Procedure,
  calendar: Calendar | undefined,
): Generator<undefined, Mismatches> {
  const found = new Map<NodeKey, readonly Mismatch[]>();
  const keys = childrenOf(rootOf(document), "scenarios");
  const compiled = compile(procedure);
  if (!compiled.ok) return found;
  for (const [index, scenario] of (procedure.scenarios ?? []).entries()) {
    yield;
    const mismatches = runScenario(compiled.procedure, scenario, { ...(calendar && { calendar }) });
    if (mismatches.length > 0) found.set(keys[index]!, mismatches);
  }
  return found;
}

export function* scenarioFindings(document: AuthoringDocument, mismatches: Mismatches, language: string): Iterable<Found> {
  for (const [key, [mismatch, ...others]] of mismatches) {
    // What others told may be of before the last edit.
    if (!mismatch || !document.nodes.has(key)) continue;
    const [what = "", name = ""] = mismatch.what.split(/\/(.*)/s);
    const params = {
      scenario: say(nodeOf(document, key).values.title, language),
      what,
      name: labelOf(document, name, language),
      expected: listed(mismatch.expected),
      found: listed(mismatch.found),
      others: others.length,
    };
    yield { code: "scenario-failed", place: { key, property: "expect" }, params };
  }
}

/** What a field, a fee or a document is called; a path of answers holds indexes of rows. */
function labelOf(document: AuthoringDocument, name: string, language: string): string {
  const key = document.paths.get(name.replace(/\.\d+(?=\.|$)/g, ""));
  return (key !== undefined && say(nodeOf(document, key).values.label, language)) || name;
}

/** The engine gives values as JSON. Nothing is said as an empty text. */
function listed(json: string): string {
  if (json === "absent") return "";
  const value: unknown = JSON.parse(json);
  return Array.isArray(value) ? value.map(String).join(", ") : typeof value === "string" ? value : json;
}

const textual = new Set(["text", "markdown", "texts"]);

/** Whether a scenario could come out in another way: by all but texts. */
export function concernsScenarios({ before, after }: NodeChange): boolean {
  if (!before || !after || before.type !== after.type || !sameJson(before.children, after.children)) return true;
  if (before.parent !== after.parent || before.slot !== after.slot) return true;
  return shapeOf(after.type).properties.some(
    ({ name, type }) => !textual.has(type) && !sameJson(getProperty(before.values, name), getProperty(after.values, name)),
  );
}
