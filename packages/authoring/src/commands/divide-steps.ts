/** `step.split` and `step.merge`: one step into two, and two into one. Paths of fields do not change, since steps make no scope. */
import { childrenOf, type NodeKey } from "../document/node.js";
import { sameJson } from "../document/values.js";
import { idOf, usersOfName } from "../references/reference-index.js";
import { refuse, type Command } from "./command.js";
import { startingValues } from "./starting-values.js";
import { addCondition } from "./wrap-fields.js";
import { WorkingCopy } from "./working-copy.js";

export interface SplitArgs {
  readonly key: NodeKey;
  /** The first field of the new step. */
  readonly at: NodeKey;
}

export const splitStep: Command<SplitArgs> = (document, { key, at }, context) => {
  const step = document.nodes.get(key);
  if (!step) return refuse("unknown-node");
  if (step.type !== "step") return refuse("not-a-step");
  const fields = childrenOf(step, "fields");
  const index = fields.indexOf(at);
  if (index < 0) return refuse("unknown-node");
  if (index === 0) return refuse("nothing-to-split");
  const copy = new WorkingCopy(document);
  const { hint: _hint, ...values } = step.values;
  const start = startingValues(document, { type: "step", parent: step.parent!, slot: step.slot }, values, context);
  const made = copy.change((transaction) => {
    const next = transaction.insert(step.parent!, step.slot, "step", start, key, context.newKey);
    for (const field of fields.slice(index)) transaction.move(field, next, "fields", undefined);
    return next;
  });
  return copy.done({ focus: made, selection: [made] });
};

export interface MergeStepArgs {
  readonly key: NodeKey;
}

export const mergeStep: Command<MergeStepArgs> = (document, { key }) => {
  const step = document.nodes.get(key);
  if (!step) return refuse("unknown-node");
  if (step.type !== "step") return refuse("not-a-step");
  const steps = childrenOf(document.nodes.get(step.parent!)!, step.slot);
  const before = steps[steps.indexOf(key) - 1];
  if (before === undefined) return refuse("first-step");
  const copy = new WorkingCopy(document);
  const fields = childrenOf(step, "fields");
  copy.change((transaction) => fields.forEach((field) => transaction.move(field, before, "fields", undefined)));
  const own = step.values.when;
  const other = document.nodes.get(before)!.values.when;
  if (own !== undefined && !sameJson(own, other)) for (const field of fields) addCondition(copy, field, own);
  // What stood before must not hide or show under the joined step's condition: the step's own condition goes to its fields too.
  if (other !== undefined && !sameJson(own, other)) {
    for (const field of childrenOf(document.nodes.get(before)!, "fields")) addCondition(copy, field, other);
    copy.change((transaction) => transaction.set(before, "when", undefined));
  }
  forgetStep(copy, key);
  copy.change((transaction) => transaction.remove(key));
  return copy.done({ focus: fields[0] ?? before, selection: fields });
};

/** Scenarios expect the steps that show: the one that is gone is no longer among them. */
function forgetStep(copy: WorkingCopy, key: NodeKey): void {
  const id = idOf(copy.node(key));
  if (id === undefined) return;
  const users = usersOfName(copy.now, "step", id);
  copy.change((transaction) => {
    for (const user of users) {
      const { expect } = copy.node(user).values as { expect?: { steps?: readonly string[] } };
      if (expect?.steps)
        transaction.set(
          user,
          "expect.steps",
          expect.steps.filter((step) => step !== id),
        );
    }
  });
  for (const user of users) copy.report.push({ code: "rewritten", place: { key: user, property: "expect" } });
}
