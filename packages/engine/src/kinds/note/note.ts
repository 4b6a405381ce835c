// A passage for the person to read. It never has a value.
import type { FieldKind } from "../kind.js";

export const note: FieldKind = { name: "note", type: "none", parse: () => ({}) };
