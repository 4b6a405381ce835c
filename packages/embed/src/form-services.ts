/**
 * What `<hoso-form>` needs from outside. The definition comes by a plain request; the client, trust, handing in and uploads are loaded
 * when first needed. Expected failures come back as outcomes; only faults of the program are thrown.
 */
import type { FormServices, SubmitOutcome } from "@hoso/form";
import { readUrl } from "./addresses.js";
import { deferUpload } from "./deferred-upload.js";
import { loadDefinition } from "./load-definition.js";

export interface FormServicesOptions {
  /** Root of the intake server. */
  readonly intake: string;
  /** BCP 47 tag for the server's titles. */
  readonly locale?: string | undefined;
  /** Default: the page's. */
  readonly fetch?: typeof fetch;
}

/** Handing in, uploads and everything else that asks intake: code of its own, which no form needs to show itself. */
const delivery = (): Promise<typeof import("./delivery.js")> => import("./delivery.js");

/** @throws TypeError when `intake` is no absolute URL */
export function createFormServices({ intake, locale, fetch: request }: FormServicesOptions): FormServices {
  const base = new URL(intake.replace(/\/*$/, "/")).href;
  const connected = () => delivery().then(({ connect }) => connect(base, locale, request));
  return {
    async loadProcedure(src, options) {
      const outcome = await loadDefinition(request, src, document.baseURI, options);
      if (outcome.ok) setTimeout(warmUp, 3000);
      return outcome;
    },
    calendar: (signal) =>
      connected()
        .then((intakeAt) => intakeAt.calendar(signal))
        .catch(() => undefined),
    submit: (application, about) =>
      connected().then(
        (intakeAt) => intakeAt.submit(application, about),
        (): SubmitOutcome => ({ ok: false, code: "offline", retry: true }),
      ),
    upload: (file, about) => deferUpload(connected().then((intakeAt) => () => intakeAt.upload(file, about))),
    discardUpload: (url) =>
      connected().then(
        (intakeAt) => intakeAt.discardUpload(url),
        () => undefined,
      ),
    searchDataset: (dataset, query, signal) => connected().then((intakeAt) => intakeAt.searchDataset(dataset, query, signal)),
    digestText: (text) => import("@hoso/trust").then(({ digestText }) => digestText(text)),
    newKey,
    now: () => new Date(),
    site: siteOrigin(),
  };
}

/** Has that code there before the person goes into a lift: browsers do not ask again for a module that once failed to load. */
function warmUp(): void {
  if (!navigator.onLine) return;
  delivery().catch(() => undefined);
  import("@hoso/trust").catch(() => undefined);
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
