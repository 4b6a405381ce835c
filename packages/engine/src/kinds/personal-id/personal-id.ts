// The Vietnamese personal identification number: place (3), century and sex (1), year (2), serial (6). It has no check
// digit, and registries have exceptions to every part, so only its shape is an error.
import { normaliseCode } from "../../normalise/text.js";
import { isAbsentInput } from "../absent.js";
import type { FieldDefinition, Kind, KindFinding, Parsed } from "../kind.js";

export const personalIdPattern = "^\\d{12}$";

/** The 63 provinces that registered births until mid-2025; 079 is Ho Chi Minh City. */
const places =
  "001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 026 027 030 031 033 034 035 036 037 038 040 042 044 045 046 048 049 051 052 054 056 058 060 062 064 066 067 068 070 072 074 075 077 079 080 082 083 084 086 087 089 091 092 093 094 095 096";

export interface PersonalIdFacts {
  /** Code of the province of birth registration; a country's for those born abroad. */
  readonly place: string;
  /** Whether the place is one of the 63 provincial codes. */
  readonly knownPlace: boolean;
  readonly sex: "male" | "female";
  readonly birthYear: number;
}

/** What a canonical personal identification number says of its holder. */
export function personalIdFacts(value: string): PersonalIdFacts {
  const century = Number(value[3]);
  const place = value.slice(0, 3);
  return {
    place,
    knownPlace: places.includes(place),
    sex: century % 2 ? "female" : "male",
    birthYear: 1900 + Math.floor(century / 2) * 100 + Number(value.slice(4, 6)),
  };
}

/** Reads a personal identification number; also what a twelve-digit tax code is. */
export function parsePersonalId(raw: unknown): Parsed {
  if (isAbsentInput(raw)) return {};
  const digits = typeof raw === "string" ? normaliseCode(raw) : "";
  if (!/^\d+$/u.test(digits)) return { code: "not-a-personal-id", params: { reason: "characters" } };
  if (digits.length !== 12) return { code: "not-a-personal-id", params: { reason: "length", expected: 12, length: digits.length } };
  return /^(\d)\1*$/u.test(digits) ? { code: "not-a-personal-id", params: { reason: "repeated" } } : { value: digits };
}

const related = (field: FieldDefinition, name: string): string | undefined => {
  const path = (field.settings as Record<string, unknown> | undefined)?.[name];
  return typeof path === "string" ? path : undefined;
};

const female = /^(?:female|f|nu|nữ)$/iu;
const male = /^(?:male|m|nam)$/iu;

/** `settings.birthDate` and `settings.sex` may name the fields whose answers are compared with the number. */
export const personalId: Kind = {
  name: "personal-id",
  type: "text",
  parse: (raw) => parsePersonalId(raw),
  reads: (field) => ["birthDate", "sex"].flatMap((name) => related(field, name) ?? []),
  check(value, field, read) {
    const facts = personalIdFacts(value as string);
    const found: KindFinding[] = [];
    if (!facts.knownPlace) found.push({ code: "personal-id-place", severity: "warning", params: { place: facts.place } });
    const answer = (name: string): unknown => {
      const path = related(field, name);
      return path && read?.(path);
    };
    const [birthDate, sex] = [answer("birthDate"), answer("sex")];
    if (typeof birthDate === "string" && birthDate.slice(0, 4) !== String(facts.birthYear)) {
      found.push({ code: "personal-id-birth-year", severity: "warning", params: { year: String(facts.birthYear) } });
    }
    if (typeof sex === "string" && (facts.sex === "male" ? female : male).test(sex)) {
      found.push({ code: "personal-id-sex", severity: "warning", params: { sex: facts.sex } });
    }
    return found;
  },
  schema: () => ({ type: "string", pattern: personalIdPattern, not: { enum: Array.from("0123456789", (digit) => digit.repeat(12)) } }),
};
