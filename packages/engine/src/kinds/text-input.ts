// What kinds that hold a text have in common: reading it, and the limit they set where the author sets none.
import { lengthOf, normaliseText, unifyDStroke } from "../normalise/text.js";
import { isAbsentInput } from "./absent.js";
import type { FieldDefinition, FieldKind, KindFinding, KindNotice, Parsed } from "./kind.js";

/** Notice that a look-alike letter was replaced by the Vietnamese one. */
export const strokeNotice: readonly KindNotice[] = [{ code: "d-with-stroke" }];

/** Reads a text with Vietnamese letters. */
export function parseText(raw: unknown, lines = false): Parsed {
  if (isAbsentInput(raw)) return {};
  if (typeof raw !== "string") return { code: "not-a-text" };
  const text = normaliseText(raw, lines);
  const value = unifyDStroke(text);
  return value === text ? { value } : { value, notices: strokeNotice };
}

/** Reads a text by `read`, which gives the canonical value or undefined; `code` is the finding where it gives none. */
export function parseWith(raw: unknown, code: string, read: (text: string) => string | undefined): Parsed {
  if (isAbsentInput(raw)) return {};
  const value = typeof raw === "string" ? read(normaliseText(raw)) : undefined;
  return value === undefined ? { code } : { value };
}

/** A kind whose values are free text of at most `limit` code points, unless the author says otherwise. */
export function freeText(name: string, limit: number, lines = false): FieldKind {
  return {
    name,
    type: "text",
    parse: (raw) => parseText(raw, lines),
    check: (value, field) => checkLength(value as string, field, limit),
  };
}

export function checkLength(value: string, field: FieldDefinition, limit: number): KindFinding[] {
  if (field.schema?.maxLength !== undefined || lengthOf(value) <= limit) return [];
  return [{ code: "too-long", severity: "error", params: { limit } }];
}
