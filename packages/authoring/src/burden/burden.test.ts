import { readFileSync } from "node:fs";
import type { Procedure } from "@hoso/contract";
import { compile, type CompiledProcedure } from "@hoso/engine";
import { describe, expect, it } from "vitest";
import { burdenRun, compareBurden, defaultBurdenSettings, estimateBurden, type BurdenPath, type BurdenSettings } from "../burden.js";
import { burden as en } from "../texts/en/burden.js";
import { burden as vi } from "../texts/vi/burden.js";

const example = (name: string): Procedure =>
  JSON.parse(readFileSync(new URL(`../../../../examples/procedures/${name}.json`, import.meta.url), "utf8")) as Procedure;

function compiled(procedure: Procedure): CompiledProcedure {
  const compilation = compile(procedure);
  if (!compilation.ok) throw new TypeError(JSON.stringify(compilation.findings));
  return compilation.procedure;
}

const estimate = (name: string, settings?: BurdenSettings) => estimateBurden(compiled(example(name)), settings);
const papers = ({ documents, certifiedCopies, trips, fees }: BurdenPath) => ({
  documents: [...documents].sort(),
  certifiedCopies,
  trips,
  fees: fees.VND,
});
const { wordsPerMinute: _, ...noReading } = defaultBurdenSettings.figures;

describe("the examples, reckoned by hand from their rules", () => {
  it("household business: from nothing but the form to four papers, one of them certified", () => {
    const { paths, exhaustive } = estimate("household-business");
    expect(exhaustive).toBe(true);
    expect(papers(paths.cheapest)).toEqual({ documents: [], certifiedCopies: 0, trips: 0, fees: 100_000 });
    expect(paths.cheapest).toMatchObject({ case: "self", questions: 26 });
    expect(papers(paths.worst)).toEqual({
      documents: ["householdAuthorisation", "introductionLetter", "ownerIdentity", "serviceContract"],
      certifiedCopies: 1,
      trips: 1,
      fees: 100_000,
    });
    // One trip to have a copy certified: 20,000 to travel and 4,000 for the copy.
    expect(paths.worst).toMatchObject({ case: "organisation", expenses: 24_000 });
  });

  it("household business: 20 required answers the short way take 350 seconds, reading not counted", () => {
    const { cheapest } = estimate("household-business", { ...defaultBurdenSettings, figures: noReading }).paths;
    // 3 addresses or numbers of 60 s (personal number, residence, office) and 17 short answers of 10 s.
    expect(cheapest.minutes).toBeCloseTo((3 * 60 + 17 * 10) / 60, 10);
  });

  it("civil-status extract: free of charge at best, fifty copies at worst", () => {
    const { paths, exhaustive } = estimate("civil-status-extract");
    expect(exhaustive).toBe(true);
    expect(papers(paths.cheapest)).toEqual({ documents: [], certifiedCopies: 0, trips: 0, fees: 0 });
    expect(papers(paths.worst)).toEqual({ documents: ["authorisation"], certifiedCopies: 0, trips: 0, fees: 400_000 });
    expect(paths.worst.choices).toEqual(expect.arrayContaining([{ path: "copies", value: 50 }]));
    // Half of the ways that scenarios show cost less: oneself, one copy.
    expect(paths.typical).toMatchObject({ scenario: "selfAfterCutoff", fees: { VND: 8000 } });
  });

  it("birth registration: the abandoned child needs a report; a proxy without a number comes to the office with three papers", () => {
    const { paths, exhaustive } = estimate("birth-registration");
    expect(exhaustive).toBe(true);
    expect(papers(paths.cheapest)).toEqual({ documents: ["abandonmentReport"], certifiedCopies: 0, trips: 0, fees: 0 });
    expect(papers(paths.worst)).toEqual({
      documents: ["authorisation", "birthNotification", "identity", "residenceProof"],
      certifiedCopies: 0,
      trips: 1,
      fees: 400_000,
    });
  });

  it("construction permit: too many ways to try them all, which is said", () => {
    const { paths, exhaustive, tried } = estimate("house-construction-permit");
    expect(exhaustive).toBe(false);
    expect(tried).toBeLessThan(4000);
    expect(papers(paths.cheapest)).toMatchObject({
      documents: ["adjacentUndertaking", "floorPlans", "foundationPlan", "landPaper", "sitePlan"],
      fees: 75_000,
    });
    expect(papers(paths.worst)).toMatchObject({
      documents: ["approvedDesign", "areaLetter", "fireSafetyResult", "heritageOpinion", "landPaper", "lease", "verificationReport"],
      fees: 150_000,
    });
  });

  it.each(["birth-registration", "civil-status-extract", "house-construction-permit", "household-business"])(
    "%s: typical lies between cheapest and worst",
    (name) => {
      const { cheapest, typical, worst } = estimate(name, rated).paths;
      expect(cheapest.cost).toBeLessThanOrEqual(typical.cost!);
      expect(typical.cost).toBeLessThanOrEqual(worst.cost!);
    },
  );
});

const rated: BurdenSettings = {
  ...defaultBurdenSettings,
  figures: {
    ...defaultBurdenSettings.figures,
    hourlyRate: { value: 60_000, source: "test" },
    applicationsPerYear: { value: 1000, source: "test" },
  },
};

const small = (more: Partial<Procedure> = {}): Procedure => ({
  id: "small",
  version: 1,
  title: "one two",
  languages: ["en"],
  department: "test",
  steps: [
    {
      id: "only",
      title: "three",
      fields: [
        { id: "name", kind: "text", label: "four five", required: true },
        { id: "story", kind: "long-text", label: "six" },
        { id: "own", kind: "yes-no", label: "seven", required: true },
        { id: "home", kind: "address", label: "eight", required: true, when: { "==": [{ var: "own" }, true] } },
        { id: "cars", kind: "list", label: "nine", fields: [{ id: "plate", kind: "plate", label: "ten", required: true }] },
      ],
    },
  ],
  documents: [
    { id: "deed", title: "eleven", required: true, when: { "==": [{ var: "own" }, true] }, quantity: { copies: 2, certified: true } },
    { id: "card", title: "twelve", required: false, provision: "presented" },
  ],
  fees: [{ id: "fee", title: "Fee", amount: { if: [{ "==": [{ var: "own" }, true] }, 5000, 1000] }, currency: "VND" }],
  ...more,
});

describe("a small procedure, to the second", () => {
  const { paths, exhaustive, tried, yearlyCost } = estimateBurden(compiled(small()), rated);
  const reading = 60 / 140;

  it("cheapest: only required answers, one trip to show the card", () => {
    // Words read: title 2, step 1, labels 2+1+1+1 (home hidden), card 1.
    const seconds = 9 * reading + 10 + 10;
    const totalMinutes = seconds / 60 + 3 + 60;
    expect(paths.cheapest.minutes).toBeCloseTo(seconds / 60, 10);
    expect(paths.cheapest.totalMinutes).toBeCloseTo(totalMinutes, 10);
    expect(paths.cheapest).toMatchObject({
      questions: 3,
      documents: ["card"],
      certifiedCopies: 0,
      trips: 1,
      expenses: 20_000,
      fees: { VND: 1000 },
    });
    expect(paths.cheapest.cost).toBeCloseTo(totalMinutes * 1000 + 20_000 + 1000, 6);
    expect(paths.cheapest.choices).toEqual([{ path: "own", value: false }]);
  });

  it("worst: everything answered, five rows, two certified copies, two trips", () => {
    // Also home 1, deed 1, and five rows of one word and a minute.
    const seconds = 11 * reading + 10 + 180 + 10 + 60 + 5 * (reading + 60);
    expect(paths.worst.minutes).toBeCloseTo(seconds / 60, 10);
    expect(paths.worst).toMatchObject({ documents: ["deed", "card"], certifiedCopies: 2, trips: 2, expenses: 48_000, fees: { VND: 5000 } });
    expect(exhaustive).toBe(true);
    expect(tried).toBe(2);
  });

  it("without scenarios the first answers are typical; a year is so many of them", () => {
    expect(paths.typical).toMatchObject({ scenario: undefined, choices: [{ path: "own", value: true }] });
    expect(yearlyCost).toBeCloseTo(paths.typical.cost! * 1000, 6);
    expect(estimateBurden(compiled(small())).paths.typical.cost).toBeUndefined();
  });

  it("does not go where a check forbids, and gives way after every try", () => {
    const procedure = small({ checks: [{ assert: { "==": [{ var: "own" }, false] }, at: "own", message: "No" }] });
    const run = burdenRun(compiled(procedure), rated);
    expect(run.next().done).toBe(false);
    expect(estimateBurden(compiled(procedure), rated).paths.worst.choices).toEqual([{ path: "own", value: false }]);
  });
});

describe("comparing", () => {
  const before = estimateBurden(compiled(small()), rated);
  const changed = small({ documents: [{ id: "card", title: "twelve", required: false, provision: "presented" }] });
  const after = estimateBurden(compiled(changed), rated);

  it("names only what differs", () => {
    expect(compareBurden(before, before)).toEqual({ cheapest: [], typical: [], worst: [] });
    expect(compareBurden(before, after).cheapest).toEqual([]);
    expect(compareBurden(before, after).worst).toEqual(
      expect.arrayContaining([
        { figure: "documents", before: 2, after: 1 },
        { figure: "certifiedCopies", before: 2, after: 0 },
        { figure: "trips", before: 2, after: 1 },
        { figure: "expenses", before: 48_000, after: 20_000 },
      ]),
    );
  });

  it("in words", () => {
    expect(en.change("minutes", -4, "VND")).toBe("4 min less");
    expect(vi.change("fees", 5000, "VND")).toBe("tăng 5.000 đồng");
    expect(en.value("totalMinutes", 107, "VND")).toBe("1 h 47 min");
    expect(vi.value("cost", 12_345.6, "VND")).toBe("12.346 đồng");
    expect(Object.keys(vi.figures)).toEqual(Object.keys(en.figures));
  });
});

it("a thousand fields take no longer than the budget allows", () => {
  const fields = Array.from({ length: 1000 }, (_, index) => ({
    id: `f${index}`,
    kind: index % 10 === 0 ? "yes-no" : "text",
    label: `Field ${index}`,
    ...(index % 10 === 1 && { when: { "==": [{ var: `f${index - 1}` }, true] } }),
  }));
  const procedure = compiled(small({ steps: [{ id: "only", title: "Step", fields }], documents: [], fees: [] }));
  const { exhaustive, tried, paths } = estimateBurden(procedure, defaultBurdenSettings);
  expect(exhaustive).toBe(false);
  expect(tried).toBeLessThan(800);
  // Each yes shows one more question; climbing finds most of them within its budget.
  expect(paths.worst.questions).toBeGreaterThan(paths.cheapest.questions);
});
