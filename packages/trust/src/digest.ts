/**
 * Digests: SHA-256 as 64 lower-case hex characters, by the platform's Web Crypto, alike in browser and Node.
 * In a browser they need a secure context (HTTPS or localhost); elsewhere they throw TrustError `NO_WEB_CRYPTO`.
 */
import { canonicalise } from "./canonicalise.js";
import { TrustError } from "./errors.js";

/** UTF-8 bytes of the canonical form (RFC 8785) of a JSON value. */
export function canonicalBytes(value: unknown): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(canonicalise(value));
}

/** SHA-256 of the canonical form: what names a version of a definition. */
export async function digest(value: unknown): Promise<string> {
  return digestBytes(canonicalBytes(value));
}

/** SHA-256 of a text in NFC and UTF-8: the same whether it was typed composed or decomposed. */
export async function digestText(text: string): Promise<string> {
  return digestBytes(new TextEncoder().encode(text.normalize("NFC")));
}

/** SHA-256 of bytes. */
export async function digestBytes(bytes: BufferSource): Promise<string> {
  // the types promise it, insecure pages do not have it
  const subtle = (globalThis.crypto as Crypto | undefined)?.subtle as SubtleCrypto | undefined;
  if (!subtle) throw new TrustError("NO_WEB_CRYPTO", "Expected Web Crypto, found none: the page must be served over HTTPS.");
  return hex(new Uint8Array(await subtle.digest("SHA-256", bytes)));
}

/**
 * Whether `expected` names this digest. Takes 64 hex characters, with or without `sha256:` before them, or the form of the HTML `integrity`
 * attribute (`sha256-` and base64). Anything else is false: an unreadable expectation never passes.
 */
export function sameDigest(actual: string, expected: string): boolean {
  const text = expected.trim();
  const base64 = btoa(actual.replace(/../g, (byte) => String.fromCharCode(Number.parseInt(byte, 16))));
  // base64url and missing padding are accepted, as in the HTML attribute
  if (text.startsWith("sha256-")) return text.slice(7).replace(/-/g, "+").replace(/_/g, "/").replace(/=?$/, "=") === base64;
  return text.replace(/^sha256:/, "").toLowerCase() === actual;
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
