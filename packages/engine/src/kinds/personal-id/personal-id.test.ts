// The personal-id kind against the contract every kind keeps, and what it compares with other answers.
import { describeKind } from "@hoso/testing/kind-suite";
import { expect, it } from "vitest";
import examples from "./examples.json" with { type: "json" };
import { personalId, personalIdFacts } from "./personal-id.js";

describeKind(personalId, examples);

const field = { id: "personalId", kind: "personal-id", settings: { birthDate: "owner.birthDate", sex: "owner.sex" } };
const check = (value: string, answers: Record<string, unknown>) => personalId.check!(value, field, (path) => answers[path]).map(({ code, severity }) => `${severity} ${code}`);

it.each([
  ["079095012345", { place: "079", knownPlace: true, sex: "male", birthYear: 1995 }],
  ["079195012345", { place: "079", knownPlace: true, sex: "female", birthYear: 1995 }],
  ["079305000001", { place: "079", knownPlace: true, sex: "female", birthYear: 2005 }],
  ["100095012345", { place: "100", knownPlace: false, sex: "male", birthYear: 1995 }],
  ["001890000001", { place: "001", knownPlace: true, sex: "male", birthYear: 2390 }],
])("reads %s", (value, facts) => expect(personalIdFacts(value)).toEqual(facts));

it("warns, and only warns, where other answers differ", () => {
  expect(personalId.reads!(field)).toEqual(["owner.birthDate", "owner.sex"]);
  expect(check("079205012345", { "owner.birthDate": "1995-04-01" })).toEqual(["warning personal-id-birth-year"]);
  expect(check("079095012345", { "owner.birthDate": "1995", "owner.sex": "male" })).toEqual([]);
  expect(check("079095012345", { "owner.sex": "female" })).toEqual(["warning personal-id-sex"]);
  expect(check("079195012345", { "owner.sex": "nam" })).toEqual(["warning personal-id-sex"]);
  expect(check("079095012345", {})).toEqual([]);
  expect(personalId.reads!({ id: "a", kind: "personal-id" })).toEqual([]);
});
