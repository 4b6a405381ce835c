// The money kind against the contract every kind keeps, and how the digits of a currency decide.
import { describeKind } from "@hoso/testing/kind-suite";
import { expect, it } from "vitest";
import examples from "./examples.json" with { type: "json" };
import { minorDigits, money } from "./money.js";

describeKind(money, examples);

it("knows the minor units of currencies", () => {
  expect(["VND", "JPY", "USD", "EUR", "KWD"].map(minorDigits)).toEqual([0, 0, 2, 2, 3]);
  expect(money.parse("1.234", { id: "a", kind: "money", currency: "KWD" })).toEqual({ value: 1234 });
});

it("takes negative amounts only where the author sets a lower bound", () => {
  const code = (minimum?: number) =>
    money.check!(-5, { id: "a", kind: "money", ...(minimum !== undefined && { schema: { minimum } }) }).map((found) => found.code);
  expect([code(), code(-100)]).toEqual([["too-small"], []]);
  expect(money.parse("-5", { id: "a", kind: "money" })).toEqual({ value: -5 });
});
