/** What the engine or the format finds, as a diagnostic: at the place that an author knows, with ways to mend it. */
import { nodeOf, type AuthoringDocument, type NodeKey, type Place } from "../../document/node.js";
import { placeBelow } from "../../document/place.js";
import { shapeOf } from "../../structure/structure.js";
import { isDiagnosticCode } from "../codes.js";
import type { Found } from "../diagnostic.js";
import { fixesFor, type EnginePlace } from "../engine-fixes.js";
import type { Judged } from "./judge.js";

/** Said by checks of single nodes, with better places. */
const saidElsewhere = new Set(["missing-label", "missing-language", "missing-options", "pattern-without-message", "schema"]);

/** Their fixes propose a name, which rests on all names there are. */
const withNames = new Set(["unknown-path", "duplicate-id", "reserved-id"]);
export const restsOnNames = ({ finding }: Judged): boolean => finding !== undefined && withNames.has(finding.code);

export function engineFound(document: AuthoringDocument, { key, below, finding }: Judged): readonly Found[] {
  const at = placeIn(document, key, below);
  const place: Place = { key: at.node.key, ...(at.property !== undefined && { property: at.property }) };
  if (!finding) return [{ code: "shape", place }];
  if (saidElsewhere.has(finding.code)) return [];
  const code = isDiagnosticCode(finding.code) ? finding.code : "shape";
  const params = { ...finding.params, property: at.property ?? "" };
  return [{ code, place, params, ...fixesFor(finding, at, document) }];
}

/** A way into rules goes deeper than properties do. */
function placeIn(document: AuthoringDocument, from: NodeKey, below: readonly string[]): EnginePlace {
  const { key, property } = placeBelow(document, from, below);
  const node = nodeOf(document, key);
  if (property === undefined) return { node, property, inside: [] };
  const { properties, slots } = shapeOf(node.type);
  const names = [...properties.map(({ name }) => name), ...slots.map(({ at }) => at)];
  const own = names.filter((name) => property === name || property.startsWith(`${name}.`)).sort((a, b) => b.length - a.length)[0];
  if (own === undefined) return { node, property: undefined, inside: [] };
  // An operator's name holds no dot; a path in `var` is no part of a pointer.
  const inside = property.slice(own.length + 1);
  return { node, property: own, inside: inside ? inside.split(".") : [] };
}
