// The JSON Schemas of the core kinds, for servers and tools. A page that only fills in has no use for them, so they are not in its
// first load.
import { datePattern } from "../calendar/date-arithmetic.js";
import { emailPattern, longest, longestLocal } from "./email/email.js";
import type { FieldDefinition, JsonSchema, Kind } from "./kind.js";
import { nameLimit } from "./person-name/person-name.js";

type Schema = Kind["schema"];

/** Text of at most `limit` code points, unless the author says otherwise. */
export const textSchema =
  (limit: number): Schema =>
  ({ schema }) => ({ type: "string", minLength: 1, maxLength: schema?.maxLength ?? limit });

const nothing: JsonSchema = { not: {} };
const date: JsonSchema = { type: "string", format: "date", pattern: datePattern };
const whole: JsonSchema = { type: "integer", minimum: -Number.MAX_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER };

/** Values of the options; nothing where there are none. */
const oneOption = ({ options }: FieldDefinition): JsonSchema =>
  options?.length ? { type: "string", enum: options.map(({ value }) => value) } : nothing;

const results: Readonly<Record<NonNullable<FieldDefinition["result"]>, JsonSchema>> = {
  text: { type: "string", minLength: 1 },
  number: { type: "number" },
  money: whole,
  boolean: { type: "boolean" },
  date,
};

export const coreSchemas: Readonly<Record<string, Schema>> = {
  text: textSchema(1000),
  "long-text": textSchema(10_000),
  email: () => ({
    type: "string",
    format: "email",
    maxLength: longest,
    pattern: emailPattern,
    allOf: [{ pattern: `^[^@]{1,${longestLocal}}@` }],
  }),
  number: () => ({ type: "number" }),
  integer: () => whole,
  date: () => date,
  choice: oneOption,
  choices: (field) => ({ type: "array", minItems: 1, uniqueItems: true, items: oneOption(field) }),
  "yes-no": () => ({ type: "boolean" }),
  "person-name": textSchema(nameLimit),
  group: () => ({ type: "object", minProperties: 1 }),
  list: () => ({ type: "array", minItems: 1, items: { type: "object" } }),
  computed: ({ result }) => results[result ?? "text"],
  note: () => nothing,
};
