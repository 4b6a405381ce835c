// What a failure to hand in means for the person in front of the form.
import type { ClientError } from "@hoso/client";
import type { SubmitFault, SubmitOutcome } from "@hoso/form";

const submitFaults: Record<ClientError["code"], SubmitFault> = {
  network: "offline",
  timeout: "timeout",
  cancelled: "cancelled",
  refused: "refused",
  conflict: "conflict",
  gone: "gone",
  "not-found": "gone",
  "not-allowed": "not-allowed",
  "too-large": "too-large",
  "rate-limited": "rate-limited",
  server: "server",
  "unexpected-answer": "server",
  "type-refused": "server",
  "bad-request": "server",
};

// problem codes of intake that mean: this version is not taken any more, whatever the status
const outdated = /^(definition-|procedure-not-in-force$)/;

export function submitFailure(error: ClientError): Extract<SubmitOutcome, { readonly ok: false }> {
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
