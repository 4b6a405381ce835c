/** Documents to try commands on. */
import { readFileSync } from "node:fs";
import type { Procedure } from "@hoso/contract";
import { fromProcedure } from "../document/from-procedure.js";
import type { AuthoringDocument, NodeKey } from "../document/node.js";

export const exampleIds = ["birth-registration", "civil-status-extract", "house-construction-permit", "household-business"] as const;

export function readExample(id: (typeof exampleIds)[number]): Procedure {
  return JSON.parse(readFileSync(new URL(`../../../../examples/procedures/${id}.json`, import.meta.url), "utf8")) as Procedure;
}

/** Keys in order, so that a failure reads the same every time. */
export function counter(prefix: string): () => NodeKey {
  let last = 0;
  return () => `${prefix}${++last}`;
}

export const exampleDocument = (id: (typeof exampleIds)[number]): AuthoringDocument => fromProcedure(readExample(id), counter("n"));

export const documentFrom = (procedure: Procedure): AuthoringDocument => fromProcedure(procedure, counter("n"));

/** The node that a path names, else the one with this id. */
export function keyOf(document: AuthoringDocument, name: string): NodeKey {
  const field = document.paths.get(name);
  if (field !== undefined) return field;
  for (const node of document.nodes.values()) if (node.values.id === name) return node.key;
  throw new RangeError(`Expected something named ${name}`);
}
