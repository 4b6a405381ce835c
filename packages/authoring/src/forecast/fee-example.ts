/** What the fees come to with example answers, fee by fee: an unfinished or broken one does not hide the others. */
import type { Fee, Procedure } from "@hoso/contract";
import { compile, openApplication, type FeeItem } from "@hoso/engine";
import { cutDown, inputsOf, type RuleInputs } from "./rule-inputs.js";

export interface FeeExampleInput {
  readonly case?: string;
  /** Raw, by path: what a person would type or choose. */
  readonly answers: Readonly<Record<string, unknown>>;
  readonly now: Date;
}

/** `not-charged`: its condition does not hold. `unknown`: an answer is missing. `broken`: its rules cannot be worked out. */
export type FeeOutcome =
  | { readonly state: "charged"; readonly amount: number; readonly before?: number; readonly exemption?: number }
  | { readonly state: "not-charged" | "unknown" | "broken" };

export interface FeeExample {
  readonly fees: readonly FeeOutcome[];
  /** By currency, of the fees that are charged. */
  readonly totals: Readonly<Record<string, number>>;
}

const rulesOf = ({ when, amount, exemptions }: Fee) => [when, amount, ...(exemptions ?? []).flatMap((one) => [one.when, one.amount])];

/** The answers that some fee hangs on. */
export const feeInputs = (procedure: Procedure): RuleInputs => inputsOf(procedure, (procedure.fees ?? []).flatMap(rulesOf));

export function feeExample(procedure: Procedure, input: FeeExampleInput): FeeExample {
  const fees = procedure.fees ?? [];
  const outcomes = fees.map((fee) => outcomeOf(procedure, fee, input));
  const totals: Record<string, number> = {};
  for (const [index, outcome] of outcomes.entries()) {
    const { currency } = fees[index]!;
    if (outcome.state === "charged") totals[currency] = (totals[currency] ?? 0) + outcome.amount;
  }
  return { fees: outcomes, totals };
}

function outcomeOf(procedure: Procedure, fee: Fee, { answers, now, case: chosen }: FeeExampleInput): FeeOutcome {
  if (fee.amount === undefined || (fee.exemptions ?? []).some(({ when }) => when === undefined)) return { state: "broken" };
  const inputs = inputsOf(procedure, rulesOf(fee));
  const { exemptions: _exemptions, ...plain } = fee;
  const compilation = compile({ ...cutDown(procedure, inputs), fees: [fee, { ...plain, id: "plain" }] });
  if (!compilation.ok) return { state: "broken" };
  const application = openApplication(compilation.procedure, { now: () => now, ...(chosen !== undefined && { case: chosen }) });
  for (const [path, raw] of Object.entries(answers)) if (inputs.fields.has(path)) application.set(path, raw);
  const [item, full] = application.fees().items as [FeeItem?, FeeItem?];
  if (!item) return { state: "not-charged" };
  if (item.amount === undefined) return { state: "unknown" };
  if (item.exemption === undefined) return { state: "charged", amount: item.amount };
  return { state: "charged", amount: item.amount, exemption: item.exemption, ...(full?.amount !== undefined && { before: full.amount }) };
}
