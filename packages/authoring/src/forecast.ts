/** What would come out for somebody: which papers a case needs, when it is due and how the stages fill that time, what it costs. */
export { readCaseCondition, writeCaseCondition, type CaseCondition } from "./forecast/case-condition.js";
export { documentMatrix, type DocumentMatrix, type DocumentNeed, type MatrixCell } from "./forecast/document-matrix.js";
export { readFeeAmount, writeFeeAmount, type FeeAmount, type FeeRow } from "./forecast/fee-amount.js";
export { feeExample, feeInputs, type FeeExample, type FeeExampleInput, type FeeOutcome } from "./forecast/fee-example.js";
export type { RuleInputs } from "./forecast/rule-inputs.js";
export {
  forecastTerm,
  type Receipt,
  type StageForecast,
  type StageRow,
  type StageVerdict,
  type TermForecast,
} from "./forecast/term-forecast.js";
