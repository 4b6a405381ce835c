/** What is said of real procedures: no error, little, and all of it true. Each line has been judged as a clerk would. */
import { readFileSync } from "node:fs";
import type { Calendar } from "@hoso/contract";
import { expect, it } from "vitest";
import { pointerOfPlace } from "../document/place.js";
import { exampleDocument, exampleIds } from "../testing/sample.fixture.js";
import { diagnose } from "./diagnostics.js";

const calendar = JSON.parse(readFileSync(new URL("../../../../examples/calendars/vn.json", import.meta.url), "utf8")) as Calendar;

const expected: Readonly<Record<(typeof exampleIds)[number], readonly string[]>> = {
  // The law itself asks for these on paper.
  "birth-registration": ["advice original-demanded /documents/2/quantity", "advice original-demanded /documents/3/quantity"],
  "civil-status-extract": [
    // The same day is promised, and one day given to the applicant for looking at the draft.
    "warning stage-longer-than-term /processing/stages/1/term",
    "advice officialese /steps/2/fields/0/fields/3/hint",
    "advice original-demanded /documents/1/quantity",
  ],
  "house-construction-permit": [
    // Kept on purpose for applications under way.
    "advice law-not-in-force /legalBasis/2/status",
    "advice held-by-registry /steps/1/fields/2/fields/0/source",
  ],
  "household-business": [
    // Both demanded by the decree; the department may want to weigh them lower.
    "warning certified-copy-demanded /documents/1/quantity",
    "warning identity-image /documents/6/satisfiedBy",
    "advice case-without-scenario /cases/3",
    "advice held-by-registry /steps/2/fields/0/fields/0/source",
    "advice held-by-registry /steps/6/fields/2/fields/0/source",
    "advice original-demanded /documents/4/quantity",
  ],
};

it.each(exampleIds)("%s", (id) => {
  const document = exampleDocument(id);
  const found = diagnose(document, { calendar, today: "2026-11-22" });
  expect(found.map(({ severity, code, place }) => `${severity} ${code} ${pointerOfPlace(document, place)}`)).toEqual(expected[id]);
});
