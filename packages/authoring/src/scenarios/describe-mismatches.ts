/** What does not come out as a scenario expects, in words, with the labels of the procedure. */
import type { Procedure } from "@hoso/contract";
import type { Mismatch } from "@hoso/engine/analysis";
import { ProcedureNames, type NamedField } from "../naming/procedure-names.js";

export type { Mismatch } from "@hoso/engine/analysis";

/** The sentences, one object a language in texts/. Names come with their quotation marks. */
export interface ScenarioTexts {
  quote(text: string): string;
  /** A field in a row of a list. */
  inRow(field: string, list: string, row: number): string;
  readonly yes: string;
  readonly no: string;
  /** No answer. */
  readonly absent: string;
  /** An expectation that there is none: no documents, no findings. */
  readonly nothing: string;
  /** The question for the case. */
  readonly case: string;
  number(value: number): string;
  money(amount: number, currency: string): string;
  date(value: string): string;
  list(items: readonly string[]): string;
  fieldGone(field: string): string;
  fieldHidden(field: string): string;
  fieldShown(field: string): string;
  fieldNotRequired(field: string): string;
  valueDiffers(field: string, expected: string, found: string): string;
  stepMissing(step: string): string;
  stepExtra(step: string): string;
  readonly stepOrder: string;
  documentMissing(document: string): string;
  documentExtra(document: string): string;
  /** `found` undefined: not charged, or not yet known. */
  feeDiffers(fee: string, expected: string, found: string | undefined): string;
  totalDiffers(expected: string, found: string): string;
  dueDiffers(expected: string, found: string | undefined): string;
  findingMissing(field: string, finding: string): string;
  findingExtra(field: string, finding: string): string;
  /** What is found, by code, as the end of a sentence. */
  readonly findings: Readonly<Record<string, string>>;
  readonly otherFinding: string;
}

export function describeMismatches(
  mismatches: readonly Mismatch[],
  procedure: Procedure,
  language: string,
  texts: ScenarioTexts,
): readonly string[] {
  const describer = new Describer(procedure, language, texts);
  return mismatches.flatMap((mismatch) => describer.sentences(mismatch));
}

class Describer {
  readonly #names: ProcedureNames;
  readonly #texts: ScenarioTexts;
  readonly #procedure: Procedure;

  constructor(procedure: Procedure, language: string, texts: ScenarioTexts) {
    this.#procedure = procedure;
    this.#names = new ProcedureNames(procedure, language);
    this.#texts = texts;
  }

  sentences({ what, expected, found }: Mismatch): readonly string[] {
    const [member, ...rest] = what.split("/");
    const name = rest.join("/");
    const texts = this.#texts;
    const wanted = parsed(expected);
    const got = parsed(found);
    switch (member) {
      case "visible":
      case "hidden":
      case "required":
        return [this.#ofField(member, name)];
      case "values":
        return [texts.valueDiffers(this.#field(name), this.#value(name, wanted), this.#value(name, got))];
      case "steps":
        return this.#steps(wanted as string[], got as string[]);
      case "documents":
        return [
          ...without(wanted, got).map((id) => texts.documentMissing(texts.quote(this.#names.document(id)))),
          ...without(got, wanted).map((id) => texts.documentExtra(texts.quote(this.#names.document(id)))),
        ];
      case "fees":
        return [texts.feeDiffers(texts.quote(this.#names.fee(name)), this.#money(wanted, name)!, this.#money(got, name))];
      case "total":
        return [texts.totalDiffers(this.#money(wanted)!, this.#money(got)!)];
      case "due":
        return [texts.dueDiffers(texts.date(String(wanted)), got === undefined ? undefined : texts.date(String(got)))];
      default:
        return this.#findings(wanted as string[], got as string[]);
    }
  }

  #ofField(member: "visible" | "hidden" | "required", path: string): string {
    const field = this.#field(path);
    if (!this.#names.field(path).definition) return this.#texts.fieldGone(field);
    if (member === "visible") return this.#texts.fieldHidden(field);
    return member === "hidden" ? this.#texts.fieldShown(field) : this.#texts.fieldNotRequired(field);
  }

  #field(path: string): string {
    return fieldInWords(this.#names.field(path), this.#texts);
  }

  #steps(wanted: readonly string[], got: readonly string[]): readonly string[] {
    const quote = (id: string): string => this.#texts.quote(this.#names.step(id));
    const sentences = [
      ...without(wanted, got).map((id) => this.#texts.stepMissing(quote(id))),
      ...without(got, wanted).map((id) => this.#texts.stepExtra(quote(id))),
    ];
    return sentences.length > 0 ? sentences : [this.#texts.stepOrder];
  }

  /** Findings are written as `path: code`. */
  #findings(wanted: readonly string[], got: readonly string[]): readonly string[] {
    const describe = (one: string, say: (field: string, finding: string) => string): string => {
      const at = one.lastIndexOf(": ");
      return say(this.#place(one.slice(0, at)), this.#finding(one.slice(0, at), one.slice(at + 2)));
    };
    return [
      ...without(wanted, got).map((one) => describe(one, (field, finding) => this.#texts.findingMissing(field, finding))),
      ...without(got, wanted).map((one) => describe(one, (field, finding) => this.#texts.findingExtra(field, finding))),
    ];
  }

  #place(path: string): string {
    return placeInWords(path, this.#names, this.#texts);
  }

  #finding(path: string, code: string): string {
    return reasonInWords(path, code, this.#procedure, this.#names, this.#texts);
  }

  #money(amount: unknown, fee?: string): string | undefined {
    if (typeof amount !== "number") return undefined;
    const fees = this.#procedure.fees ?? [];
    const currency = (fees.find(({ id }) => id === fee) ?? fees[0])?.currency ?? "VND";
    return this.#texts.money(amount, currency);
  }

  #value(path: string, value: unknown): string {
    return valueInWords(value, this.#names.field(path), this.#names, this.#texts);
  }
}

type ValueTexts = Pick<ScenarioTexts, "quote" | "yes" | "no" | "absent" | "number" | "money" | "date" | "list">;

/** An answer as people write it: the label of an option, yes or no, the date. */
export function valueInWords(value: unknown, { definition }: NamedField, names: ProcedureNames, texts: ValueTexts): string {
  if (value === undefined || value === null) return texts.absent;
  if (typeof value === "boolean") return value ? texts.yes : texts.no;
  if (typeof value === "number")
    return definition?.kind === "money" || definition?.result === "money"
      ? texts.money(value, definition.currency ?? "VND")
      : texts.number(value);
  if (typeof value === "string") {
    const option = names.option(definition, value);
    return option === undefined && /^\d{4}-\d{2}-\d{2}$/.test(value) ? texts.date(value) : texts.quote(option ?? value);
  }
  const items = Array.isArray(value) ? value : Object.values(value as object);
  return texts.list(items.map((item) => valueInWords(item, { label: "", rows: [], definition }, names, texts)));
}

export function fieldInWords({ label, rows }: NamedField, texts: Pick<ScenarioTexts, "quote" | "inRow">): string {
  const last = rows.at(-1);
  return last ? texts.inRow(texts.quote(label), texts.quote(last.list), last.row) : texts.quote(label);
}

/** The field, document or fee that a finding is about. */
function placeInWords(path: string, names: ProcedureNames, texts: ScenarioTexts): string {
  const [head, ...rest] = path.split(".");
  if (head === "case") return texts.case;
  if (head === "documents") return texts.quote(names.document(rest.join(".")));
  return head === "fees" ? texts.quote(names.fee(rest.join("."))) : fieldInWords(names.field(path), texts);
}

/** A check is best told by its own message, where a field carries only one. */
function reasonInWords(path: string, code: string, procedure: Procedure, names: ProcedureNames, texts: ScenarioTexts): string {
  const bare = path
    .split(".")
    .filter((segment) => !/^\d+$/.test(segment))
    .join(".");
  const checks = code === "check" ? (procedure.checks ?? []).filter(({ at }) => at === bare) : [];
  const message = checks.length === 1 ? names.say(checks[0]!.message) : "";
  return message ? texts.quote(message) : (texts.findings[code] ?? texts.otherFinding);
}

export const findingInWords = (path: string, code: string, procedure: Procedure, names: ProcedureNames, texts: ScenarioTexts): string =>
  `${placeInWords(path, names, texts)}: ${reasonInWords(path, code, procedure, names, texts)}`;

const parsed = (text: string): unknown => (text === "absent" ? undefined : (JSON.parse(text) as unknown));

const without = (items: unknown, others: unknown): readonly string[] => {
  const rest = new Set(others as readonly string[]);
  return (items as readonly string[]).filter((item) => !rest.has(item));
};
