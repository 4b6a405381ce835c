/**
 * Handing in and uploads, as the form wants them. Loaded when first needed and warmed up before, so that it does not weigh on the first
 * page and is there when the connection is not.
 */
import { type Client, ClientError, createClient, pause, submitWithRetry } from "@hoso/client";
import { discardUpload, uploadFile } from "@hoso/client/uploads";
import type { SubmittedApplication } from "@hoso/contract";
import type { FormServices, SubmitOptions, SubmitOutcome, UploadHandle, UploadOptions, UploadOutcome } from "@hoso/form";
import { submitFailure } from "./submit-failure.js";

/** The services that talk to intake, at one address. */
export function connect(
  base: string,
  locale: string | undefined,
  request: typeof fetch = (input, init) => fetch(input, init),
): Pick<FormServices, "calendar" | "submit" | "upload" | "discardUpload" | "searchDataset"> {
  const client = createClient({ baseUrl: base, fetch: request, locale });
  return {
    calendar: (signal) => client.calendar({ signal }),
    submit: (application, options) => submit(client, application, options),
    upload: (file, about) => upload(file, about, new URL("uploads", base).href, request),
    discardUpload: (url) => discardUpload(url, request),
    searchDataset: (dataset, query, signal) => client.dataset(dataset, query, { signal }),
  };
}

async function submit(client: Client, application: SubmittedApplication, options: SubmitOptions = {}): Promise<SubmitOutcome> {
  const { signal, onRetry } = options;
  try {
    const done = await submitWithRetry(client, application, {
      signal,
      wait: pauseOrOnline,
      onRetry: (wait, error) => onRetry?.(wait, submitFailure(error).code),
    });
    return { ok: true, ...done };
  } catch (error) {
    if (error instanceof ClientError) return submitFailure(error);
    throw error;
  }
}

function upload(file: Blob, about: UploadOptions, endpoint: string, request: typeof fetch): UploadHandle {
  const { name, type, procedure, requirement, previousUrl } = about;
  const task = uploadFile(file, {
    endpoint,
    fetch: request,
    previousUrl,
    metadata: { filename: name, filetype: type, procedure, requirement },
    wait: pauseOrOnline,
    onUrl: (url) => about.onUrl?.(url),
    onProgress: (sent, total) => about.onProgress?.(sent, total),
    onState: (state) => about.onState?.(state),
  });
  const done = task.done.then((result): UploadOutcome => {
    if (result.ok) return { ok: true, attachment: { upload: result.id, name, type, size: result.size, sha256: result.sha256 } };
    const { code, status, retryAfter } = result;
    return {
      ok: false,
      code: code === "refused" ? "server" : code,
      ...(status !== undefined && { status }),
      ...(retryAfter !== undefined && { retryAfter }),
    };
  });
  return { ...task, done };
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
