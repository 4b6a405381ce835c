// What a failure to get a definition means for the person in front of the form.
import type { ClientError } from "@hoso/client";
import type { LoadOutcome } from "@hoso/form";

type LoadFault = Extract<LoadOutcome, { readonly ok: false }>["code"];

const loadFaults: Partial<Record<ClientError["code"], LoadFault>> = {
  "not-found": "not-found",
  "not-allowed": "not-allowed",
  gone: "withdrawn",
  "bad-request": "unreadable",
  refused: "unreadable",
};

export function loadFailure(error: ClientError): LoadOutcome {
  // a page that is no definition may be a proxy's, but trying again is the person's own idea
  const code = error.code === "unexpected-answer" && error.status === 200 ? "unreadable" : (loadFaults[error.code] ?? "unavailable");
  return { ok: false, code, detail: error.message, ...(error.status !== undefined && { status: error.status }) };
}
