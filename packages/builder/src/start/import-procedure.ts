/**
 * From a file to a procedure: what fits is taken, what does not is named with the reason, nothing is dropped in silence. Other formats
 * come in as further readers of `formats`; hoso's own is the only one here.
 */
import type { Procedure } from "@hoso/contract";
import { validateProcedure, type ContractError } from "@hoso/contract/validators";
import { lineOf, readJsonText } from "../source/json-text.js";
import { slugOf } from "./new-procedure.js";

export type LeftReason = "unknown" | "wrong" | "incomplete" | "repeated";
export interface Left {
  /** JSON pointer in the file. */
  readonly pointer: string;
  readonly reason: LeftReason;
}
/** What the file lacks and was given instead. */
export type Filled = "id" | "version" | "title" | "languages" | "department" | "steps";
export type ImportFailure = "too-large" | "not-json" | "too-deep" | "not-a-procedure" | "unknown-format";

export type Imported =
  | { readonly ok: true; readonly procedure: Procedure; readonly left: readonly Left[]; readonly filled: readonly Filled[] }
  | { readonly ok: false; readonly code: ImportFailure; readonly line?: number };

/** @returns undefined when the file is of another format */
export type FormatReader = (value: Readonly<Record<string, unknown>>) => Omit<Imported & { ok: true }, "ok"> | undefined;

export const LARGEST_FILE = 4 * 1024 * 1024;
/** A file needs that many rounds only when it is made to. */
const MOST_ROUNDS = 200;

/** Lists and texts that are still empty. */
const unfinished = new Set(["minItems", "minLength", "minProperties"]);

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);

export function importProcedure(text: string, formats: readonly FormatReader[] = [readHoso]): Imported {
  if (text.length > LARGEST_FILE) return { ok: false, code: "too-large" };
  // Some programs begin a file with a mark of its byte order.
  const read = readJsonText(text.replace(/^\ufeff/, ""));
  if (!read.ok)
    return read.fault === "too-deep" ? { ok: false, code: "too-deep" } : { ok: false, code: "not-json", line: lineOf(text, read.at.start) };
  if (!isObject(read.value)) return { ok: false, code: "not-a-procedure" };
  for (const format of formats) {
    const found = format(read.value);
    if (!found) continue;
    const repeated = read.repeated.map(({ pointer }): Left => ({ pointer, reason: "repeated" }));
    return { ok: true, ...found, left: [...repeated, ...found.left] };
  }
  const looksForeign = ["components", "pages", "properties", "elements"].some((name) => name in (read.value as object));
  return { ok: false, code: looksForeign ? "unknown-format" : "not-a-procedure" };
}

function readHoso(value: Readonly<Record<string, unknown>>): ReturnType<FormatReader> {
  if (!Array.isArray(value.steps) && value.title === undefined) return undefined;
  const { whole, filled } = complete(structuredClone(value) as Record<string, unknown>);
  const left: Left[] = [];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const verdict = validateProcedure(whole);
    const errors = verdict.ok ? [] : verdict.errors.filter(({ keyword }) => !unfinished.has(keyword));
    // What is merely unfinished is taken as it is: the builder says what is missing.
    if (errors.length === 0) return { procedure: whole as unknown as Procedure, left, filled };
    const removed = prune(whole, errors);
    // Nothing more can go without the procedure itself: what is left of it is not one.
    if (removed.length === 0) return undefined;
    left.push(...removed);
    filled.push(...complete(whole).filled);
  }
  return undefined;
}

/** What every procedure has, where the file has it not or it had to go. */
function complete(whole: Record<string, unknown>): { whole: Record<string, unknown>; filled: Filled[] } {
  const filled: Filled[] = [];
  const fill = (name: Filled, value: unknown): void => {
    if (whole[name] !== undefined) return;
    whole[name] = value;
    filled.push(name);
  };
  fill("languages", ["vi", "en"]);
  fill("title", { vi: "Thủ tục", en: "Procedure" });
  const title = isObject(whole.title) ? Object.values(whole.title).find((text) => typeof text === "string") : whole.title;
  fill("id", slugOf(String(title)));
  fill("version", 1);
  fill("department", "department");
  fill("steps", [{ id: "step1", title: { vi: "Bước 1", en: "Step 1" }, fields: [] }]);
  return { whole, filled };
}

const reasonOf = ({ keyword }: ContractError): LeftReason =>
  keyword === "additionalProperties" || keyword === "unevaluatedProperties" ? "unknown" : keyword === "required" ? "incomplete" : "wrong";

/** Takes out what the errors name, the innermost first; what stands around it stays and is looked at again. */
function prune(whole: Record<string, unknown>, errors: readonly ContractError[]): Left[] {
  const places = errors
    .filter(({ keyword }) => !["anyOf", "oneOf", "allOf", "if", "not", "$ref"].includes(keyword))
    .map((error): Left => {
      const extra = error.params.additionalProperty ?? error.params.unevaluatedProperty;
      const below = typeof extra === "string" ? `/${extra.replaceAll("~", "~0").replaceAll("/", "~1")}` : "";
      return { pointer: error.path + below, reason: reasonOf(error) };
    });
  const all = places.length > 0 ? places : errors.map((error): Left => ({ pointer: error.path, reason: reasonOf(error) }));
  const depth = (pointer: string): number => pointer.split("/").length;
  const deepest = Math.max(...all.map(({ pointer }) => depth(pointer)));
  const unique = new Map(all.filter(({ pointer }) => depth(pointer) === deepest).map((left) => [left.pointer, left]));
  // Later items of a list first, so that the places of earlier ones hold.
  const order = [...unique.values()].sort((a, b) => b.pointer.localeCompare(a.pointer, "en", { numeric: true }));
  return order.filter(({ pointer }) => remove(whole, pointer)).reverse();
}

function remove(whole: Record<string, unknown>, pointer: string): boolean {
  const names = pointer
    .split("/")
    .slice(1)
    .map((name) => name.replaceAll("~1", "/").replaceAll("~0", "~"));
  const last = names.pop();
  let around: unknown = whole;
  for (const name of names) around = Array.isArray(around) ? around[Number(name)] : isObject(around) ? around[name] : undefined;
  if (last === undefined) return false;
  if (Array.isArray(around)) return around.splice(Number(last), 1).length > 0;
  if (!isObject(around) || !Object.hasOwn(around, last)) return false;
  Reflect.deleteProperty(around, last);
  return true;
}

/** How much of each was taken, for the report. */
export function countsOf(
  procedure: Procedure,
): Readonly<Record<"steps" | "fields" | "documents" | "fees" | "cases" | "checks" | "scenarios", number>> {
  const fieldsIn = (fields: readonly { readonly fields?: readonly unknown[] }[]): number =>
    fields.reduce((total, field) => total + 1 + fieldsIn((field.fields ?? []) as typeof fields), 0);
  return {
    steps: procedure.steps.length,
    fields: procedure.steps.reduce((total, { fields }) => total + fieldsIn(fields as never), 0),
    documents: procedure.documents?.length ?? 0,
    fees: procedure.fees?.length ?? 0,
    cases: procedure.cases?.length ?? 0,
    checks: procedure.checks?.length ?? 0,
    scenarios: procedure.scenarios?.length ?? 0,
  };
}
