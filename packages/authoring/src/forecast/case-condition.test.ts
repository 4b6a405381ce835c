import type { Rule } from "@hoso/contract";
import { evaluateRule } from "@hoso/engine/rules";
import { describe, expect, it } from "vitest";
import { readCaseCondition, writeCaseCondition } from "./case-condition.js";

const all = ["self", "individual", "organisation", "postal"];
const is = (id: string): Rule => ({ "==": [{ var: "case" }, id] });
const isNot = (id: string): Rule => ({ "!=": [{ var: "case" }, id] });
const answered: Rule = { "!!": [{ var: "owner" }] };

describe("a condition about cases", () => {
  it.each<[Rule | undefined, string[], Rule | undefined]>([
    [undefined, all, undefined],
    [is("postal"), ["postal"], undefined],
    [isNot("self"), ["individual", "organisation", "postal"], undefined],
    [{ in: [{ var: "case" }, ["self", "postal"]] }, ["self", "postal"], undefined],
    [answered, all, answered],
    [{ and: [isNot("self"), answered] }, ["individual", "organisation", "postal"], answered],
    [{ and: [is("self"), answered, { "==": [{ var: "a" }, 1] }] }, ["self"], { and: [answered, { "==": [{ var: "a" }, 1] }] }],
    [false, [], undefined],
    [{ and: [false, answered] }, [], answered],
  ])("%j is taken apart and put together", (rule, cases, rest) => {
    expect(readCaseCondition(rule, all)).toEqual({ cases, rest });
    expect(writeCaseCondition({ cases, rest }, all)).toEqual(rule);
  });

  it.each<[Rule, string[]]>([
    [{ "==": ["self", { var: "case" }] }, ["self"]],
    [{ or: [is("self"), is("postal")] }, ["self", "postal"]],
    [{ "!": [is("self")] }, ["individual", "organisation", "postal"]],
    [{ and: [isNot("self"), isNot("postal")] }, ["individual", "organisation"]],
    [true, all],
  ])("%j is understood", (rule, cases) => expect(readCaseCondition(rule, all)?.cases).toEqual(cases));

  it.each<Rule>([{ or: [is("self"), answered] }, { if: [is("self"), answered, true] }, { "==": [{ var: "case" }, { var: "owner" }] }])(
    "%j cannot be taken apart",
    (rule) => expect(readCaseCondition(rule, all)).toBeUndefined(),
  );

  it("means in every case what the rule means", () => {
    const rules: Rule[] = [
      is("self"),
      { and: [isNot("self"), answered] },
      { or: [is("self"), is("postal")] },
      { and: [isNot("self"), isNot("postal")] },
    ];
    for (const rule of rules) {
      const again = writeCaseCondition(readCaseCondition(rule, all)!, all)!;
      for (const chosen of all)
        for (const owner of ["x", undefined]) {
          const data = { case: chosen, owner };
          expect(evaluateRule(again, data)).toEqual(evaluateRule(rule, data));
        }
    }
  });
});
