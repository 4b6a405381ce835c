import { describe, expect, it } from "vitest";
import { readFileSync } from "node:fs";
import type { Calendar, Procedure, Scenario } from "@hoso/contract";
import { compile, openApplication, type CompiledProcedure } from "@hoso/engine";
import { analyse, runScenario } from "@hoso/engine/analysis";
import { workingCalendar } from "@hoso/engine/calendar";
import {
  acceptOutcome,
  describeMismatches,
  describeScenario,
  forget,
  freeScenarioId,
  recordScenario,
  runScenarios,
  scenarioRun,
} from "../scenarios.js";
import { scenarios as en } from "../texts/en/scenarios.js";
import { scenarios as vi } from "../texts/vi/scenarios.js";

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(`../../../../examples/${path}`, import.meta.url), "utf8"));
const calendar = read("calendars/vn.json") as Calendar;
const example = (name: string): Procedure => read(`procedures/${name}.json`) as Procedure;
const names = ["birth-registration", "civil-status-extract", "house-construction-permit", "household-business"];

function compiled(procedure: Procedure): CompiledProcedure {
  const compilation = compile(procedure);
  if (!compilation.ok) throw new TypeError(JSON.stringify(compilation.findings));
  return compilation.procedure;
}

describe("running", () => {
  it.each(names)("every stored scenario of %s holds", (name) => {
    const results = runScenarios(compiled(example(name)), { calendar });
    expect(results.length).toBeGreaterThan(3);
    expect(results.filter(({ ok }) => !ok)).toEqual([]);
  });

  it("goes one at a time, and runs only those asked for", () => {
    const procedure = compiled(example("household-business"));
    const run = scenarioRun(procedure, { calendar });
    expect(run.next().value).toMatchObject({ scenario: "individualOwner", ok: true });
    expect(runScenarios(procedure, { calendar, only: new Set(["mistakes"]) }).map(({ scenario }) => scenario)).toEqual(["mistakes"]);
  });
});

describe("recording", () => {
  const procedure = compiled(example("household-business"));
  const stored = procedure.definition.scenarios!;
  const open = ({ case: chosen, answers, now, channel }: Scenario) =>
    openApplication(procedure, {
      now: () => new Date(now!),
      calendar: workingCalendar(calendar),
      answers,
      ...(chosen && { case: chosen }),
      ...(channel && { channel }),
    });

  it.each(stored.map((scenario) => [scenario.id, scenario] as const))(
    "an application like %s passes at once and is valid",
    (_, scenario) => {
      const recorded = recordScenario(open(scenario), { id: "mine", title: { vi: "Thử", en: "Mine" }, now: scenario.now!, calendar });
      expect(runScenario(procedure, recorded, { calendar })).toEqual([]);
      const findings = analyse({ ...procedure.definition, scenarios: [recorded] }, { calendar });
      expect(findings.filter(({ path }) => path.startsWith("/scenarios"))).toEqual([]);
    },
  );

  it("expects what the rules decide: steps, papers, fees, term, fields on conditions, computed answers", () => {
    const { expect: expected } = recordScenario(open(stored[0]!), { id: "mine", title: "Mine", now: stored[0]!.now!, calendar });
    expect(expected).toMatchObject({
      documents: ["application"],
      fees: { registration: 100_000 },
      total: 100_000,
      due: "2026-11-26",
      findings: [],
      values: { "business.fullName": "Hộ kinh doanh Bún Bò Cô Lan" },
    });
    expect(expected.hidden).toEqual(
      expect.arrayContaining(["contactAddress", "conditionalNote", "members", "tax.noticeAddress", "insurance.payMethod"]),
    );
    expect(expected.steps).not.toContain("filerStep");
    expect(expected.visible).toBeUndefined();
  });

  it("keeps what was typed and is no answer, and given papers", () => {
    const application = open(stored[1]!);
    application.set("capital", "many");
    application.set("tax.startDate", { day: "31", month: "2", year: "2027" });
    application.attach("householdAuthorisation", [
      { upload: "0".repeat(22), name: "a.pdf", type: "application/pdf", size: 1, sha256: "0".repeat(64) },
    ]);
    const recorded = recordScenario(application, { id: "mine", title: "Mine", now: stored[1]!.now!, calendar });
    expect(recorded.given).toEqual(["householdAuthorisation"]);
    expect(recorded.answers).toMatchObject({ capital: "many", tax: { startDate: { day: "31", month: "2", year: "2027" } } });
    expect(recorded.expect.findings).toEqual(
      expect.arrayContaining([
        { code: "not-money", path: "capital" },
        { code: "not-a-date", path: "tax.startDate" },
      ]),
    );
    expect(runScenario(procedure, recorded, { calendar })).toEqual([]);
  });

  it("gives a free id", () => {
    expect(freeScenarioId(procedure.definition)).toBe("scenario7");
    expect(freeScenarioId({ ...procedure.definition, scenarios: [{ ...stored[0]!, id: "scenario2" }] })).toBe("scenario3");
  });
});

describe("an outcome that differs", () => {
  const before = example("civil-status-extract");
  const changed = structuredClone(before);
  changed.fees![0]!.amount = { "*": [{ var: "copies" }, 9000] };
  changed.documents = changed.documents!.filter(({ id }) => id !== "authorisation");
  changed.processing!.term = { value: 2, unit: "workingDay" };
  changed.checks = [];
  const office = changed.steps.flatMap(({ fields }) => fields).find(({ id }) => id === "event")!.fields!;
  office.find(({ id }) => id === "office")!.required = false;
  const procedure = compiled(changed);
  const results = runScenarios(procedure, { calendar });
  const words = (id: string, texts = en, language = "en") =>
    describeMismatches(results.find(({ scenario }) => scenario === id)!.mismatches, changed, language, texts);

  it("is told in words, in both languages", () => {
    expect(words("selfTwoCopies")).toEqual([
      "The field “Office that registered it” should be required, but it is not.",
      "The fee “Fee for the copies” should be VND 16,000, but it is VND 18,000.",
      "The total to pay should be VND 16,000, but it is VND 18,000.",
      "The result should be due on 23 November 2026, but it is due on 26 November 2026.",
    ]);
    expect(words("siblingProxy", vi, "vi")[0]).toBe("Giấy tờ “authorisation” phải được yêu cầu nhưng lại không.");
    expect(words("agencyLetter").at(-1)).toBe("At “Date of the letter” this should be reported, but it is not: a check is not met.");
  });

  it("can be accepted, and then holds; nothing that was not expected becomes so", () => {
    for (const scenario of changed.scenarios!) {
      const accepted = acceptOutcome(procedure, scenario, { calendar });
      expect(runScenario(procedure, accepted, { calendar })).toEqual([]);
      expect(Object.keys(accepted.expect).sort()).toEqual(
        expect.arrayContaining(Object.keys(scenario.expect).filter((name) => name !== "hidden" && name !== "visible")),
      );
      expect({ ...accepted, expect: 0 }).toEqual({ ...scenario, expect: 0 });
    }
  });

  it("leaves a scenario that holds as it is", () => {
    const same = compiled(before);
    for (const scenario of before.scenarios!) {
      const accepted = acceptOutcome(same, scenario, { calendar });
      expect({ ...accepted.expect, documents: [...(accepted.expect.documents ?? [])].sort() }).toMatchObject({
        ...scenario.expect,
        ...(scenario.expect.findings && { findings: expect.arrayContaining(scenario.expect.findings) }),
        documents: [...(scenario.expect.documents ?? [])].sort(),
      });
    }
  });
});

describe("a scenario in words", () => {
  const procedure = example("household-business");
  const of = (id: string) => procedure.scenarios!.find((scenario) => scenario.id === id)!;

  it("tells answers and expectations part by part", () => {
    const { answers, expect: expected } = describeScenario(of("familyOfTwo"), procedure, "en", en);
    expect(answers).toContainEqual({ path: "founderType", label: expect.any(String) as string, value: "Members of a family household" });
    expect(answers.find(({ path }) => path === "members.1.dateOfBirth")).toMatchObject({ value: "1 April 1987" });
    expect(expected.map(({ member }) => member)).toEqual(["visible", "required", "documents", "total", "due"]);
    expect(expected.at(-1)!.items).toEqual([{ name: undefined, words: "27 November 2026" }]);
    const mistakes = describeScenario(of("mistakes"), procedure, "vi", vi).expect;
    expect(mistakes[0]!.items[0]!.words).toContain("Chủ hộ phải từ đủ 18 tuổi");
    expect(describeScenario(of("individualOwner"), procedure, "vi", vi).expect.at(-1)!.items[0]!.words).toBe("không có");
  });

  it("forgets one thing or a whole part", () => {
    const { expect: expected } = of("individualOwner");
    expect(forget(expected, "hidden", "members").hidden).toHaveLength(expected.hidden!.length - 1);
    expect(forget(expected, "visible", "business.fullName").visible).toBeUndefined();
    expect(forget(expected, "due", undefined)).toEqual({ ...expected, due: undefined });
    expect(forget(expected, "fees", "registration").fees).toBeUndefined();
  });
});

it("both languages have words for the same findings", () => {
  expect(Object.keys(vi.findings)).toEqual(Object.keys(en.findings));
});
