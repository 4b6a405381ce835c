// Faults of trust: data that has no canonical form, or a platform without cryptography.
import { HosoError } from "@hoso/contract";

/**
 * `NOT_I_JSON`: the value is not I-JSON (RFC 7493), so it has no canonical form. `TOO_DEEP`: nested beyond `MAX_DEPTH`, or a cycle.
 * `NO_WEB_CRYPTO`: the page is not a secure context (HTTPS), so there is no `crypto.subtle`.
 */
export type TrustErrorCode = "NOT_I_JSON" | "TOO_DEEP" | "NO_WEB_CRYPTO";

export class TrustError extends HosoError<TrustErrorCode> {}
