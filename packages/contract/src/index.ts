/** What every part of the house agrees on: the types of the contracts in schemas/ and the one error base. */
export type * from "./generated/index.js";
export { HosoError, type HosoErrorOptions } from "./errors.js";
