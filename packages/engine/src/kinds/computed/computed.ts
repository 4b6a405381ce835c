// A value that follows a rule of the author and is never typed; parsing only reads back what was stored.
import { isDate } from "../../calendar/date-arithmetic.js";
import { isAbsentInput } from "../absent.js";
import { date } from "../date/date.js";
import type { FieldDefinition, JsonSchema, Kind, ValueType } from "../kind.js";

type Result = NonNullable<FieldDefinition["result"]>;

const results: { readonly [result in Result]: { readonly type: ValueType; readonly schema: JsonSchema; is(raw: unknown): boolean } } = {
  text: { type: "text", schema: { type: "string", minLength: 1 }, is: (raw) => typeof raw === "string" },
  number: { type: "number", schema: { type: "number" }, is: Number.isFinite },
  money: {
    type: "number",
    schema: { type: "integer", minimum: -Number.MAX_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER },
    is: Number.isSafeInteger,
  },
  boolean: { type: "boolean", schema: { type: "boolean" }, is: (raw) => typeof raw === "boolean" },
  date: { type: "date", schema: date.schema({ id: "", kind: "date" }), is: (raw) => typeof raw === "string" && isDate(raw) },
};

const resultOf = (field: FieldDefinition) => results[field.result ?? "text"];

export const computed: Kind = {
  name: "computed",
  type: "text",
  typeOf: (field) => resultOf(field).type,
  // What does not fit was never computed by this rule: it is dropped, and the rule gives the value again.
  parse: (raw, field) => (!isAbsentInput(raw) && resultOf(field).is(raw) ? { value: raw as string } : {}),
  schema: (field) => resultOf(field).schema,
};
