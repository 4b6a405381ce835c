// A passage for the person to read. It never has a value.
import type { Kind } from "../kind.js";

export const note: Kind = { name: "note", type: "none", parse: () => ({}), schema: () => ({ not: {} }) };
