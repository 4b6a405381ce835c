/**
 * One request to the authors' half of intake, and its answer looked at: nothing is taken on trust. Expected failures come back as a code;
 * only the page's own faults are thrown.
 */
import * as z from "zod/mini";

/** A failure as the server names it, or one of ours: `unavailable` (no answer), `unreadable` (not what this version knows). */
export interface Failure {
  readonly ok: false;
  readonly code: string;
  readonly status: number;
  /** The whole problem document. */
  readonly problem: Readonly<Record<string, unknown>>;
}
export type Answer<T> = { readonly ok: true; readonly value: T } | Failure;

export interface Call {
  readonly method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  readonly body?: unknown;
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  readonly signal?: AbortSignal;
  /** What residents' websites ask for, too: no part of the studio's own API. */
  readonly open?: boolean;
}

const TIMEOUT_MS = 30_000;
const problemShape = z.record(z.string(), z.unknown());

const failure = (code: string, status: number, problem: Readonly<Record<string, unknown>> = {}): Failure => ({
  ok: false,
  code,
  status,
  problem,
});

const queryText = (query: Call["query"]): string => {
  const given = Object.entries(query ?? {}).filter(
    (entry): entry is [string, string | number] => entry[1] !== undefined && entry[1] !== "",
  );
  return given.length === 0 ? "" : `?${new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString()}`;
};

export async function request<T>(
  shape: z.ZodMiniType<T>,
  path: string,
  { method = "GET", body, query, signal, open = false }: Call = {},
): Promise<Answer<T>> {
  const timeout = AbortSignal.timeout(TIMEOUT_MS);
  let answer: Response;
  let data: unknown;
  try {
    answer = await fetch(`${open ? "" : "/studio/api"}${path}${queryText(query)}`, {
      method,
      credentials: "same-origin",
      headers: { accept: "application/json", ...(body !== undefined && { "content-type": "application/json" }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    });
    const text = await answer.text();
    data = text === "" ? undefined : JSON.parse(text);
  } catch (fault) {
    return failure(fault instanceof SyntaxError ? "unreadable" : "unavailable", 0);
  }
  if (!answer.ok) {
    const problem = problemShape.safeParse(data);
    const found = problem.success ? problem.data : {};
    return failure(typeof found.code === "string" ? found.code : `status-${answer.status}`, answer.status, found);
  }
  const read = shape.safeParse(data);
  return read.success ? { ok: true, value: read.data } : failure("unreadable", answer.status);
}
