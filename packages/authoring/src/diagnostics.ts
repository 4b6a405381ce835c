/** What is wrong or unwise in a procedure under edit, where, why, and how to mend it. */
export { Diagnostics, diagnose, type DiagnosticsSource } from "./diagnostics/diagnostics.js";
export type { DiagnosticsOptions } from "./diagnostics/diagnostics-options.js";
export type { Mismatches } from "./diagnostics/engine/scenario-findings.js";
export type { Diagnostic, DiagnosticParams, Fix } from "./diagnostics/diagnostic.js";
export {
  diagnosticCodes,
  fixCodes,
  profileNames,
  type CodeWeights,
  type DiagnosticCode,
  type DiagnosticSeverity,
  type FixCode,
  type ProfileName,
  type Weight,
} from "./diagnostics/codes.js";
export { limitsOf, type Limits } from "./diagnostics/limits.js";
export { defaultRegistries, type RegistryItem } from "./diagnostics/data/registries.js";
export { cityEntryOf, type CityEntry, type CityIndex } from "./diagnostics/city-index.js";
