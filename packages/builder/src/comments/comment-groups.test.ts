import { expect, it } from "vitest";
import type { Comment } from "../state/services.js";
import { groupComments } from "./comment-groups.js";

const comment = (id: string, key: string | undefined, minute: number): Comment => ({
  id,
  place: key === undefined ? undefined : { key },
  text: id,
  by: "An",
  at: new Date(Date.UTC(2026, 0, 5, 8, minute)).toISOString(),
  resolved: undefined,
});

it("puts the part that was spoken of last first, and its newest comment", () => {
  const groups = groupComments([comment("a", "owner", 1), comment("b", undefined, 2), comment("c", "name", 3), comment("d", "owner", 4)]);
  expect(groups.map(({ key, comments }) => [key, comments.map(({ id }) => id)])).toEqual([
    ["owner", ["d", "a"]],
    ["name", ["c"]],
    [undefined, ["b"]],
  ]);
});

it("makes no group of nothing", () => {
  expect(groupComments([])).toEqual([]);
});
