/**
 * How a line of the file says which text it is: the node's key, the property, and for each language a fingerprint of what was written
 * there when the file was made. By the fingerprints a cell that nobody touched is told from one that was translated, and a text
 * that was changed here in the meantime is not overwritten unseen.
 */
import type { Place } from "../document/node.js";

export interface TextReference {
  readonly place: Required<Place>;
  /** By language tag. */
  readonly prints: Readonly<Record<string, string>>;
}

/** As two writings are compared: composed letters, one kind of line end, nothing at the ends. */
export const tidyText = (text: string): string => text.normalize("NFC").replace(/\r\n?/g, "\n").trim();

/** FNV-1a of 32 bits. Not a secret and not a proof: it only tells whether somebody typed. */
export function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  const tidy = tidyText(text);
  for (let index = 0; index < tidy.length; index++) hash = Math.imul(hash ^ tidy.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(36);
}

export function writeReference({ place, prints }: TextReference): string {
  return [place.key, place.property, ...Object.entries(prints).map(([language, print]) => `${language}.${print}`)].join("~");
}

const shape = /^[^~\s]{1,100}~[A-Za-z0-9.\-]{1,200}(?:~[A-Za-z0-9-]{1,40}\.[0-9a-z]{1,8}){0,60}$/;

/** Undefined: no reference of ours. */
export function readReference(cell: string): TextReference | undefined {
  if (!shape.test(cell)) return undefined;
  const [key, property, ...rest] = cell.split("~") as [string, string, ...string[]];
  return { place: { key, property }, prints: Object.fromEntries(rest.map((part) => part.split(".") as [string, string])) };
}
