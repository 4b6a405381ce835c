/**
 * The secret that alone opens an application's status. It is made from the server's key and the application's id, so a
 * repeated submission gets the same receipt although only a hash of the secret is stored.
 */
import { createHash, createHmac, timingSafeEqual } from "node:crypto";

/** 192 bits, 32 characters. */
export function applicationSecret(serverKey: string, application: string): string {
  return createHmac("sha256", serverKey).update(`application-secret|${application}`).digest().subarray(0, 24).toString("base64url");
}

export function hashSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

/** Compares in a time that tells nothing. With no stored hash it does the same work and says no. */
export function opens(secret: string, storedHash: string | undefined): boolean {
  const given = Buffer.from(hashSecret(secret), "hex");
  const stored = Buffer.from(storedHash ?? "0".repeat(64), "hex");
  return timingSafeEqual(given, stored) && storedHash !== undefined;
}
