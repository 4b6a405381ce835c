import { describe, expect, it } from "vitest";
import { lawState } from "./law-state.js";

describe("a legal text", () => {
  it.each([
    [{}, "in-force"],
    [{ status: "in-force", from: "2025-07-01" }, "in-force"],
    [{ from: "2026-11-22", to: "2026-11-22" }, "in-force"],
    [{ status: "in-force", to: "2026-11-21" }, "expired"],
    [{ from: "2026-11-23" }, "future"],
    [{ status: "abolished", from: "2027-01-01" }, "abolished"],
    [{ status: "suspended" }, "suspended"],
    [{ status: "superseded" }, "superseded"],
  ])("%j is %s", (values, state) => expect(lawState(values, "2026-11-22")).toBe(state));
});
