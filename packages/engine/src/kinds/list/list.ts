// Rows of the same fields, as many as there are. A list without rows is absent; rows are filled in by the application.
import type { Kind, Value } from "../kind.js";
import { isAbsentInput } from "../absent.js";

export const list: Kind = {
  name: "list",
  type: "list",
  parse: (raw) => (isAbsentInput(raw) ? {} : Array.isArray(raw) ? { value: raw as Value } : { code: "not-a-list" }),
  schema: () => ({ type: "array", minItems: 1, items: { type: "object" } }),
};
