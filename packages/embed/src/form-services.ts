/**
 * What `<hoso-form>` needs from outside, made of the client and trust: definitions with their digest checked, submission with
 * retries, uploads loaded when first needed. Expected failures come back as outcomes; only faults of the program are thrown.
 */
import { type Client, ClientError, createClient, pause, submitWithRetry } from "@hoso/client";
import type { UploadTask } from "@hoso/client/uploads";
import type { FormServices, LoadOutcome, UploadHandle, UploadOptions, UploadOutcome } from "@hoso/form";
import { digest, digestText, sameDigest } from "@hoso/trust";
import { readUrl } from "./addresses.js";
import { loadFailure, submitFailure } from "./outcomes.js";

export interface FormServicesOptions {
  /** Root of the intake server. */
  readonly intake: string;
  /** BCP 47 tag for the server's titles. */
  readonly locale?: string | undefined;
  /** Default: the page's. */
  readonly fetch?: typeof fetch;
}

/** @throws TypeError when `intake` is no absolute URL */
export function createFormServices(options: FormServicesOptions): FormServices {
  const request = options.fetch ?? ((input, init) => fetch(input, init));
  const client = createClient({ baseUrl: options.intake, fetch: request, locale: options.locale });
  return {
    loadProcedure: (src, { integrity, signal } = {}) => load(client, src, integrity, signal),
    calendar: (signal) => client.calendar({ signal }).catch(() => undefined),
    async submit(application, { signal, onRetry } = {}) {
      try {
        const done = await submitWithRetry(client, application, { signal, wait: pauseOrOnline, onRetry: (wait, error) => onRetry?.(wait, submitFailure(error).code) });
        return { ok: true, ...done };
      } catch (error) {
        if (error instanceof ClientError) return submitFailure(error);
        throw error;
      }
    },
    upload: (file, about) => startUpload(file, about, new URL("uploads", options.intake.replace(/\/*$/, "/")).href, request),
    discardUpload: (url) => uploads().then(({ discardUpload }) => discardUpload(url, request), () => undefined),
    searchDataset: (dataset, query, signal) => client.dataset(dataset, query, { signal }),
    digestText,
    newKey,
    now: () => new Date(),
    site: siteOrigin(),
  };
}

async function load(client: Client, src: string, integrity: string | undefined, signal: AbortSignal | undefined): Promise<LoadOutcome> {
  if (!isSecureContext) return { ok: false, code: "insecure", detail: "The page must be served over HTTPS." };
  const url = readUrl(src, document.baseURI);
  if (!url) return { ok: false, code: "not-found", detail: "src is not an http(s) address." };
  try {
    const { procedure } = await client.procedure(url.href, { signal });
    const found = await digest(procedure);
    if (integrity && !sameDigest(found, integrity)) return { ok: false, code: "integrity-mismatch", detail: `Expected ${integrity}, found sha256:${found}.` };
    if (procedure.documents?.length) setTimeout(warmUp, 3000);
    return { ok: true, procedure, digest: found, base: url.href };
  } catch (error) {
    if (error instanceof ClientError) return loadFailure(error);
    throw error;
  }
}

const uploads = (): Promise<typeof import("@hoso/client/uploads")> => import("@hoso/client/uploads");

/** Has the upload code there before the person goes into a lift: browsers do not ask again for a module that once failed to load. */
function warmUp(): void {
  if (navigator.onLine) uploads().catch(() => undefined);
}

function startUpload(file: Blob, about: UploadOptions, endpoint: string, request: typeof fetch): UploadHandle {
  let task: UploadTask | undefined;
  // what was asked of the handle before the code for it was there
  let asked: "pause" | "cancel" | undefined;
  const done = uploads().then(
    async ({ uploadFile }): Promise<UploadOutcome> => {
      if (asked === "cancel") return { ok: false, code: "cancelled" };
      const { name, type, procedure, requirement, previousUrl, onUrl, onProgress, onState } = about;
      task = uploadFile(file, {
        endpoint, fetch: request, previousUrl, onUrl, onProgress, onState, wait: pauseOrOnline,
        metadata: { filename: name, filetype: type, procedure, requirement },
      });
      if (asked) task.pause();
      const result = await task.done;
      if (result.ok) return { ok: true, attachment: { upload: result.id, name, type, size: result.size, sha256: result.sha256 } };
      const { code, status, retryAfter } = result;
      return { ok: false, code: code === "refused" ? "server" : code, ...(status !== undefined && { status }), ...(retryAfter !== undefined && { retryAfter }) };
    },
    (): UploadOutcome => ({ ok: false, code: "offline" }),
  );
  return {
    done,
    pause() {
      if (task) task.pause();
      else asked = "pause";
    },
    resume() {
      if (task) task.resume();
      else asked = undefined;
    },
    cancel() {
      if (task) task.cancel();
      else asked = "cancel";
    },
  };
}

/** Waits, or until the browser says that the connection is back. */
async function pauseOrOnline(ms: number, signal?: AbortSignal): Promise<void> {
  const end = new AbortController();
  const stop = (): void => end.abort();
  addEventListener("online", stop);
  signal?.addEventListener("abort", stop);
  if (signal?.aborted) stop();
  await pause(ms, end.signal);
  removeEventListener("online", stop);
  signal?.removeEventListener("abort", stop);
}

/** 144 random bits in 24 characters. */
function newKey(): string {
  return btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(18)))).replace(/\+/g, "-").replace(/\//g, "_");
}

/** The website the person is on; in a frame that is the page around it. */
function siteOrigin(): string {
  const around = window.parent === window ? undefined : readUrl(document.referrer, document.baseURI);
  return (around ?? location).origin;
}
