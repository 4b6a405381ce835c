/** Secrets that open something for whoever holds them: sessions and one-time links. Only their hashes are stored. */
import { createHash, randomBytes } from "node:crypto";

/** 256 bits, 43 characters. */
export const newToken = (): string => randomBytes(32).toString("base64url");

export const tokenHash = (token: string): string => createHash("sha256").update(token).digest("hex");

export const isToken = (text: string | undefined): text is string => text !== undefined && /^[A-Za-z0-9_-]{43}$/.test(text);
