/** The import gate must be able to fail: each rule is shown a source that breaks it. */
import { describe, expect, it } from "vitest";
import { checkImports, findCycles, importsOf } from "./imports.mjs";

const manifests = {
  "packages/contract": { name: "@hoso/contract", exports: { ".": {}, "./validators": {} }, dependencies: {} },
  "packages/engine": { name: "@hoso/engine", exports: { ".": {} }, dependencies: { "@hoso/contract": "0.1.0" } },
  "packages/form": {
    name: "@hoso/form",
    exports: { ".": {} },
    dependencies: { "@hoso/contract": "0.1.0", "@hoso/engine": "0.1.0", lit: "3" },
  },
  "packages/testing": { name: "@hoso/testing", exports: { ".": {} }, dependencies: {} },
};
const table = {
  "packages/contract": [],
  "packages/engine": ["@hoso/contract"],
  "packages/form": ["@hoso/contract", "@hoso/engine"],
  "packages/testing": ["@hoso/contract", "@hoso/engine", "@hoso/form"],
};
const check = (files, over = {}) =>
  checkImports(new Map(Object.entries(files)), { table, manifests, rootManifest: { devDependencies: { vitest: "4" } }, ...over });

describe("importsOf", () => {
  it("sees static, type-only, dynamic and re-exported modules", () => {
    const text = `import a from "a"; import type { B } from "b"; export * from "c"; export type { D } from "d"; const e = await import("e"); let f: import("f").F;`;
    expect(importsOf(text)).toEqual(["a", "b", "c", "d", "e", "f"]);
  });
});

describe("checkImports", () => {
  it("accepts what the table allows", () => {
    expect(
      check({
        "packages/form/src/a.ts": `import { compile } from "@hoso/engine"; import { html } from "lit";`,
        "packages/engine/src/b.ts": `import type { Rule } from "@hoso/contract";`,
      }),
    ).toEqual([]);
  });

  it.each([
    ["an upward import", "packages/engine/src/a.ts", `import type { X } from "@hoso/form";`, "may not import @hoso/form"],
    ["a relative path into another package", "packages/form/src/a.ts", `import { x } from "../../engine/src/x.js";`, "by a relative path"],
    ["a path that is no entry point", "packages/form/src/a.ts", `import { x } from "@hoso/engine/dist/x.js";`, "is not an entry point"],
    ["testing outside tests", "packages/form/src/a.ts", `import { x } from "@hoso/testing";`, "may not import @hoso/testing"],
    ["a package the manifest does not name", "packages/engine/src/a.ts", `import { html } from "lit";`, "imports lit"],
    ["its own name", "packages/engine/src/a.ts", `import { x } from "@hoso/engine";`, "its own package by name"],
    ["a bare Node module", "packages/form/src/a.ts", `import fs from "fs";`, "write node:fs"],
  ])("refuses %s", (_title, file, text, expected) => {
    expect(check({ [file]: text }).join("\n")).toContain(expected);
  });

  it("lets tests use testing and the root's development tools", () => {
    expect(check({ "packages/form/src/a.test.ts": `import { x } from "@hoso/testing"; import { it } from "vitest";` })).toEqual([]);
  });

  it("lets a page that is bundled use development dependencies, and nothing beside it", () => {
    const paged = { ...manifests["packages/form"], hoso: { pages: { frame: {} } }, devDependencies: { editor: "1" } };
    const over = { manifests: { ...manifests, "packages/form": paged } };
    expect(check({ "packages/form/src/frame/main.ts": `import "editor";` }, over)).toEqual([]);
    expect(check({ "packages/form/src/main.ts": `import "editor";` }, over).join()).toContain("imports editor");
  });

  it("refuses a manifest that depends against the table", () => {
    const wrong = { ...manifests, "packages/contract": { ...manifests["packages/contract"], dependencies: { "@hoso/engine": "0.1.0" } } };
    expect(check({}, { manifests: wrong })).toEqual(["packages/contract/package.json: may not depend on @hoso/engine"]);
  });

  it("refuses a workspace that the table does not know", () => {
    expect(check({}, { manifests: { "packages/other": { name: "@hoso/other" } } })).toEqual([
      "packages/other: is not in scripts/lint/import-table.json",
    ]);
  });

  it("names the modules of a cycle, type imports included", () => {
    const found = check({
      "packages/engine/src/a.ts": `import { b } from "./b.js";`,
      "packages/engine/src/b.ts": `import type { a } from "./a.js";`,
    });
    expect(found).toEqual(["cycle: packages/engine/src/a.ts -> packages/engine/src/b.ts -> packages/engine/src/a.ts"]);
  });
});

describe("findCycles", () => {
  it("finds none in a diamond", () => {
    expect(
      findCycles(
        new Map([
          ["a", ["b", "c"]],
          ["b", ["d"]],
          ["c", ["d"]],
          ["d", []],
        ]),
      ),
    ).toEqual([]);
  });
});
