/** What the other published procedures of the city ask and give, small enough to hand to every builder. */
import type { Field, Procedure, Text } from "@hoso/contract";
import type { Json } from "../document/node.js";
import { labelKey, sayings } from "./node-texts.js";

export interface CityEntry {
  readonly id: string;
  readonly title: Text;
  /** Facts about persons that it asks. */
  readonly asks: readonly string[];
  /** Results that it gives, by name in each language. */
  readonly gives: readonly string[];
}

export interface CityIndex {
  readonly procedures: readonly CityEntry[];
}

const personalKinds = new Set(["person-name", "personal-id", "tax-code", "phone", "email", "address", "plate", "date", "partial-date"]);

/** One fact: what it is called, and under which heading. Undefined for what is no fact about a person. */
export function factKey(kind: unknown, label: Json | undefined, heading: Json | undefined): string | undefined {
  if (!personalKinds.has(String(kind))) return undefined;
  const [said] = sayings(label, []);
  return said && `${String(kind)}|${labelKey(said[1])}|${labelKey(sayings(heading, [])[0]?.[1] ?? "")}`;
}

export const resultKeys = (title: Json | undefined): readonly string[] => sayings(title, []).map(([, said]) => labelKey(said));

/** The entry of a published procedure. */
export function cityEntryOf(procedure: Procedure): CityEntry {
  const asks = new Set<string>();
  const walk = (fields: readonly Field[], heading: Text | undefined): void => {
    for (const { kind, label, source, fields: members } of fields) {
      const key = factKey(kind, label as Json, heading as Json);
      if (key !== undefined && !source) asks.add(key);
      if (members) walk(members, label ?? heading);
    }
  };
  for (const { fields, title } of procedure.steps) walk(fields, title);
  const gives = (procedure.processing?.outputs ?? []).flatMap(({ title }) => resultKeys(title as Json));
  return { id: procedure.id, title: procedure.title, asks: [...asks], gives };
}
