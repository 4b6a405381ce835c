// Public names of @hoso/client/uploads, loaded when a form first needs them.
import { removeUpload } from "./tus.js";

export { fileDigest } from "./file-digest.js";
export { Sha256 } from "./sha256.js";
export { uploadFile, type UploadFailure, type UploadOptions, type UploadResult, type UploadState, type UploadTask } from "./upload.js";

/** Removes an upload that will not be handed in. Never rejects: what stays expires on the server. */
export async function discardUpload(url: string, request: typeof fetch): Promise<void> {
  await removeUpload(url, { fetch: request, signal: new AbortController().signal, timeoutMs: 10_000 }).catch(() => undefined);
}
