// The JSON Schema of a procedure's submission data.
export { deriveDataSchema, type Unexpressed } from "./data-schema/derive.js";
