// Every example procedure keeps the contract, has no finding, runs its scenarios, and speaks both languages throughout.
import { readdirSync, readFileSync } from "node:fs";
import { validateProcedure } from "@hoso/contract/validators";
import { compile, openApplication, submissionOf } from "@hoso/engine";
import { analyse, runScenario } from "@hoso/engine/analysis";
import { describe, expect, test } from "vitest";

const folder = new URL("./procedures/", import.meta.url);
const read = (place) => JSON.parse(readFileSync(place, "utf8"));
const calendar = read(new URL("./calendars/vn.json", import.meta.url));
const procedures = readdirSync(folder)
  .filter((name) => name.endsWith(".json"))
  .map((name) => [name.slice(0, -5), read(new URL(name, folder))]);

/** Every text by language, with its place. */
function* texts(value, place = "") {
  if (typeof value !== "object" || value === null) return;
  if (typeof value.vi === "string" || typeof value.en === "string") yield { place, text: value };
  else for (const [name, member] of Object.entries(value)) if (name !== "answers") yield* texts(member, `${place}/${name}`);
}

/** Words in the longest sentence; an item of a list is a sentence of its own. */
function longestSentence(text) {
  return Math.max(...text.split(/\n+|(?<=[.?!;])\s+/u).map((sentence) => sentence.trim().split(/\s+/u).length));
}

test("the four procedures are there", () => {
  expect(procedures.map(([id]) => id)).toEqual([
    "birth-registration",
    "civil-status-extract",
    "house-construction-permit",
    "household-business",
  ]);
});

describe.each(procedures)("%s", (id, procedure) => {
  test("keeps the contract and is named for its file", () => {
    expect(validateProcedure(procedure).errors ?? []).toEqual([]);
    expect(procedure.id).toBe(id);
  });

  test("has no finding", () => {
    expect(analyse(procedure, { calendar })).toEqual([]);
  });

  test("has every text in Vietnamese and in English", () => {
    const incomplete = [...texts(procedure)].filter(({ text }) => !text.vi?.trim() || !text.en?.trim() || Object.keys(text).length !== 2);
    expect(incomplete).toEqual([]);
  });

  test("keeps English sentences to 25 words", () => {
    expect([...texts(procedure)].filter(({ text }) => longestSentence(text.en) > 25)).toEqual([]);
  });

  test("asks consent only for what is optional", () => {
    const bases = JSON.stringify(procedure.steps);
    expect(bases).not.toContain('"legalBasis":"consent"');
    expect(procedure.privacy.purposes.filter(({ consent }) => consent).map(({ id: purpose }) => purpose)).toEqual(["survey", "sms"]);
  });

  const compiled = compile(procedure);
  test.each(procedure.scenarios.map((scenario) => [scenario.id, scenario]))("scenario %s", (_name, scenario) => {
    expect(compiled.ok).toBe(true);
    expect(runScenario(compiled.procedure, scenario, { calendar })).toEqual([]);
  });

  test("can be handed in: the first scenario is a complete application", () => {
    const { answers, case: chosen, now, given = [] } = procedure.scenarios[0];
    const application = openApplication(compiled.procedure, { now: () => new Date(now), calendar, case: chosen, answers });
    for (const requirement of given) {
      const item = application.checklist().find((one) => one.id === requirement);
      const file = { upload: "0".repeat(22), name: "a", type: item.definition.accept[0], size: 1, sha256: "0".repeat(64) };
      application.attach(requirement, [file], item.alternatives[0]?.id);
    }
    const submission = submissionOf(application);
    expect(submission.findings ?? []).toEqual([]);
    expect(submission.warnings).toEqual([]);
  });
});
