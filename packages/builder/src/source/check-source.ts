/** Judges the text of the source view: does it parse, is it a procedure, where not and why, in words. */
import type { Procedure } from "@hoso/contract";
import { validateProcedure, type ContractError } from "@hoso/contract/validators";
import type { SourceTexts } from "../texts/vi/source.js";
import type { SourceMark } from "./frame-messages.js";
import { markRange, rangeOfPointer, readJsonText, type TextPart } from "./json-text.js";

export type SourceCheck =
  | { readonly ok: true; readonly procedure: Procedure; readonly parts: readonly TextPart[]; readonly marks: readonly SourceMark[] }
  | { readonly ok: false; readonly marks: readonly SourceMark[] };

/** These only say that something around does not fit; the reason is told by the others. */
const echoes = new Set(["anyOf", "oneOf", "allOf", "if", "not", "$ref"]);

/** @param standing the procedure as it is: what is unfinished in it already does not keep the text from being applied */
export function checkSource(text: string, standing: Procedure, t: SourceTexts): SourceCheck {
  const read = readJsonText(text);
  if (!read.ok) return { ok: false, marks: [{ ...read.at, severity: "error", message: t.syntax[read.fault] }] };
  const { value, parts } = read;
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return { ok: false, marks: [{ start: parts[0]!.start, end: parts[0]!.end, severity: "error", message: t.notObject }] };
  const repeated = read.repeated.map(({ start, end, pointer }): SourceMark => ({
    start,
    end,
    severity: "error",
    message: t.repeated(nameOf(pointer)),
  }));
  const verdict = validateProcedure(value);
  const errors = verdict.ok ? [] : newErrors(verdict.errors, standing);
  const marks = [...repeated, ...errors.map((error) => markOf(error, parts, text, t))];
  return marks.length === 0 ? { ok: true, procedure: value as Procedure, parts, marks } : { ok: false, marks };
}

function newErrors(errors: readonly ContractError[], standing: Procedure): readonly ContractError[] {
  const before = validateProcedure(standing);
  const known = new Set(before.ok ? [] : before.errors.map(idOf));
  const fresh = errors.filter((error) => !known.has(idOf(error)));
  const telling = fresh.filter(({ keyword }) => !echoes.has(keyword));
  const seen = new Set<string>();
  return (telling.length > 0 ? telling : fresh).filter((error) => {
    const id = idOf(error);
    return !seen.has(id) && seen.add(id);
  });
}

const idOf = ({ path, keyword, params }: ContractError): string => `${path} ${keyword} ${JSON.stringify(params)}`;

const nameOf = (pointer: string): string =>
  pointer
    .slice(pointer.lastIndexOf("/") + 1)
    .replaceAll("~1", "/")
    .replaceAll("~0", "~");

function markOf(error: ContractError, parts: readonly TextPart[], text: string, t: SourceTexts): SourceMark {
  const extra = error.params.additionalProperty ?? error.params.unevaluatedProperty;
  const pointer = typeof extra === "string" ? `${error.path}/${extra.replaceAll("~", "~0").replaceAll("/", "~1")}` : error.path;
  const part = rangeOfPointer(parts, pointer);
  const { start, end } = typeof extra === "string" ? (part.name ?? part) : markRange(part, text);
  return { start, end, severity: "error", message: faultInWords(error, t) };
}

function faultInWords({ keyword, params }: ContractError, t: SourceTexts): string {
  const extra = params.additionalProperty ?? params.unevaluatedProperty;
  if (typeof extra === "string") return t.unknown(extra);
  if (keyword === "required") return t.required(String(params.missingProperty));
  if (keyword === "type")
    return t.type(
      [params.type]
        .flat()
        .map((type) => (t.types as Readonly<Record<string, string>>)[String(type)] ?? String(type))
        .join(", "),
    );
  if (keyword === "enum") return t.choice((params.allowedValues as readonly unknown[]).map(String).join(", "));
  if (keyword === "const") return t.choice(String(params.allowedValue));
  if (keyword === "pattern" || keyword === "format") return t.pattern;
  if (keyword.startsWith("min")) return t.atLeast(String(params.limit));
  if (keyword.startsWith("max")) return t.atMost(String(params.limit));
  return keyword === "uniqueItems" ? t.unique : t.wrong;
}
