/** What a reviewer decides on: the draft and what it replaces, as procedures, and everything reckoned from the two. */
import { readDocument, toProcedure, type AuthoringDocument, type AuthoringTexts } from "@hoso/authoring";
import { estimateBurden, type Burden, type BurdenSettings } from "@hoso/authoring/burden";
import { describeDifferences, diffProcedures, type DifferenceGroup } from "@hoso/authoring/diff";
import { describeMismatches, runScenarios } from "@hoso/authoring/scenarios";
import type { Calendar, Procedure } from "@hoso/contract";
import { compile } from "@hoso/engine";
import type { Draft } from "../api/shapes.js";

export interface ScenarioLine {
  readonly title: string;
  readonly ok: boolean;
  readonly mismatches: readonly string[];
}

export interface ReviewMaterial {
  readonly document: AuthoringDocument;
  /** Undefined: it was never published. */
  readonly changes: readonly DifferenceGroup[] | undefined;
  /** Undefined: the draft has errors and cannot be run. */
  readonly scenarios: readonly ScenarioLine[] | undefined;
  readonly burden: Burden | undefined;
  readonly burdenBefore: Burden | undefined;
}

export const loadAuthoringTexts = async (locale: string): Promise<AuthoringTexts> =>
  locale === "en" ? (await import("@hoso/authoring/texts/en")).en : (await import("@hoso/authoring/texts/vi")).vi;

export interface ReviewSources {
  readonly draft: Draft;
  readonly published: Procedure | undefined;
  readonly calendar: Calendar | undefined;
  /** What the city reckons burden with. */
  readonly settings: BurdenSettings;
  readonly texts: AuthoringTexts;
  readonly locale: string;
}

/** Undefined: the document cannot be read. */
export function reviewMaterial({ draft, published, calendar, settings, texts, locale }: ReviewSources): ReviewMaterial | undefined {
  const read = readDocument(draft.document);
  if (!read.ok) return undefined;
  const procedure = toProcedure(read.value);
  // An unfinished draft may lack what every procedure has; it is then shown with its errors and not reckoned with.
  const language = procedure.languages?.find((tag) => tag === locale) ?? procedure.languages?.[0] ?? "vi";
  const compiled = compile(procedure);
  const before = published && compile(published);
  const changes =
    published &&
    describeDifferences(diffProcedures(published, procedure), { language, texts: texts.diff, rules: texts.rules, kinds: texts.kinds });
  return {
    document: read.value,
    changes,
    scenarios: compiled.ok
      ? runScenarios(compiled.procedure, calendar && { calendar }).map(({ scenario, ok, mismatches }) => ({
          title: scenarioTitle(procedure, scenario, language),
          ok,
          mismatches: describeMismatches(mismatches, procedure, language, texts.scenarios),
        }))
      : undefined,
    burden: compiled.ok ? estimateBurden(compiled.procedure, settings) : undefined,
    burdenBefore: before?.ok ? estimateBurden(before.procedure, settings) : undefined,
  };
}

function scenarioTitle({ scenarios }: Procedure, id: string, language: string): string {
  const title = scenarios?.find((one) => one.id === id)?.title;
  if (title === undefined || typeof title === "string") return title ?? id;
  return title[language] ?? Object.values(title)[0] ?? id;
}
