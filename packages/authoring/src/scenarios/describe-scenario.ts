/** A stored scenario as people read it: the answers it gives, and what it expects, part by part. */
import type { Procedure, Scenario } from "@hoso/contract";
import { ProcedureNames } from "../naming/procedure-names.js";
import { fieldInWords, findingInWords, valueInWords, type ScenarioTexts } from "./describe-mismatches.js";
import type { Expectation } from "./outcome.js";

export interface ScenarioWords {
  readonly answers: readonly { readonly path: string; readonly label: string; readonly value: string }[];
  readonly expect: readonly ExpectedPart[];
}

export interface ExpectedPart {
  readonly member: keyof Expectation;
  /** What can be taken out of the expectation: one of several, or all of it. */
  readonly items: readonly { readonly name: string | undefined; readonly words: string }[];
}

export function describeScenario(scenario: Scenario, procedure: Procedure, language: string, texts: ScenarioTexts): ScenarioWords {
  const names = new ProcedureNames(procedure, language);
  const field = (path: string): string => fieldInWords(names.field(path), texts);
  const fees = procedure.fees ?? [];
  const money = (amount: number, fee?: string): string =>
    texts.money(amount, (fees.find(({ id }) => id === fee) ?? fees[0])?.currency ?? "VND");
  const { expect } = scenario;
  const parts: ExpectedPart[] = [];
  const add = (member: keyof Expectation, items: ExpectedPart["items"]): void => void parts.push({ member, items });
  const whole = (member: keyof Expectation, words: readonly string[] | undefined): void => {
    if (words) add(member, [{ name: undefined, words: words.length > 0 ? texts.list(words) : texts.nothing }]);
  };
  whole(
    "steps",
    expect.steps?.map((id) => names.step(id)),
  );
  for (const member of ["visible", "hidden", "required"] as const)
    if (expect[member]?.length)
      add(
        member,
        expect[member].map((path) => ({ name: path, words: field(path) })),
      );
  const values = Object.entries(expect.values ?? {});
  if (values.length > 0)
    add(
      "values",
      values.map(([path, value]) => ({ name: path, words: `${field(path)}: ${valueInWords(value, names.field(path), names, texts)}` })),
    );
  whole(
    "documents",
    expect.documents?.map((id) => names.document(id)),
  );
  const amounts = Object.entries(expect.fees ?? {});
  if (amounts.length > 0)
    add(
      "fees",
      amounts.map(([id, amount]) => ({ name: id, words: `${names.fee(id)}: ${money(amount, id)}` })),
    );
  if (expect.total !== undefined) whole("total", [money(expect.total)]);
  if (expect.due !== undefined) whole("due", [texts.date(expect.due)]);
  whole(
    "findings",
    expect.findings?.map(({ code, path }) => findingInWords(path, code, procedure, names, texts)),
  );
  return { answers: [...answersOf(scenario.answers, "", names, texts)], expect: parts };
}

function* answersOf(
  answers: unknown,
  prefix: string,
  names: ProcedureNames,
  texts: ScenarioTexts,
): Iterable<ScenarioWords["answers"][number]> {
  for (const [name, value] of Object.entries(answers as object) as [string, unknown][]) {
    const path = `${prefix}${name}`;
    const named = names.field(path);
    const isRow = /^\d+$/.test(name);
    if (isRow || named.definition?.kind === "group" || named.definition?.kind === "list") yield* answersOf(value, `${path}.`, names, texts);
    else
      yield {
        path,
        label: fieldInWords(named, { ...texts, quote: (text) => text }),
        value: valueInWords(value, named, names, { ...texts, quote: (text) => text }),
      };
  }
}

/** One answer as people write it. */
export function answerInWords(path: string, value: unknown, procedure: Procedure, language: string, texts: ScenarioTexts): string {
  const names = new ProcedureNames(procedure, language);
  return valueInWords(value, names.field(path), names, texts);
}

/** The scenario without one thing that it expected. */
export function forget(expect: Expectation, member: keyof Expectation, name: string | undefined): Expectation {
  const { [member]: part, ...rest } = expect;
  if (name === undefined) return rest;
  const left = Array.isArray(part)
    ? (part as readonly unknown[]).filter((item) => item !== name)
    : Object.fromEntries(Object.entries(part as object).filter(([key]) => key !== name));
  return Object.keys(left).length === 0 ? rest : ({ ...expect, [member]: left } as Expectation);
}
