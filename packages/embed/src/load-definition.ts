/**
 * Gets a definition for a form: a plain request that a page may preload, and the few failures that mean something to the person in
 * front of it. Its digest is computed where the page names one; otherwise intake's own word is taken, as intake checks it at submission.
 */
import type { LoadOutcome } from "@hoso/form";
import { readUrl } from "./addresses.js";

/** Milliseconds until a definition without an answer counts as unavailable. */
const patience = 30_000;

/** Requests begun before their element was upgraded, by address. */
const begun = new Map<string, Promise<Response>>();

/** Starts the request of a definition ahead of its element. */
export function beginLoading(src: string | null, page: string): void {
  const url = readUrl(src, page);
  if (!url || begun.has(url.href)) return;
  const request = ask(url);
  request.catch(() => undefined);
  begun.set(url.href, request);
}

// No headers of our own and the usual credentials mode: only so does the request match a page's <link rel="preload">.
const ask = (url: URL, signal: AbortSignal = limit()): Promise<Response> => fetch(url, { signal });

/** The caller's wish to stop, and patience; browsers that cannot join the two keep the caller's. */
function limit(signal?: AbortSignal): AbortSignal {
  const patient = AbortSignal.timeout(patience);
  if (!signal) return patient;
  return "any" in AbortSignal ? AbortSignal.any([signal, patient]) : signal;
}

export async function loadDefinition(
  request: typeof fetch | undefined,
  src: string,
  page: string,
  { integrity, signal }: { integrity?: string | undefined; signal?: AbortSignal } = {},
): Promise<LoadOutcome> {
  if (globalThis.isSecureContext === false) return { ok: false, code: "insecure" };
  const url = readUrl(src, page);
  if (!url) return { ok: false, code: "not-found", detail: "src" };
  try {
    const early = begun.get(url.href);
    begun.delete(url.href);
    const response = await (request ? request(url, { signal: limit(signal) }) : (early ?? ask(url, limit(signal))));
    if (!response.ok) return failure(response.status);
    const procedure: unknown = await response.json().catch(() => undefined);
    if (typeof procedure !== "object" || procedure === null) return { ok: false, code: "unreadable", status: response.status };
    return await identified(procedure, response, integrity, url);
  } catch {
    return { ok: false, code: "unavailable", detail: url.origin };
  }
}

async function identified(procedure: object, response: Response, integrity: string | undefined, url: URL): Promise<LoadOutcome> {
  const told = response.headers.get("hoso-digest");
  let digest = told && /^[0-9a-f]{64}$/.test(told) ? told : undefined;
  if (integrity || !digest) {
    const trust = await import("@hoso/trust");
    digest = await trust.digest(procedure);
    if (integrity && !trust.sameDigest(digest, integrity)) return { ok: false, code: "integrity-mismatch", detail: digest };
  }
  // The bytes never change; that a department suspended the procedure since is said beside them.
  const status = response.headers.get("hoso-validity");
  if (status) procedure = { ...procedure, validity: JSON.parse(decodeURIComponent(status)) as unknown };
  // What stands there is checked where it is used: the engine compiles it or tells what is wrong.
  return { ok: true, procedure: procedure as Extract<LoadOutcome, { ok: true }>["procedure"], digest, base: url.href };
}

const faults: Readonly<Record<number, Extract<LoadOutcome, { readonly ok: false }>["code"]>> = {
  400: "unreadable",
  403: "not-allowed",
  404: "not-found",
  410: "withdrawn",
  422: "unreadable",
};

function failure(status: number): LoadOutcome {
  return { ok: false, code: faults[status] ?? "unavailable", status };
}
