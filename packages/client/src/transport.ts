/**
 * One HTTP exchange with intake: address, time limit, cancelling, and every failure as a `ClientError`. Knows nothing of what is asked.
 * No cookies ever; secrets travel in headers only.
 */
import { ClientError, codeOfStatus, readRetryAfter } from "./errors.js";
import { readProblem } from "./light-checks.js";

export interface Transport {
  /** Root of intake, ending in a slash. */
  readonly base: string;
  readonly fetch: typeof fetch;
  readonly locale: string | undefined;
  readonly timeoutMs: number;
}

export interface Call {
  readonly method?: "GET" | "POST";
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly signal?: AbortSignal | undefined;
}

export interface Received {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

/** @throws ClientError for everything but a 2xx answer with a JSON body */
export async function exchange(transport: Transport, path: string, call: Call = {}): Promise<Received> {
  const url = new URL(path, transport.base);
  const name = `${call.method ?? "GET"} ${url.pathname}`;
  const abort = new AbortController();
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    abort.abort();
  }, transport.timeoutMs);
  const cancel = (): void => abort.abort();
  call.signal?.addEventListener("abort", cancel);
  if (call.signal?.aborted) abort.abort();
  try {
    const response = await transport.fetch(url.href, {
      method: call.method ?? "GET",
      headers: {
        accept: "application/json, application/problem+json",
        ...(transport.locale && { "accept-language": transport.locale }),
        ...call.headers,
      },
      credentials: "omit",
      signal: abort.signal,
      ...(call.body !== undefined && { body: call.body }),
    });
    return judge(name, response, await response.text());
  } catch (cause) {
    if (cause instanceof ClientError) throw cause;
    if (late) throw new ClientError("timeout", `${name}: no answer within ${transport.timeoutMs} ms.`);
    if (call.signal?.aborted) throw new ClientError("cancelled", `${name}: cancelled by the caller.`);
    throw new ClientError("network", `${name}: no answer from ${url.origin}.`, { cause });
  } finally {
    clearTimeout(timer);
    call.signal?.removeEventListener("abort", cancel);
  }
}

function judge(name: string, response: Response, text: string): Received {
  const { status, headers } = response;
  const body = parse(text);
  if (!response.ok) {
    const problem = readProblem(body);
    throw new ClientError(codeOfStatus(status), `${name}: expected success, found ${status}${problem?.code ? ` (${problem.code})` : ""}.`, {
      status,
      problem,
      retryAfter: readRetryAfter(headers),
    });
  }
  if (body === undefined) throw unexpected(name, status, "JSON");
  return { status, headers, body };
}

/** The error for an answer that is not what was agreed. */
export function unexpected(name: string, status: number, expected: string): ClientError {
  return new ClientError("unexpected-answer", `${name}: expected ${expected}, found something else (status ${status}).`, { status });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
