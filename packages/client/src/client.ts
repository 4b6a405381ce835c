/**
 * The intake API from outside, one method an endpoint. Pure: `fetch` is handed in, answers are checked before anybody reads them,
 * failures are `ClientError` with a code. It keeps nothing and tries nothing twice; `submitWithRetry` does that for submissions.
 */
import type { Calendar, Procedure, Receipt, SubmittedApplication } from "@hoso/contract";
import type { AnswerChecks, Answers, ApplicationStatus, CatalogueEntry, DatasetEntry } from "./answers.js";
import { lightChecks } from "./light-checks.js";
import { type Call, exchange, type Received, type Transport, unexpected } from "./transport.js";

export interface ClientOptions {
  /** Root of the intake server, for example `https://intake.example.vn/`. */
  readonly baseUrl: string;
  /** The page's or Node's `fetch`. */
  readonly fetch: typeof fetch;
  /** BCP 47 tag in which the server should write the titles of problems. */
  readonly locale?: string | undefined;
  /** Milliseconds until a call without an answer fails with `timeout`. Default 30,000. */
  readonly timeoutMs?: number;
}

export interface CallOptions {
  readonly signal?: AbortSignal | undefined;
}

export interface Client {
  /** Procedures that the calling site shows. */
  catalogue(options?: CallOptions): Promise<readonly CatalogueEntry[]>;
  /**
   * A definition: by id the one in force, with `version` that immutable version, by URL whatever stands there. `digest` is what the server
   * names in `Hoso-Digest`; whoever must be sure computes it (`digest` of @hoso/trust).
   */
  procedure(
    idOrUrl: string,
    options?: CallOptions & { readonly version?: number },
  ): Promise<{ readonly procedure: Procedure; readonly digest: string | undefined }>;
  /** The working-day calendar in force. */
  calendar(options?: CallOptions): Promise<Calendar>;
  /** Entries of a long list that match a query. */
  dataset(id: string, query: string, options?: CallOptions): Promise<readonly DatasetEntry[]>;
  /** Hands in an application once. Safe to call again with the same application: its key gives the same receipt, `repeated` then. */
  submit(application: SubmittedApplication, options?: CallOptions): Promise<{ readonly receipt: Receipt; readonly repeated: boolean }>;
  /** What happened to an application; `secret` is the one of the receipt and travels in a header. */
  status(id: string, secret: string, options?: CallOptions): Promise<ApplicationStatus>;
}

/**
 * @param checks how thoroughly answers are looked at; `@hoso/client/checked` passes its own
 * @throws TypeError when `baseUrl` is no absolute URL
 */
export function createClient(options: ClientOptions, checks: AnswerChecks = lightChecks): Client {
  const transport: Transport = {
    base: new URL(options.baseUrl.replace(/\/*$/, "/")).href,
    // a browser's fetch must be called without another `this`
    fetch: (input, init) => options.fetch(input, init),
    locale: options.locale,
    timeoutMs: options.timeoutMs ?? 30_000,
  };
  const ask = async <Name extends keyof Answers>(answer: Name, path: string, call?: Call): Promise<Received & { body: Answers[Name] }> => {
    const received = await exchange(transport, path, call);
    const body = received.body;
    const fits: (value: unknown) => boolean = checks[answer];
    if (!fits(body))
      throw unexpected(`${call?.method ?? "GET"} ${new URL(path, transport.base).pathname}`, received.status, `the answer "${answer}"`);
    return received as Received & { body: Answers[Name] };
  };
  return {
    catalogue: async (call) => (await ask("catalogue", "procedures", call)).body.procedures,
    async procedure(idOrUrl, call = {}) {
      const slug = /^[a-z0-9-]+$/.test(idOrUrl);
      const path = slug ? `procedures/${idOrUrl}${call.version === undefined ? "" : `/versions/${call.version}`}` : idOrUrl;
      const { body, headers } = await ask("procedure", path, { signal: call.signal });
      return { procedure: body, digest: headers.get("hoso-digest") ?? undefined };
    },
    calendar: async (call) => (await ask("calendar", "calendar", call)).body,
    dataset: async (id, query, call) =>
      (await ask("dataset", `datasets/${encodeURIComponent(id)}?q=${encodeURIComponent(query)}`, call)).body.entries,
    async submit(application, call = {}) {
      const { body, status } = await ask("receipt", "applications", {
        method: "POST",
        headers: { "content-type": "application/json", "idempotency-key": application.idempotencyKey },
        body: JSON.stringify(application),
        signal: call.signal,
      });
      return { receipt: body, repeated: status === 200 };
    },
    status: async (id, secret, call = {}) =>
      (
        await ask("status", `applications/${encodeURIComponent(id)}`, {
          headers: { authorization: `Bearer ${secret}` },
          signal: call.signal,
        })
      ).body,
  };
}
