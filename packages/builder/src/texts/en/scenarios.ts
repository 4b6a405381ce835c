/** Words of the stored scenarios. */
import type { ScenariosTexts } from "../vi/scenarios.js";

export const scenarios: ScenariosTexts = {
  title: "Test scenarios",
  intro:
    "Each scenario is a sample application with the outcome it should have. They run again after every change and when the procedure is published.",
  record: "Record a scenario in the preview",
  none: "There are no scenarios yet.",
  noneHint: "Open the preview, fill in as a resident would, and press “Record as scenario”.",
  summary: (passed, all) =>
    passed === all
      ? all === 1
        ? "The scenario passes."
        : `All ${all} scenarios pass.`
      : `${passed} of ${all} scenarios pass, ${all - passed} ${all - passed === 1 ? "does" : "do"} not.`,
  running: "Running…",
  broken: "The procedure has errors, so scenarios cannot run.",
  showProblems: "See what to mend",
  passed: "Passes",
  failed: "Does not pass",
  waiting: "Running",
  list: "List of scenarios",
  untitled: "Scenario without a name",
  case: (name) => `Case: ${name}`,
  differences: "Different from what is expected",
  accept: "Accept the new outcome",
  accepted: (title) => `“${title}” now expects the new outcome.`,
  name: "Name of the scenario",
  inLanguage: (label, language) => `${label} (${language})`,
  given: "Answers",
  expected: "Expected outcome",
  members: {
    steps: "Steps that show",
    visible: "Fields that show",
    hidden: "Fields that are hidden",
    required: "Required fields",
    values: "Computed answers",
    documents: "Documents",
    fees: "Fees",
    total: "Total to pay",
    due: "Due date",
    findings: "Errors and warnings",
  },
  forget: (what) => `No longer expect: ${what}`,
  forgotten: (what) => `No longer expected: ${what}`,
  expectAll: "Expect all that comes out now",
  nothingExpected: "This scenario does not expect anything yet.",
  play: "Preview with this scenario",
  duplicate: "Duplicate",
  remove: "Delete",
  removed: (title) => `“${title}” is deleted.`,
  details: "Details",
};
