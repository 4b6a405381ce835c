// Public names of @hoso/trust.
export { canonicalise, MAX_DEPTH } from "./canonicalise.js";
export { canonicalBytes, digest, digestBytes, digestText, sameDigest } from "./digest.js";
export { TrustError } from "./errors.js";
