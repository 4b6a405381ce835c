// Rows of the same fields, as many as there are. A list without rows is absent; rows are filled in by the application.
import { isAbsentInput, isRecord } from "../absent.js";
import type { FieldKind, Value } from "../kind.js";

export const list: FieldKind = {
  name: "list",
  type: "list",
  parse(raw) {
    // A row in which nothing is filled in yet is a row.
    if (Array.isArray(raw) && raw.length > 0 && raw.every(isRecord)) return { value: raw as readonly Value[] };
    return isAbsentInput(raw) ? {} : { code: "not-a-list" };
  },
};
