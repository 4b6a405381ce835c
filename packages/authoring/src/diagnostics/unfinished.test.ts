/** Nothing that can stand in a draft makes diagnostics fail, and neighbours of the city are looked at by what they really ask. */
import type { Procedure } from "@hoso/contract";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromProcedure } from "../document/from-procedure.js";
import { counter, exampleDocument, exampleIds, readExample } from "../testing/sample.fixture.js";
import { cityEntryOf } from "./city-index.js";
import { diagnose } from "./diagnostics.js";
import { cleanProcedure } from "./testing/clean-procedure.fixture.js";

type Holder = Record<string, unknown>;

/** Every object and list in a procedure, with the names of its members. */
function* membersIn(value: unknown): Iterable<{ holder: Holder; name: string }> {
  if (typeof value !== "object" || value === null) return;
  for (const [name, inner] of Object.entries(value)) {
    yield { holder: value as Holder, name };
    yield* membersIn(inner);
  }
}

const junk = fc.constantFrom<unknown>(
  undefined,
  null,
  true,
  0,
  -1,
  1e21,
  "",
  "x",
  "[](",
  "^(",
  [],
  [null],
  [[]],
  {},
  { vi: "" },
  { vi: 1 },
  { var: 3 },
  { "==": [] },
);

describe("of what is unfinished or odd", () => {
  it("says what is wrong and goes on", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(), junk), { minLength: 1, maxLength: 4 }), (changes) => {
        const procedure = cleanProcedure();
        for (const [at, value] of changes) {
          const members = [...membersIn(procedure)];
          const { holder, name } = members[at % members.length]!;
          if (value === undefined && !Array.isArray(holder)) delete holder[name];
          else holder[name] = structuredClone(value ?? null);
        }
        const document = fromProcedure(JSON.parse(JSON.stringify(procedure)) as Procedure, counter("n"));
        for (const { place } of diagnose(document, { profile: "strict", today: "2026-11-22" }))
          expect(document.nodes.has(place.key)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it("finds fault with an empty page, and does not fail on it", () => {
    const empty = fromProcedure({ id: "x", version: 1, title: "", languages: ["vi"], department: "x", steps: [] as never }, counter("n"));
    expect(diagnose(empty).map(({ code }) => code)).toEqual(expect.arrayContaining(["missing-text", "no-steps"]));
  });
});

describe("with the city's other procedures", () => {
  const city = { procedures: exampleIds.map((id) => cityEntryOf(readExample(id))) };

  it("knows what each asks and gives", () => {
    const household = city.procedures.find(({ id }) => id === "household-business")!;
    expect(household.asks).toContain("phone|số điện thoại di động|chủ hộ kinh doanh");
    expect(household.asks).not.toContain("person-name|họ, chữ đệm và tên|chủ hộ kinh doanh");
    expect(household.gives).toContain("giấy chứng nhận đăng ký hộ kinh doanh");
  });

  it("says once a step what another procedure asks of the same person, and leaves its own self out", () => {
    const found = (id: (typeof exampleIds)[number]) =>
      diagnose(exampleDocument(id), { city }).filter(({ code }) => code === "asked-elsewhere");
    expect(found("civil-status-extract").map(({ params }) => [params?.fields, params?.count])).toEqual([
      [["Số điện thoại di động", "Thư điện tử"], 1],
    ]);
    expect(found("house-construction-permit")).toEqual([]);
  });
});
