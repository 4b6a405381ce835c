// What an application costs by the answers given so far.
import { toNumber } from "../rules/values.js";
import type { CompiledFee } from "../procedure/node.js";
import type { Scope } from "./cell.js";
import type { FeeItem, FeeSummary } from "./facts.js";
import type { RuleRunner } from "./rule-runner.js";

/** Fees whose condition does not hold are not charged and not listed. */
export function summariseFees(fees: readonly CompiledFee[], root: Scope, runner: RuleRunner): FeeSummary {
  const items: FeeItem[] = [];
  const totals: Record<string, number> = {};
  for (const fee of fees) {
    if (fee.when && !runner.condition(fee.when, root)) continue;
    const item = reckon(fee, root, runner);
    items.push(item);
    if (item.amount !== undefined) totals[item.currency] = (totals[item.currency] ?? 0) + item.amount;
  }
  return { items, totals, known: items.every(({ amount }) => amount !== undefined) };
}

function reckon({ definition, amount, exemptions }: CompiledFee, root: Scope, runner: RuleRunner): FeeItem {
  const index = exemptions.findIndex(({ when }) => runner.condition(when, root));
  const exemption = exemptions[index];
  const due = exemption ? (exemption.amount ? runner.run(exemption.amount, root) : 0) : runner.run(amount, root);
  const number = toNumber(due);
  return {
    id: definition.id,
    definition,
    currency: definition.currency,
    collectAt: definition.collectAt ?? "submission",
    refundable: definition.refundable ?? false,
    // Money is whole units; rounding is the author's to write: anything else is not an amount.
    amount: number !== undefined && Number.isSafeInteger(number) && number >= 0 ? number : undefined,
    exemption: exemption && index,
  };
}
