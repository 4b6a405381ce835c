import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lineOf, markRange, pointerAt, rangeOfPointer, readJsonText } from "./json-text.js";

const read = (text: string) => {
  const found = readJsonText(text);
  if (!found.ok) throw new TypeError(`${found.fault} at ${found.at.start}`);
  return found;
};

describe("readJsonText", () => {
  it("reads what JSON.parse reads, in any layout", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(0, 1, 2, "\t"), (value, indent) => {
        const text = JSON.stringify(value, undefined, indent);
        expect(read(text).value).toEqual(JSON.parse(text));
      }),
      { numRuns: 300 },
    );
  });

  it("gives the same verdict as JSON.parse on damaged texts", () => {
    const parses = (text: string): boolean => {
      try {
        JSON.parse(text);
        return true;
      } catch {
        return false;
      }
    };
    const text = `{"a": [1, -2.5e3, "x\\u0041\\n", true, null], "b": {"c/d": {}, "~": ""}}`;
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(3), fc.constantFrom("", ",", '"', "}", "0", "\\", "a"), (at, gone, put) => {
        const damaged = text.slice(0, at) + put + text.slice(at + gone);
        expect(readJsonText(damaged).ok).toBe(parses(damaged));
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ["", "unfinished", 0],
    ['{"a": 1', "unfinished", 6],
    ['{"a": 1 "b": 2}', "comma", 8],
    ["[1, 2,]", "value", 6],
    ["{a: 1}", "name", 1],
    ['{"a" 1}', "colon", 5],
    ["[01]", "value", 1],
    ["[nothing]", "value", 1],
    ["{} x", "unexpected", 3],
  ])("says where %j stops making sense", (text, fault, start) => {
    const found = readJsonText(text);
    expect(found).toMatchObject({ ok: false, fault, at: { start } });
  });

  it("refuses to go deeper than anything real", () => {
    expect(readJsonText("[".repeat(5000))).toMatchObject({ ok: false, fault: "too-deep" });
  });

  it("sets no prototypes", () => {
    const { value } = read('{"__proto__": {"x": 1}}');
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect(Object.keys(value as object)).toEqual(["__proto__"]);
  });

  it("names members that stand there twice", () => {
    expect(read('{"a": 1, "b": {"a": 1, "a": 2}}').repeated.map(({ pointer }) => pointer)).toEqual(["/b/a"]);
  });
});

describe("places", () => {
  const text = `{\n  "steps": [\n    { "id": "one", "a/b": 1 }\n  ]\n}`;
  const { parts } = read(text);

  it("finds the text of a pointer", () => {
    const { start, end } = rangeOfPointer(parts, "/steps/0/id");
    expect(text.slice(start, end)).toBe('"one"');
    expect(rangeOfPointer(parts, "/steps/0/a~1b").pointer).toBe("/steps/0/a~1b");
  });

  it("takes what is around it when there is no such thing", () => {
    expect(rangeOfPointer(parts, "/steps/0/label/vi").pointer).toBe("/steps/0");
    expect(rangeOfPointer(parts, "/nothing").pointer).toBe("");
  });

  it("finds the innermost pointer at an offset, names included", () => {
    expect(pointerAt(parts, text.indexOf("one"))).toBe("/steps/0/id");
    expect(pointerAt(parts, text.indexOf('"id"') + 1)).toBe("/steps/0/id");
    expect(pointerAt(parts, 0)).toBe("");
  });

  it("marks long values at their name", () => {
    const { start, end } = markRange(rangeOfPointer(parts, "/steps"), text);
    expect(text.slice(start, end)).toBe('"steps"');
    expect(lineOf(text, text.indexOf("one"))).toBe(3);
  });
});
