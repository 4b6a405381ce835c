/** The checks of the tree must be able to fail. */
import { describe, expect, it } from "vitest";
import { checkFile, checkLock } from "./tree.mjs";

describe("checkFile", () => {
  it("accepts a well-named short file", () => {
    expect(checkFile("packages/engine/src/open-application.ts", "export {};\n")).toEqual([]);
  });

  it.each([
    ["packages/engine/src/utils.ts", "", "name the file for its subject"],
    ["packages/engine/src/helpers/dates.ts", "", "name the file for its subject"],
    ["packages/engine/src/OpenApplication.ts", "", "kebab-case"],
    ["packages/engine/src/long.ts", "\n".repeat(401), "the wall is 400"],
    ["packages/engine/src/long.test.ts", "\n".repeat(601), "the wall is 600"],
    ["packages/engine/src/a.ts", `open("/${"tmp"}/x")`, "a path of one machine"],
    ["packages/engine/src/a.ts", `// ${"TO" + "DO"} later`, "an unfinished mark"],
    ["packages/engine/src/a.test.ts", `it.${"skip"}("x")`, "skipped or run alone"],
  ])("refuses %s", (file, text, expected) => {
    expect(checkFile(file, text).join("\n")).toContain(expected);
  });
});

describe("checkLock", () => {
  it("refuses download addresses", () => {
    expect(checkLock(`{ "resolved": "https://registry/x.tgz" }`)).toHaveLength(1);
    expect(checkLock(`{ "version": "1.0.0" }`)).toEqual([]);
  });
});
