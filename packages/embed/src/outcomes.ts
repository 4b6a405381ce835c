// What a failure of the client means for the person in front of the form.
import type { ClientError } from "@hoso/client";
import type { LoadOutcome, SubmitFault, SubmitOutcome } from "@hoso/form";

type Failed<Outcome> = Extract<Outcome, { readonly ok: false }>;

const loadFaults: Partial<Record<ClientError["code"], Failed<LoadOutcome>["code"]>> = {
  "not-found": "not-found", "not-allowed": "not-allowed", gone: "withdrawn", "bad-request": "unreadable", refused: "unreadable",
};

export function loadFailure(error: ClientError): LoadOutcome {
  // a page that is no definition may be a proxy's, but trying again is the person's own idea
  const code = error.code === "unexpected-answer" && error.status === 200 ? "unreadable" : (loadFaults[error.code] ?? "unavailable");
  return { ok: false, code, detail: error.message, ...(error.status !== undefined && { status: error.status }) };
}

const submitFaults: Record<ClientError["code"], SubmitFault> = {
  network: "offline", timeout: "timeout", cancelled: "cancelled", refused: "refused", conflict: "conflict", gone: "gone", "not-found": "gone", "not-allowed": "not-allowed",
  "too-large": "too-large", "rate-limited": "rate-limited", server: "server", "unexpected-answer": "server", "type-refused": "server", "bad-request": "server",
};

// problem codes of intake that mean: this version is not taken any more, whatever the status
const outdated = /^(definition-|procedure-not-in-force$)/;

export function submitFailure(error: ClientError): Failed<SubmitOutcome> {
  const problem = error.problem?.code;
  return {
    ok: false,
    code: problem && outdated.test(problem) ? "gone" : submitFaults[error.code],
    retry: error.retryable,
    findings: error.findings,
    ...(problem && { problem }),
    ...(error.status !== undefined && { status: error.status }),
    ...(error.retryAfter !== undefined && { retryAfter: error.retryAfter }),
  };
}
