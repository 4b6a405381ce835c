/**
 * Handing in until it is in: the same application with the same key, growing waits with jitter, the server's Retry-After honoured.
 * Gives up where waiting cannot help or would be longer than a person wants to look at; calling again later is always safe.
 */
import type { Receipt, SubmittedApplication } from "@hoso/contract";
import type { CallOptions, Client } from "./client.js";
import { ClientError } from "./errors.js";

export interface RetryOptions extends CallOptions {
  /** Tries in all. Default 4. */
  readonly attempts?: number;
  /** Milliseconds before the second try; doubles with each. Default 1,000. */
  readonly firstWaitMs?: number;
  /** Longest wait in milliseconds, also for what Retry-After asks: beyond it the error is thrown at once. Default 30,000. */
  readonly longestWaitMs?: number;
  /** From 0 to 1; handed in by tests. Default Math.random. */
  readonly random?: () => number;
  /** Waits; handed in by tests. Must settle early when the signal is aborted. */
  readonly wait?: (ms: number, signal?: AbortSignal) => Promise<void>;
  /** Told before each wait. */
  readonly onRetry?: ((waitMs: number, error: ClientError) => void) | undefined;
}

/** @throws ClientError of the last try */
export async function submitWithRetry(
  client: Client,
  application: SubmittedApplication,
  options: RetryOptions = {},
): Promise<{ readonly receipt: Receipt; readonly repeated: boolean }> {
  const { attempts = 4, firstWaitMs = 1000, longestWaitMs = 30_000, random = Math.random, wait = pause, signal } = options;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await client.submit(application, { signal });
    } catch (error) {
      if (!(error instanceof ClientError) || !error.retryable || attempt >= attempts) throw error;
      const ms = waitBefore(attempt, { firstWaitMs, longestWaitMs, random }, error.retryAfter);
      if (ms === undefined) throw error;
      options.onRetry?.(ms, error);
      await wait(ms, signal);
    }
  }
}

/**
 * Milliseconds to wait after a failed try (counted from 1): between half and all of the doubled wait, so that many phones that lost the same
 * server do not come back together, and never sooner than Retry-After. Undefined when Retry-After is beyond the longest wait.
 */
export function waitBefore(
  attempt: number,
  policy: Required<Pick<RetryOptions, "firstWaitMs" | "longestWaitMs" | "random">>,
  retryAfter?: number,
): number | undefined {
  const asked = (retryAfter ?? 0) * 1000;
  if (asked > policy.longestWaitMs) return undefined;
  const doubled = Math.min(policy.firstWaitMs * 2 ** (attempt - 1), policy.longestWaitMs);
  return Math.max(asked, Math.round(doubled * (0.5 + policy.random() / 2)));
}

/** Waits, or less when the signal is aborted. */
export function pause(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted) return resolve();
    const end = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal?.addEventListener("abort", end);
  });
}
