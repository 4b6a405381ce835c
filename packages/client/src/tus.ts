/**
 * The four calls of the tus protocol 1.0 (https://tus.io/protocols/resumable-upload): create, ask how far, send a piece, remove.
 * Each is one exchange; what to do next is decided by `Upload`.
 */
import { ClientError, codeOfStatus, readRetryAfter } from "./errors.js";
import { readProblem } from "./light-checks.js";

export interface TusCall {
  readonly fetch: typeof fetch;
  readonly signal: AbortSignal;
  /** Milliseconds for the whole exchange. */
  readonly timeoutMs: number;
}

/** Makes an upload of `size` bytes and gives its URL. Metadata keeps its Vietnamese: values go as base64 of UTF-8. */
export async function createUpload(
  endpoint: string,
  size: number,
  metadata: Readonly<Record<string, string>>,
  call: TusCall,
): Promise<string> {
  const pairs = Object.entries(metadata).map(([name, value]) => `${name} ${btoa(String.fromCharCode(...new TextEncoder().encode(value)))}`);
  const response = await exchange(
    "POST",
    endpoint,
    { "upload-length": String(size), ...(pairs.length > 0 && { "upload-metadata": pairs.join() }) },
    call,
  );
  const location = response.headers.get("location");
  if (!location)
    throw new ClientError("unexpected-answer", "POST of an upload: expected a Location, found none. CORS must expose it.", {
      status: response.status,
    });
  // only the path is taken: behind a proxy the server may not know the name by which it is reached
  return new URL(new URL(location, endpoint).pathname, endpoint).href;
}

/** How many bytes the server holds. */
export async function uploadOffset(url: string, call: TusCall): Promise<number> {
  return readOffset("HEAD", await exchange("HEAD", url, {}, call));
}

/** Sends a piece that begins at `offset`; gives the offset after it. */
export async function sendPiece(url: string, offset: number, piece: BufferSource, call: TusCall): Promise<number> {
  return readOffset(
    "PATCH",
    await exchange("PATCH", url, { "upload-offset": String(offset), "content-type": "application/offset+octet-stream" }, call, piece),
  );
}

/** Removes an upload. An upload that is no longer there is removed. */
export async function removeUpload(url: string, call: TusCall): Promise<void> {
  await exchange("DELETE", url, {}, call);
}

async function exchange(
  method: string,
  url: string,
  headers: Readonly<Record<string, string>>,
  call: TusCall,
  body: BufferSource | null = null,
): Promise<Response> {
  const abort = new AbortController();
  const cancel = (): void => abort.abort();
  const timer = setTimeout(cancel, call.timeoutMs);
  call.signal.addEventListener("abort", cancel);
  if (call.signal.aborted) cancel();
  try {
    const response = await call.fetch(url, {
      method,
      headers: { "tus-resumable": "1.0.0", ...headers },
      body,
      credentials: "omit",
      cache: "no-store",
      signal: abort.signal,
    });
    if (response.ok) return response;
    throw new ClientError(codeOfStatus(response.status), `${method} of an upload: expected success, found ${response.status}.`, {
      status: response.status,
      problem: readProblem(await response.json().catch(() => undefined)),
      retryAfter: readRetryAfter(response.headers),
    });
  } catch (cause) {
    if (cause instanceof ClientError) throw cause;
    if (call.signal.aborted) throw new ClientError("cancelled", `${method} of an upload: cancelled.`);
    throw new ClientError(abort.signal.aborted ? "timeout" : "network", `${method} of an upload: no answer.`, { cause });
  } finally {
    clearTimeout(timer);
    call.signal.removeEventListener("abort", cancel);
  }
}

function readOffset(method: string, response: Response): number {
  const offset = Number(response.headers.get("upload-offset") ?? Number.NaN);
  if (!Number.isSafeInteger(offset) || offset < 0)
    throw new ClientError("unexpected-answer", `${method} of an upload: expected an Upload-Offset, found none. CORS must expose it.`, {
      status: response.status,
    });
  return offset;
}
