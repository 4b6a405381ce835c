/**
 * Runs a submission through the engine again: the same code as in the form decides, and the server's results are what
 * is stored. Nothing hidden, computed or read-only is taken from the client.
 */
import { workingCalendar } from "@hoso/engine/calendar";
import type { Calendar, SubmittedApplication } from "@hoso/contract";
import {
  openApplication,
  verifyAnswers,
  type Answers,
  type CompiledProcedure,
  type Due,
  type FeeSummary,
  type Finding,
  type SubmittedDocument,
  submissionOf,
} from "@hoso/engine";

export interface Evaluated {
  readonly answers: Answers;
  readonly documents: readonly SubmittedDocument[];
  readonly fees: FeeSummary;
  readonly due: Due | undefined;
}

export type Evaluation = { readonly ok: true; readonly value: Evaluated } | { readonly ok: false; readonly findings: readonly Finding[] };

/** The engine's verdict at the instant `now`. */
export function evaluate(
  procedure: CompiledProcedure,
  submitted: SubmittedApplication,
  calendar: Calendar | undefined,
  now: Date,
): Evaluation {
  const application = openApplication(procedure, {
    now: () => now,
    channel: submitted.channel,
    ...(calendar && { calendar: workingCalendar(calendar) }),
    ...(submitted.case !== undefined && { case: submitted.case }),
  });
  // One by one and not at opening: there, answers count as our own and could set read-only fields.
  const given = submitted.answers as Readonly<Record<string, unknown>>;
  for (const step of procedure.steps) {
    for (const node of step.children) application.set(node.id, Object.hasOwn(given, node.id) ? given[node.id] : undefined);
  }
  for (const { requirement, alternative, files } of submitted.documents) {
    if (procedure.documents.some(({ id }) => id === requirement)) application.attach(requirement, files, alternative);
  }
  const verified = verifyAnswers(application, given);
  const submission = submissionOf(application);
  const findings = [
    ...caseFindings(procedure, submitted),
    ...verified,
    ...(submission.ok ? [] : submission.findings),
    ...hiddenDocuments(application, submitted),
  ];
  if (findings.length > 0 || !submission.ok) return { ok: false, findings: unique(findings) };
  return {
    ok: true,
    value: { answers: submission.answers, documents: submission.documents, fees: application.fees(), due: application.due(now) },
  };
}

function caseFindings({ definition }: CompiledProcedure, { case: chosen }: SubmittedApplication): Finding[] {
  if (chosen === undefined || definition.cases?.some(({ id }) => id === chosen)) return [];
  return [{ code: "case-unknown", path: "case", severity: "error" }];
}

/** Papers that this application does not ask for are not taken either. */
function hiddenDocuments(application: ReturnType<typeof openApplication>, { documents }: SubmittedApplication): Finding[] {
  const needed = new Set(
    application
      .checklist()
      .filter((item) => item.needed)
      .map(({ id }) => id),
  );
  const known = new Set(application.procedure.documents.map(({ id }) => id));
  return documents
    .filter(({ requirement }) => known.has(requirement) && !needed.has(requirement))
    .map(({ requirement }) => ({ code: "document-not-asked", path: `documents.${requirement}`, severity: "error" }));
}

function unique(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((finding) => [`${finding.code} ${finding.path}`, finding])).values()].slice(0, 1000);
}
