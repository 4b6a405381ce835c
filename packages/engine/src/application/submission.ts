// The submission: exactly the visible answers and the documents asked for, or the errors that keep it from being handed in.
import type { SubmittedDocument } from "../documents.js";
import { finding, type Finding } from "../finding.js";
import type { Answers, FeeSummary } from "./facts.js";
import type { Filled } from "./filled.js";

export type Submission =
  | {
      readonly ok: true;
      readonly answers: Answers;
      readonly documents: readonly SubmittedDocument[];
      readonly warnings: readonly Finding[];
    }
  | { readonly ok: false; readonly findings: readonly Finding[] };

interface Submittable extends Filled {
  findings(): readonly Finding[];
  fees(): FeeSummary;
  answers(): Answers;
}

/** What is handed in, or every error that keeps it from being so. */
export function submissionOf(application: Submittable): Submission {
  const found = [...application.findings()];
  for (const { id, amount } of application.fees().items) if (amount === undefined) found.push(finding("fee-unknown", `fees.${id}`));
  const errors = found.filter(({ severity }) => severity === "error");
  if (errors.length) return { ok: false, findings: errors };
  return {
    ok: true,
    answers: application.answers(),
    documents: submittedDocuments(application),
    warnings: found.filter(({ severity }) => severity === "warning"),
  };
}

function submittedDocuments({ procedure, root }: Filled): readonly SubmittedDocument[] {
  return procedure.documents.flatMap((node) => {
    const { visible, attachments, alternative } = root.cells[node.slot]!;
    if (!visible || attachments.length === 0) return [];
    return [{ requirement: node.id, ...(alternative !== undefined && { alternative }), files: attachments }];
  });
}
