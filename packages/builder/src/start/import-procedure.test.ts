import { readFileSync, readdirSync } from "node:fs";
import { validateProcedure } from "@hoso/contract/validators";
import { describe, expect, it } from "vitest";
import { countsOf, importProcedure, LARGEST_FILE } from "./import-procedure.js";
import { copyOf, emptyProcedure, slugOf } from "./new-procedure.js";

const folder = new URL("../../../../examples/procedures/", import.meta.url);
const examples = readdirSync(folder).filter((name) => name.endsWith(".json"));
const textOf = (name: string): string => readFileSync(new URL(name, folder), "utf8");
const taken = (text: string) => {
  const imported = importProcedure(text);
  if (!imported.ok) throw new TypeError(imported.code);
  return imported;
};

describe("importProcedure", () => {
  it.each(examples)("takes all of %s", (name) => {
    const { procedure, left, filled } = taken(textOf(name));
    expect(procedure).toEqual(JSON.parse(textOf(name)));
    expect(left).toEqual([]);
    expect(filled).toEqual([]);
    expect(countsOf(procedure).steps).toBe(procedure.steps.length);
  });

  it("names what it does not know and takes the rest", () => {
    const whole = JSON.parse(textOf("civil-status-extract.json"));
    whole.colour = "blue";
    whole.steps[0].fields[0].tooltip = "?";
    whole.documents[0].maxFiles = "many";
    whole.fees.push("free");
    const { procedure, left } = taken(JSON.stringify(whole));
    expect(validateProcedure(procedure).ok).toBe(true);
    const places = left.map(({ pointer, reason }) => `${reason} ${pointer}`);
    expect(places).toContain("unknown /colour");
    expect(places).toContain("unknown /steps/0/fields/0/tooltip");
    expect(places).toContain("wrong /documents/0/maxFiles");
    expect(places).toContain(`wrong /fees/${whole.fees.length - 1}`);
    expect(left).toHaveLength(4);
    expect(procedure.steps).toEqual(JSON.parse(textOf("civil-status-extract.json")).steps);
  });

  it("names members that stand there twice", () => {
    const text = textOf("civil-status-extract.json").replace('"version": 1,', '"version": 1, "version": 2,');
    expect(taken(text).left).toEqual([{ pointer: "/version", reason: "repeated" }]);
  });

  it("gives a file what every procedure has", () => {
    const { procedure, filled, left } = taken(JSON.stringify({ title: { vi: "Cấp phép đỗ xe" }, steps: "none" }));
    expect(left).toEqual([{ pointer: "/steps", reason: "wrong" }]);
    expect(procedure.steps).toHaveLength(1);
    expect(procedure.id).toBe("cap-phep-do-xe");
    expect(filled).toEqual(expect.arrayContaining(["languages", "id", "version", "department", "steps"]));
  });

  it.each([
    ["[1, 2", "not-json"],
    ["[]", "not-a-procedure"],
    ["{}", "not-a-procedure"],
    ['{"components": []}', "unknown-format"],
    ["[".repeat(200), "too-deep"],
    [" ".repeat(LARGEST_FILE + 1), "too-large"],
  ])("refuses %.20j clearly", (text, code) => {
    expect(importProcedure(text)).toMatchObject({ ok: false, code });
  });

  it("says in which line a file cannot be read", () => {
    expect(importProcedure('{\n "title": "x",\n "steps": [}\n}')).toMatchObject({ code: "not-json", line: 3 });
  });
});

describe("new procedures", () => {
  it("makes short names of titles", () => {
    expect(slugOf("Đăng ký thành lập hộ kinh doanh")).toBe("dang-ky-thanh-lap-ho-kinh-doanh");
    expect(slugOf("2025: cấp lại")).toBe("cap-lai");
    expect(slugOf("???")).toBe("procedure");
    expect(slugOf("từ ".repeat(60)).length).toBeLessThanOrEqual(60);
  });

  it("begins empty with a title and a step", () => {
    const made = emptyProcedure({ title: "Cấp phép", language: "vi", department: "justice", firstStep: { vi: "Bước 1", en: "Step 1" } });
    expect(made).toMatchObject({
      id: "cap-phep",
      languages: ["vi", "en"],
      title: { vi: "Cấp phép" },
      steps: [{ id: "step1", fields: [] }],
    });
  });

  it("copies under a name of its own", () => {
    const original = JSON.parse(textOf("civil-status-extract.json"));
    const copy = copyOf(original, (title) => `${title} (2)`);
    expect(copy.id).toBe("civil-status-extract-copy");
    expect((copy.title as Record<string, string>).en).toBe(`${original.title.en} (2)`);
    expect(copy.steps).toEqual(original.steps);
  });
});
