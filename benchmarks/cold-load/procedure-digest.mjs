// The digest under which a definition is published: SHA-256 of its canonical form (RFC 8785), as the server would answer it.
import { createHash } from "node:crypto";
import canonicalize from "canonicalize";

/** @param {object} definition @returns {Promise<string>} 64 hex characters */
export async function procedureDigest(definition) {
  return createHash("sha256").update(canonicalize(definition)).digest("hex");
}
