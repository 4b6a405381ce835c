/** Patterns of authors in linear time, for pages that load them only for definitions that have some. */
export { type CompiledPattern, compilePattern, type PatternFault } from "./pattern/pattern.js";
