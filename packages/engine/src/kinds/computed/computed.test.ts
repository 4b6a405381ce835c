// The computed kind against the contract every kind keeps, on its own examples.
import { describeKind } from "@hoso/testing/kind-suite";
import { expect, it } from "vitest";
import examples from "./examples.json" with { type: "json" };
import { computed } from "./computed.js";

describeKind(computed, examples);

it("has the type of its result, and drops what is no such result", () => {
  const field = (result: "text" | "number" | "money" | "boolean" | "date") => ({ id: "a", kind: "computed", result });
  expect((["text", "number", "money", "boolean", "date"] as const).map((result) => computed.typeOf!(field(result)))).toEqual([
    "text",
    "number",
    "number",
    "boolean",
    "date",
  ]);
  expect([
    computed.parse("24000", field("money")),
    computed.parse(1.5, field("money")),
    computed.parse("2026-02-30", field("date")),
  ]).toEqual([{}, {}, {}]);
  expect(computed.parse(false, field("boolean"))).toEqual({ value: false });
});
