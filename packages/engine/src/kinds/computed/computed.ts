// A value that follows a rule of the author and is never typed; parsing only reads back what was stored.
import { isDate } from "../../calendar/iso-date.js";
import { isAbsentInput } from "../absent.js";
import type { FieldDefinition, FieldKind, ValueType } from "../kind.js";

type Result = NonNullable<FieldDefinition["result"]>;

const results: { readonly [result in Result]: { readonly type: ValueType; is(raw: unknown): boolean } } = {
  text: { type: "text", is: (raw) => typeof raw === "string" },
  number: { type: "number", is: Number.isFinite },
  money: { type: "number", is: Number.isSafeInteger },
  boolean: { type: "boolean", is: (raw) => typeof raw === "boolean" },
  date: { type: "date", is: (raw) => typeof raw === "string" && isDate(raw) },
};

const resultOf = (field: FieldDefinition) => results[field.result ?? "text"];

export const computed: FieldKind = {
  name: "computed",
  type: "text",
  typeOf: (field) => resultOf(field).type,
  // What does not fit was never computed by this rule: it is dropped, and the rule gives the value again.
  parse: (raw, field) => (!isAbsentInput(raw) && resultOf(field).is(raw) ? { value: raw as string } : {}),
};
