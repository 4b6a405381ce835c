// The kinds of a definition, and nothing more than it needs.
import { expect, it } from "vitest";
import { loadKinds } from "./load-kinds.js";
import { standardKinds } from "./standard-kinds.js";

const procedure = (...fields: unknown[]) => ({ steps: [{ id: "a", title: "A", fields }] });

it("is the common kinds where they are enough", async () => {
  const kinds = await loadKinds(procedure({ id: "a", kind: "text" }, { id: "b", kind: "list", fields: [{ id: "c", kind: "date" }] }));
  expect([kinds.has("text"), kinds.has("list"), kinds.has("address")]).toEqual([true, true, false]);
});

it("is all of them as soon as one is rarer, also inside a list, or unknown", async () => {
  for (const kind of ["address", "house-number"]) {
    const kinds = await loadKinds(procedure({ id: "b", kind: "list", fields: [{ id: "c", kind: "group", fields: [{ id: "d", kind }] }] }));
    expect([...kinds.keys()].sort()).toEqual([...standardKinds.keys()].sort());
  }
});

it("takes anything for a definition", async () => {
  for (const definition of [undefined, null, 1, "x", [], {}, { steps: {} }, { steps: [null, { fields: [3, { kind: {} }] }] }])
    expect((await loadKinds(definition)).has("text")).toBe(true);
});
