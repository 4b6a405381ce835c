// Everything that can be found wrong with a definition, and its stored scenarios.
export { analyse, type AnalysisOptions } from "./analysis/analyse.js";
export { runScenario, type Mismatch } from "./scenario/run-scenario.js";
