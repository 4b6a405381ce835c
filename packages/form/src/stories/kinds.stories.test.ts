/** No kind is without a story. */
import { readFileSync } from "node:fs";
import { standardKinds } from "@hoso/engine/kinds";
import { describe, expect, it } from "vitest";

describe("stories of kinds", () => {
  it("show every standard kind once", () => {
    const source = readFileSync(new URL("kinds.stories.ts", import.meta.url), "utf8");
    const told = [...source.matchAll(/kindStory\("([a-z-]+)"\)/g)].map(([, kind]) => kind);
    expect(told).toHaveLength(new Set(told).size);
    expect(told.toSorted()).toEqual([...standardKinds.keys()].toSorted());
  });
});
