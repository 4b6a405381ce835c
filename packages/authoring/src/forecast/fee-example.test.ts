import { readFileSync } from "node:fs";
import type { Procedure, Rule } from "@hoso/contract";
import { describe, expect, it } from "vitest";
import { readFeeAmount, writeFeeAmount } from "./fee-amount.js";
import { feeExample, feeInputs } from "./fee-example.js";

const example = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../../../examples/procedures/${name}.json`, import.meta.url), "utf8")) as Procedure;
const now = new Date("2026-11-20T02:00:00Z");

describe("the shapes of an amount", () => {
  it.each<[string, Rule | undefined]>([
    ["none", undefined],
    ["fixed", 100000],
    ["each", { "*": [{ var: "copies" }, 8000] }],
    ["table", { if: [{ "==": [{ var: "case" }, "house"] }, 75000, 150000] }],
    ["table", { if: [{ "==": [{ var: "fast" }, true] }, 5, { "==": [{ var: "fast" }, false] }, 3, 0] }],
    ["formula", { if: [{ "==": [{ var: "a" }, "x"] }, 1, { "==": [{ var: "b" }, "y"] }, 2, 3] }],
    ["formula", { if: [{ "==": [{ var: "a" }, "x"] }, 1, { "==": [{ var: "a" }, "x"] }, 2, 3] }],
    ["formula", { if: [{ "==": [{ var: "a" }, "x"] }, 1] }],
    ["formula", { if: [{ ">": [{ var: "a" }, 1] }, 1, 2] }],
    ["formula", { "*": [{ var: "a" }, 2, 3] }],
    ["formula", { "*": [{ var: "a" }, { var: "b" }] }],
    ["formula", { var: "price" }],
  ])("%s: %j, read and written back", (shape, rule) => {
    const amount = readFeeAmount(rule);
    expect(amount.shape).toBe(shape);
    expect(writeFeeAmount(amount)).toEqual(rule);
  });

  it("reads the number in front of the path too", () => {
    expect(writeFeeAmount(readFeeAmount({ "*": [8000, { var: "copies" }] }))).toEqual({ "*": [{ var: "copies" }, 8000] });
  });

  it("is one amount when the table has lost its rows", () => {
    expect(writeFeeAmount({ shape: "table", path: "case", rows: [], other: 5 })).toBe(5);
  });
});

describe("a worked example", () => {
  it("asks for the answers that the fees hang on, and for no others", () => {
    expect([...feeInputs(example("civil-status-extract")).fields.keys()]).toEqual(["copies", "exemption"]);
    expect(feeInputs(example("house-construction-permit"))).toMatchObject({ case: true });
    expect([...feeInputs(example("household-business")).fields]).toEqual([]);
  });

  it("reckons with raw answers", () => {
    const result = feeExample(example("civil-status-extract"), { answers: { copies: "3", exemption: "none" }, now });
    expect(result).toEqual({ fees: [{ state: "charged", amount: 24000 }], totals: { VND: 24000 } });
  });

  it("names the exemption and what it spares", () => {
    const result = feeExample(example("civil-status-extract"), { answers: { copies: "3", exemption: "poor" }, now });
    expect(result.fees).toEqual([{ state: "charged", amount: 0, before: 24000, exemption: 1 }]);
  });

  it("goes by the case", () => {
    const amount = (chosen: string) => feeExample(example("house-construction-permit"), { case: chosen, answers: {}, now }).totals;
    expect([amount("house"), amount("organisation")]).toEqual([{ VND: 75000 }, { VND: 150000 }]);
  });

  it("says what is missing, not charged or broken, and reckons the rest", () => {
    const procedure = {
      ...example("civil-status-extract"),
      documents: [{ nonsense: true }],
      checks: [{ assert: { nowhere: [] } }],
      fees: [
        { id: "a", title: "A", amount: 1000, currency: "VND" },
        { id: "b", title: "B", amount: { "*": [{ var: "copies" }, 8000] }, currency: "VND" },
        { id: "c", title: "C", when: false, amount: 1, currency: "VND" },
        { id: "d", title: "D", amount: { "+": [{ var: "gone" }, 1] }, currency: "VND" },
        { id: "e", title: "E", currency: "VND" },
      ],
    } as unknown as Procedure;
    expect(feeExample(procedure, { answers: { copies: "" }, now })).toEqual({
      fees: [{ state: "charged", amount: 1000 }, { state: "unknown" }, { state: "not-charged" }, { state: "broken" }, { state: "broken" }],
      totals: { VND: 1000 },
    });
  });

  it("follows computed fields and conditions to the answers behind them", () => {
    const procedure: Procedure = {
      id: "tiny",
      version: 1,
      title: "T",
      languages: ["vi"],
      department: "one",
      steps: [
        {
          id: "s",
          title: "S",
          when: { "==": [{ var: "wanted" }, true] },
          fields: [
            { id: "pages", kind: "integer" },
            { id: "sum", kind: "computed", result: "number", compute: { "*": [{ var: "pages" }, { var: "more.price" }] } },
            {
              id: "more",
              kind: "group",
              fields: [
                { id: "price", kind: "money", currency: "VND" },
                { id: "not", kind: "text" },
              ],
            },
          ],
        },
        {
          id: "t",
          title: "T",
          fields: [
            { id: "wanted", kind: "yes-no" },
            { id: "else", kind: "text" },
          ],
        },
      ],
      fees: [{ id: "a", title: "A", amount: { var: "sum" }, currency: "VND" }],
    };
    expect([...feeInputs(procedure).fields.keys()]).toEqual(["pages", "more.price", "wanted"]);
    const answers = { pages: "2", "more.price": "500", wanted: true };
    expect(feeExample(procedure, { answers, now }).totals).toEqual({ VND: 1000 });
    expect(feeExample(procedure, { answers: { ...answers, wanted: false }, now }).fees).toEqual([{ state: "unknown" }]);
  });
});
