import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalise, MAX_DEPTH } from "./canonicalise.js";
import { canonicalBytes } from "./digest.js";
import { TrustError } from "./errors.js";

const corpus = fileURLToPath(new URL("../../../../shared/corpora/jcs-rfc8785/testdata/", import.meta.url));

const own: readonly [name: string, value: unknown, text: string][] = [
  ["null", null, "null"],
  ["truth", [true, false], "[true,false]"],
  ["minus zero", -0, "0"],
  [
    "small and large numbers",
    [1e30, 4.5, 0.002, 1e-27, 333333333.33333329, 1e21, 123456789],
    "[1e+30,4.5,0.002,1e-27,333333333.3333333,1e+21,123456789]",
  ],
  ["money at the edge", 9007199254740991, "9007199254740991"],
  ["keys by code unit", { b: 1, a: 2, "": 3, É: 4, "😀": 5, ﬁ: 6 }, '{"":3,"a":2,"b":1,"É":4,"😀":5,"ﬁ":6}'],
  ["controls", '\u0000\b\t\n\u000b\f\r\u001f"\\/', '"\\u0000\\b\\t\\n\\u000b\\f\\r\\u001f\\"\\\\/"'],
  ["Vietnamese stays as it is", { họTên: "Nguyễn Thị Ánh" }, '{"họTên":"Nguyễn Thị Ánh"}'],
  ["decomposed is not composed", "e\u0301", '"e\u0301"'],
  ["no prototype", Object.assign(Object.create(null) as object, { a: {} }), '{"a":{}}'],
  ["member named __proto__", JSON.parse('{"__proto__":1,"a":2}'), '{"__proto__":1,"a":2}'],
];

describe("canonicalise", () => {
  it.each(own)("%s", (_name, value, text) => {
    expect(canonicalise(value)).toBe(text);
  });

  it.each([
    ["undefined", undefined],
    ["an undefined member", { a: undefined }],
    ["a hole", [1, , 3]],
    ["NaN", { a: [NaN] }],
    ["infinity", -Infinity],
    ["bigint", 1n],
    ["symbol", Symbol("s")],
    ["function", () => 1],
    ["high surrogate alone", "a\ud800"],
    ["low surrogate alone", ["\udc00b"]],
    ["surrogate in a key", { "\ud83d": 1 }],
    ["date", new Date(0)],
    ["map", new Map()],
    [
      "class instance",
      new (class Something {
        readonly a = 1;
      })(),
    ],
    ["boxed text", Object("text")],
  ])("refuses %s", (_name, value) => {
    expect(() => canonicalise(value)).toThrowError(expect.objectContaining({ code: "NOT_I_JSON" }) as Error);
  });

  it("says where, and never what", () => {
    expect(() => canonicalise({ person: { name: ["079095012345\ud800"] } })).toThrowError(/"\/person\/name\/0"/);
    expect(() => canonicalise({ person: { name: ["079095012345\ud800"] } })).not.toThrowError(/0790/);
  });

  it("ends a cycle", () => {
    const loop: unknown[] = [];
    loop.push(loop);
    expect(() => canonicalise(loop)).toThrowError(TrustError);
    let deep: unknown = 1;
    for (let level = 0; level < MAX_DEPTH; level += 1) deep = [deep];
    expect(canonicalise(deep)).toHaveLength(2 * MAX_DEPTH + 1);
    expect(() => canonicalise([deep])).toThrowError(expect.objectContaining({ code: "TOO_DEEP" }) as Error);
  });

  it("does not depend on the order of members and survives a round trip", () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: "grapheme" }), (value) => {
        const text = canonicalise(value);
        expect(canonicalise(JSON.parse(text))).toBe(text);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalise(reversed(value))).toBe(text);
      }),
    );
  });

  describe.runIf(existsSync(corpus))("the vectors of RFC 8785", () => {
    const names = existsSync(corpus) ? readdirSync(`${corpus}input`) : [];
    it.each(names)("%s", (name) => {
      const value: unknown = JSON.parse(readFileSync(`${corpus}input/${name}`, "utf8"));
      expect(canonicalise(value)).toBe(readFileSync(`${corpus}output/${name}`, "utf8").trim());
      const hex = readFileSync(`${corpus}outhex/${name.replace(/json$/, "txt")}`, "utf8").replace(/\s+/g, "");
      expect(Buffer.from(canonicalBytes(value)).toString("hex")).toBe(hex);
    });
  });
});

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, reversed(member)]),
  );
}
