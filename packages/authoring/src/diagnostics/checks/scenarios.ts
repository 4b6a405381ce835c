/** Whether there are scenarios, for every case; whether they come out right the engine says. */
import { childrenOf, type DocumentNode } from "../../document/node.js";
import type { NodeCheck } from "../check.js";
import { say } from "../node-texts.js";

const takeCase = (node: DocumentNode | undefined) => ({ id: node?.values.id, title: node?.values.title, case: node?.values.case });

export const scenarioCheck: NodeCheck = {
  types: ["procedure"],
  *find(node, at) {
    if (node.values.serviceLevel === "information") return;
    const scenarios = childrenOf(node, "scenarios");
    if (scenarios.length === 0) return void (yield { code: "no-scenarios", place: { key: node.key, property: "scenarios" } });
    const tried = new Set(scenarios.map((key) => at.see(key, takeCase).case));
    for (const key of childrenOf(node, "cases")) {
      const { id, title } = at.see(key, takeCase);
      if (!tried.has(id)) yield { code: "case-without-scenario", place: { key }, params: { case: say(title, at.context.language) } };
    }
  },
};
