// Everything that can be found wrong with a definition, and its stored scenarios.
export { analyse, analyseCompiled, type AnalysisOptions } from "./analysis/analyse.js";
export {
  documentsToProvide,
  openScenario,
  runScenario,
  unfilledCodes,
  type Mismatch,
  type ScenarioInput,
} from "./scenario/run-scenario.js";
