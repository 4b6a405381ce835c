// Every folder of kinds holds a whole kind: source, examples and tests, and is in the registry.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { defineKind } from "./kind.js";
import { standardKinds } from "./standard-kinds.js";

const folder = new URL("./", import.meta.url);
const names = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

it("has a folder for each kind of the registry and no other", () => {
  expect([...standardKinds.keys()].sort()).toEqual([...names].sort());
  expect(names).toHaveLength(27);
});

it.each(names)("%s is complete", (name) => {
  const file = (suffix: string) => new URL(`${name}/${suffix}`, folder);
  expect(["examples.json", `${name}.ts`, `${name}.test.ts`].filter((one) => !existsSync(file(one)))).toEqual([]);
  expect((JSON.parse(readFileSync(file("examples.json"), "utf8")) as unknown[]).length).toBeGreaterThan(0);
  expect(readFileSync(file(`${name}.test.ts`), "utf8")).toContain("describeKind(");
  expect(existsSync(new URL(`../../../../docs/fields/${name}.md`, folder))).toBe(true);
  expect(standardKinds.get(name)?.name).toBe(name);
});

it("checks a kind of one's own", () => {
  const text = standardKinds.get("text")!;
  expect(defineKind({ ...text, name: "house-number" }).name).toBe("house-number");
  expect(() => defineKind({ ...text, name: "House" })).toThrow(TypeError);
});

it("survives inputs nested beyond any stack", () => {
  let deep: unknown = "x";
  for (let depth = 0; depth < 100_000; depth++) deep = depth % 2 ? [deep] : { a: deep };
  for (const kind of standardKinds.values()) expect(() => kind.parse(deep, { id: "a", kind: kind.name })).not.toThrow();
});

it.each(names)("%s has a page that names every code of its examples", (name) => {
  const page = readFileSync(new URL(`../../../../docs/fields/${name}.md`, folder), "utf8");
  const examples = JSON.parse(readFileSync(new URL(`${name}/examples.json`, folder), "utf8")) as {
    valid: { warnings?: string[]; notices?: string[] }[];
    invalid: { code: string }[];
  }[];
  const codes = examples.flatMap(({ valid, invalid }) => [
    ...valid.flatMap(({ warnings = [], notices = [] }) => [...warnings, ...notices]),
    ...invalid.map(({ code }) => code),
  ]);
  expect([...new Set(codes)].filter((code) => !page.includes(`\`${code}\``))).toEqual([]);
});
