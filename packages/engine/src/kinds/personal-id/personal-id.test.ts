// The personal-id kind against the contract every kind keeps, and what it compares with other answers.
import { describeKind } from "@hoso/testing/kind-suite";
import { expect, it } from "vitest";
import examples from "./examples.json" with { type: "json" };
import { personalId, personalIdFacts } from "./personal-id.js";

describeKind(personalId, examples);

const field = { id: "personalId", kind: "personal-id", settings: { birthDate: "owner.birthDate", sex: "owner.sex" } };
const check = (value: string, answers: Record<string, unknown>) =>
  personalId.check!(value, field, (path) => answers[path]).map(({ code, severity }) => `${severity} ${code}`);

it.each([
  ["079095012345", { place: "079", knownPlace: true, sex: "male", birthYear: 1995 }],
  ["079195012345", { place: "079", knownPlace: true, sex: "female", birthYear: 1995 }],
  ["079305000001", { place: "079", knownPlace: true, sex: "female", birthYear: 2005 }],
  ["100095012345", { place: "100", knownPlace: false, sex: "male", birthYear: 1995 }],
  ["001890000001", { place: "001", knownPlace: true, sex: "male", birthYear: 2390 }],
])("reads %s", (value, facts) => expect(personalIdFacts(value)).toEqual(facts));

it("knows the 63 provinces that registered births", () => {
  const known = Array.from({ length: 1000 }, (_, place) => String(place).padStart(3, "0")).filter(
    (place) => personalIdFacts(`${place}095012345`).knownPlace,
  );
  expect(known.join(" ")).toBe(
    "001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 026 027 030 031 033 034 035 036 037 038 040 042 044 045 046 048 049 051 052 054 056 058 060 062 064 066 067 068 070 072 074 075 077 079 080 082 083 084 086 087 089 091 092 093 094 095 096",
  );
});

it("warns, and only warns, where other answers differ", () => {
  expect(personalId.reads!(field)).toEqual(["owner.birthDate", "owner.sex"]);
  expect(check("079205012345", { "owner.birthDate": "1995-04-01" })).toEqual(["warning personal-id-birth-year"]);
  expect(check("079095012345", { "owner.birthDate": "1995", "owner.sex": "male" })).toEqual([]);
  expect(check("079095012345", { "owner.sex": "female" })).toEqual(["warning personal-id-sex"]);
  expect(check("079195012345", { "owner.sex": "nam" })).toEqual(["warning personal-id-sex"]);
  expect(check("079095012345", {})).toEqual([]);
  expect(personalId.reads!({ id: "a", kind: "personal-id" })).toEqual([]);
});
