/** The type of a file by what is in it, never by its name. */
export { mediaTypeMatches } from "./media-type/media-type-matches.js";
export { sniffLength, sniffMediaType } from "./media-type/sniff-media-type.js";
