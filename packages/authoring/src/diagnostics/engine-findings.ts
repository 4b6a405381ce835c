/**
 * What the format and the engine find, brought from JSON pointers to places. Works on the whole procedure, in slices: it is redone when
 * something other than texts has changed.
 */
import type { Calendar, Procedure } from "@hoso/contract";
import { validateProcedure } from "@hoso/contract/validators";
import { compile, type Finding } from "@hoso/engine";
import { analyseCompiled, runScenario } from "@hoso/engine/analysis";
import type { NodeChange } from "../document/edit.js";
import { nodeOf, type AuthoringDocument, type DocumentNode, type Place } from "../document/node.js";
import { placeOfPointer } from "../document/place.js";
import { getProperty, sameJson } from "../document/values.js";
import { shapeOf } from "../structure/structure.js";
import { isDiagnosticCode } from "./codes.js";
import type { Fix, Found } from "./diagnostic.js";
import { fixesFor, type EnginePlace } from "./engine-fixes.js";
import { say, sayings } from "./node-texts.js";
import { setting } from "./setting.js";

/** Yields between slices of work. */
export function* engineFindings(
  document: AuthoringDocument,
  procedure: Procedure,
  calendar: Calendar | undefined,
): Generator<undefined, readonly Found[]> {
  const found: Found[] = [];
  const shape = validateProcedure(procedure);
  if (!shape.ok) found.push(...shape.errors.map(({ path, params }) => shapeFinding(document, path, params.missingProperty)));
  yield;
  const compiled = compile(procedure);
  const take = (findings: readonly Finding[]) => findings.flatMap((finding) => toFound(document, finding));
  if (!compiled.ok) return [...found, ...take(compiled.findings)];
  yield;
  found.push(...take(analysed(() => analyseCompiled(compiled.procedure))));
  if (!shape.ok) return found;
  for (const [index, scenario] of (procedure.scenarios ?? []).entries()) {
    yield;
    const [mismatch, ...others] = runScenario(compiled.procedure, scenario, { ...(calendar && { calendar }) });
    if (!mismatch) continue;
    const { key } = placeOfPointer(document, `/scenarios/${index}`);
    const [what = "", name = ""] = mismatch.what.split(/\/(.*)/s);
    const language = procedure.languages[0] ?? "";
    const params = {
      scenario: say(nodeOf(document, key).values.title, language),
      what,
      name: labelOf(document, name, language),
      expected: listed(mismatch.expected),
      found: listed(mismatch.found),
      others: others.length,
    };
    found.push({ code: "scenario-failed", place: { key, property: "expect" }, params });
  }
  return found;
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

/** An unfinished procedure may lack what the analysis goes through; the shape has been reported. */
function analysed(work: () => readonly Finding[]): readonly Finding[] {
  try {
    return work();
  } catch (error) {
    if (error instanceof TypeError) return [];
    throw error;
  }
}

function shapeFinding(document: AuthoringDocument, path: string, missing: unknown): Found {
  const pointer = typeof missing === "string" ? `${path}/${missing}` : path;
  const { node, property } = placeIn(document, pointer);
  return { code: "shape", place: { key: node.key, ...(property !== undefined && { property }) } };
}

/** A pointer into rules goes deeper than properties do. */
function placeIn(document: AuthoringDocument, pointer: string): EnginePlace {
  const { key, property } = placeOfPointer(document, pointer);
  const node = nodeOf(document, key);
  if (property === undefined) return { node, property, inside: [] };
  const { properties, slots } = shapeOf(node.type);
  const names = [...properties.map(({ name }) => name), ...slots.map(({ at }) => at)];
  const own = names.filter((name) => property === name || property.startsWith(`${name}.`)).sort((a, b) => b.length - a.length)[0];
  if (own === undefined) return { node, property, inside: [] };
  // An operator's name holds no dot; a path in `var` is no part of a pointer.
  const inside = property.slice(own.length + 1);
  return { node, property: own, inside: inside ? inside.split(".") : [] };
}

/** Said by checks of single nodes, with better places. */
const saidElsewhere = new Set(["missing-label", "missing-language", "missing-options", "pattern-without-message", "schema"]);

function toFound(document: AuthoringDocument, finding: Finding): readonly Found[] {
  if (saidElsewhere.has(finding.code)) return [];
  if (finding.code === "cycle") return [cycle(document, finding)];
  const at = placeIn(document, finding.path);
  const place: Place = { key: at.node.key, ...(at.property !== undefined && { property: at.property }) };
  const code = isDiagnosticCode(finding.code) ? finding.code : "shape";
  const params = { ...finding.params, property: at.property ?? "" };
  return [{ code, place, params, ...fixesFor(finding, at, document) }];
}

/** The engine names a cycle by paths; its first field carries the finding. Any condition in it may be the one to go. */
function cycle(document: AuthoringDocument, { params }: Finding): Found {
  const names = Array.isArray(params?.fields) ? (params.fields as readonly string[]) : [];
  const nodes = names.flatMap((name) => document.nodes.get(document.paths.get(name) ?? "") ?? []);
  const language = sayings(nodeOf(document, document.root).values.title, [])[0]?.[0] ?? "";
  const labelled = (node: DocumentNode) => say(node.values.label, language);
  const [first, ...others] = nodes;
  const [fix, ...choices] = nodes
    .filter(({ values }) => values.when !== undefined)
    .map((node): Fix => ({ code: "remove-condition", params: { field: labelled(node) }, command: setting(node.key, "when") }));
  return {
    code: "cycle",
    place: { key: first?.key ?? document.root, property: "when" },
    params: { fields: nodes.length ? nodes.map(labelled) : names },
    ...(fix && { fix }),
    ...(choices.length && { choices }),
    ...(others.length && { related: others.map(({ key }) => ({ key })) }),
  };
}

const textual = new Set(["text", "markdown", "texts"]);

/** Whether the engine could see the change: all but texts. */
export function concernsEngine({ before, after }: NodeChange): boolean {
  if (!before || !after || before.type !== after.type || !sameJson(before.children, after.children)) return true;
  if (before.parent !== after.parent || before.slot !== after.slot) return true;
  if (before.values.kind !== after.values.kind) return true;
  // All that the type may have, also what is not for this kind: the schema refuses some of it.
  return shapeOf(after.type).properties.some(
    ({ name, type }) => !textual.has(type) && !sameJson(getProperty(before.values, name), getProperty(after.values, name)),
  );
}
