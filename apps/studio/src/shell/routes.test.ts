import { describe, expect, it } from "vitest";
import { addressOf, isOpen, routeOf } from "./routes.js";

describe("routeOf", () => {
  it.each([
    ["", { page: "procedures" }],
    ["#/", { page: "procedures" }],
    ["#/procedures", { page: "procedures" }],
    ["#/procedures/household-business", { page: "versions", id: "household-business" }],
    ["#/set-up/abc", { page: "set-up", token: "abc" }],
    ["#/invitation/abc", { page: "invitation", token: "abc" }],
    ["#/drafts/1", { page: "draft", id: "1" }],
    ["#/drafts/1/review", { page: "review", id: "1" }],
    ["#/accounts", { page: "accounts" }],
    ["#/departments", { page: "departments" }],
    ["#/figures", { page: "figures" }],
  ])("reads %s", (hash, route) => {
    expect(routeOf(hash)).toEqual(route);
  });

  it.each(["#/nowhere", "#/drafts", "#/drafts/1/2/3", "#/sites/1", "#/set-up"])("knows no page at %s", (hash) => {
    expect(routeOf(hash)).toBeUndefined();
  });

  it("reads what it writes", () => {
    expect(routeOf(addressOf.draft("x"))).toEqual({ page: "draft", id: "x" });
    expect(routeOf(addressOf.review("x"))).toEqual({ page: "review", id: "x" });
    expect(routeOf(addressOf.versions("x"))).toEqual({ page: "versions", id: "x" });
  });

  it("lets people in without an account only where they get one", () => {
    expect(["#/sign-in", "#/set-up/a", "#/invitation/a"].every((hash) => isOpen(routeOf(hash)!))).toBe(true);
    expect(["#/procedures", "#/audit", "#/drafts/1"].some((hash) => isOpen(routeOf(hash)!))).toBe(false);
  });
});
