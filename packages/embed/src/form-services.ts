/**
 * What `<hoso-form>` needs from outside, made of the client and trust: definitions with their digest checked, submission and
 * uploads loaded when first needed. Expected failures come back as outcomes; only faults of the program are thrown.
 */
import { type Client, ClientError, createClient } from "@hoso/client";
import type { FormServices, LoadOutcome, SubmitOutcome } from "@hoso/form";
import { digest, digestText, sameDigest } from "@hoso/trust";
import { readUrl } from "./addresses.js";
import { deferUpload } from "./deferred-upload.js";
import { loadFailure } from "./load-failure.js";

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
  const base = options.intake.replace(/\/*$/, "/");
  const client = createClient({ baseUrl: base, fetch: request, locale: options.locale });
  return {
    loadProcedure: (src, { integrity, signal } = {}) => load(client, src, integrity, signal),
    calendar: (signal) => client.calendar({ signal }).catch(() => undefined),
    submit: (application, about) =>
      delivery().then(
        ({ submit }) => submit(client, application, about),
        (): SubmitOutcome => ({ ok: false, code: "offline", retry: true }),
      ),
    upload: (file, about) =>
      deferUpload(
        delivery().then(
          ({ upload }) =>
            () =>
              upload(file, about, new URL("uploads", base).href, request),
        ),
      ),
    discardUpload: (url) =>
      delivery().then(
        ({ discardUpload }) => discardUpload(url, request),
        () => undefined,
      ),
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
    if (integrity && !sameDigest(found, integrity))
      return { ok: false, code: "integrity-mismatch", detail: `Expected ${integrity}, found sha256:${found}.` };
    setTimeout(warmUp, 3000);
    return { ok: true, procedure, digest: found, base: url.href };
  } catch (error) {
    if (error instanceof ClientError) return loadFailure(error);
    throw error;
  }
}

/** Handing in and uploads: code of its own, which no form needs to show itself. */
const delivery = (): Promise<typeof import("./delivery.js")> => import("./delivery.js");

/** Has that code there before the person goes into a lift: browsers do not ask again for a module that once failed to load. */
function warmUp(): void {
  if (navigator.onLine) delivery().catch(() => undefined);
}

/** 144 random bits in 24 characters. */
function newKey(): string {
  return btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(18))))
    .replace(/\+/g, "-")
    .replace(/\//g, "_");
}

/** The website the person is on; in a frame that is the page around it. */
function siteOrigin(): string {
  const around = window.parent === window ? undefined : readUrl(document.referrer, document.baseURI);
  return (around ?? location).origin;
}
