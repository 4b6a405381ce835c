// Fields that belong together and share a path. Its members are fields of their own: the application fills them in.
import { isAbsentInput, isRecord } from "../absent.js";
import type { FieldKind, Value } from "../kind.js";

export const group: FieldKind = {
  name: "group",
  type: "group",
  parse: (raw) => (isAbsentInput(raw) ? {} : isRecord(raw) ? { value: raw as Value } : { code: "not-a-group" }),
};
