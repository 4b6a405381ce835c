/**
 * Decides whether a chosen file can be given for a requirement: not empty, of an accepted kind by its content, not too large.
 * Photos are converted or made smaller where that mends it. Nothing is sent from here.
 */
import { mediaTypeMatches, sniffLength, sniffMediaType } from "@hoso/engine/media-type";
import type { FileRules } from "./accepted-formats.js";
import type { FileRefusal } from "./document-texts.js";
import { cleanFileName } from "./file-name.js";
import { isHeic, toJpeg } from "./picture.js";

/** A file that may be uploaded. */
export interface AcceptedFile {
  readonly blob: Blob;
  readonly name: string;
  /** Media type by content. */
  readonly type: string;
  readonly sha256: string;
  readonly note?: "converted" | "reduced";
}

export type FileVerdict =
  { readonly ok: true; readonly file: AcceptedFile } | { readonly ok: false; readonly refusal: FileRefusal; readonly found?: string };

export async function acceptFile(file: File, rules: FileRules): Promise<FileVerdict> {
  if (!globalThis.crypto?.subtle) return { ok: false, refusal: "insecure" };
  if (file.size === 0) return { ok: false, refusal: "empty" };
  let type: string | undefined;
  try {
    type = sniffMediaType(new Uint8Array(await file.slice(0, sniffLength).arrayBuffer()));
  } catch {
    return { ok: false, refusal: "unreadable" };
  }
  const accepted = mediaTypeMatches(rules.accept, type);
  if (type && isHeic(type) && !accepted) return fromHeic(file, rules);
  if (!type || !accepted) return { ok: false, refusal: "type", ...(type && { found: type }) };
  if (file.size <= rules.maxBytes) return finish(file, file.name, type);
  if (!type.startsWith("image/") || !mediaTypeMatches(rules.accept, "image/jpeg")) return { ok: false, refusal: "size" };
  const smaller = await toJpeg(file, rules.maxBytes);
  return smaller ? finish(smaller, file.name, "image/jpeg", "reduced") : { ok: false, refusal: "size" };
}

async function fromHeic(file: File, rules: FileRules): Promise<FileVerdict> {
  if (!mediaTypeMatches(rules.accept, "image/jpeg")) return { ok: false, refusal: "type", found: "image/heic" };
  const picture = await toJpeg(file, rules.maxBytes);
  return picture ? finish(picture, file.name, "image/jpeg", "converted") : { ok: false, refusal: "heic" };
}

async function finish(blob: Blob, name: string, type: string, note?: "converted" | "reduced"): Promise<FileVerdict> {
  try {
    const sha256 = await digest(blob);
    // Chromium refuses to read a picked file that changes on disk afterwards; a typed copy carries the type by content.
    const typed = blob.type === type ? blob : blob.slice(0, blob.size, type);
    return { ok: true, file: { blob: typed, name: cleanFileName(name, type), type, sha256, ...(note && { note }) } };
  } catch {
    return { ok: false, refusal: "unreadable" };
  }
}

/** Hex SHA-256 of the bytes. Rejects when the file can no longer be read. */
export async function digest(blob: Blob): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", await blob.arrayBuffer()));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
