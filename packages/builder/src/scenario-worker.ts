/** For the script of a worker, which a page hands to the builder as `services.worker`: `serveScenarios(self)`. Knows nothing of pages. */
export { serveScenarios, type ScenarioScope } from "./scenarios/serve-scenarios.js";
