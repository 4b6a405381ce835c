/** What the procedures in force ask, so that an author is told when the city knows something already. */
import { cityEntryOf } from "@hoso/authoring/diagnostics";
import type { Field, Procedure } from "@hoso/contract";
import type { z } from "zod";
import type { ProcedureInForce } from "../procedures/procedure-store.js";
import type { cityAnswer } from "./city-schemas.js";

export type CityProcedure = z.output<typeof cityAnswer>["procedures"][number];

/** Entries made from definitions, which never change: kept by digest. */
export function cityIndex(): (procedures: readonly ProcedureInForce[]) => CityProcedure[] {
  let known = new Map<string, CityProcedure>();
  return (procedures) => {
    known = new Map(procedures.map(({ digest, definition }) => [digest, known.get(digest) ?? describe(definition)]));
    return [...known.values()];
  };
}

function describe(definition: Procedure): CityProcedure {
  const { id, title, department, steps, documents = [] } = definition;
  const { asks, gives } = cityEntryOf(definition);
  return {
    id,
    title: title as CityProcedure["title"],
    asks: [...asks],
    gives: [...gives],
    department,
    fields: steps.flatMap(({ fields }) => fieldsOf(fields, "")),
    documents: documents.map((each) => ({ id: each.id, title: each.title as CityProcedure["title"] })),
  };
}

/** Fields that ask something, with paths as rules write them. */
function fieldsOf(fields: readonly Field[], before: string): CityProcedure["fields"] {
  return fields.flatMap((field) => {
    const path = `${before}${field.id}`;
    const {
      kind,
      label,
      source,
      fields: inner,
    } = field as Field & {
      label?: unknown;
      source?: CityProcedure["fields"][number]["source"];
      fields?: readonly Field[];
    };
    if (inner) return fieldsOf(inner, `${path}.`);
    if (kind === "note" || kind === "computed") return [];
    return [{ path, kind, ...(label !== undefined && { label: label as CityProcedure["title"] }), ...(source && { source }) }];
  });
}
