// For pages: the parts a definition needs, of which the rarer ones are loaded only when it names them.
import { coreKinds } from "../kinds/core-kinds.js";
import { furtherNames } from "../rules/operators.js";
import type { Parts } from "./parts.js";

const core: Parts = { kinds: new Map(coreKinds.map((kind) => [kind.name, kind])) };

/** At once when the core kinds will do, otherwise when the further parts are loaded. */
export function loadParts(definition: unknown): Parts | Promise<Parts> {
  return isWithin(definition) ? core : import("./all-parts.js").then(({ allParts }) => allParts);
}

/** Whether every kind named anywhere is a core kind, no rule has a rarer operator and no author wrote a pattern. */
function isWithin(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return true;
  const { kind, id, pattern } = value as { readonly kind?: unknown; readonly id?: unknown; readonly pattern?: unknown };
  if (typeof pattern === "string" || (typeof kind === "string" && typeof id === "string" && !core.kinds.has(kind))) return false;
  return !furtherNames.some((name) => Object.hasOwn(value, name)) && Object.values(value).every(isWithin);
}
