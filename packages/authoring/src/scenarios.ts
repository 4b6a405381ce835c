/** Stored scenarios: recorded from an application, run, brought up to date, and what differs in words. */
export { acceptOutcome } from "./scenarios/accept-outcome.js";
export { describeMismatches, type Mismatch, type ScenarioTexts } from "./scenarios/describe-mismatches.js";
export { answerInWords, describeScenario, forget, type ExpectedPart, type ScenarioWords } from "./scenarios/describe-scenario.js";
export { outcomeOf, type Expectation } from "./scenarios/outcome.js";
export { applicationInput, recordScenario, type RecordOptions } from "./scenarios/record-scenario.js";
export { freeScenarioId, runScenarios, scenarioRun, type ScenarioOptions, type ScenarioResult } from "./scenarios/run-scenarios.js";
