// Faults of the engine: misuse by the caller, never a wrong answer of an applicant.
import { HosoError } from "@hoso/contract";

export class EngineError extends HosoError<"ENGINE_UNKNOWN_PATH" | "ENGINE_NOT_A_LIST" | "ENGINE_UNKNOWN_DOCUMENT"> {}

/** Thrown inside a rule that used up its steps; caught where the rule is run and turned into a finding. */
export class RuleBudgetError extends HosoError<"RULE_BUDGET"> {}
