// What every typed text goes through before anything is checked, compared, hashed or stored.

/** Zero-width and bidi controls, soft hyphen, byte-order mark, variation selectors left by paste; none of them can be seen. */
const invisible = /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFE00-\uFE0F\uFEFF]/gu;
/** Controls but tab and line breaks (a database refuses NUL), lone surrogates (JCS refuses them) and noncharacters. */
const unstorable = /[\0-\x08\x0E-\x1F\x7F\x80-\x84\x86-\x9F\p{Cs}\p{Noncharacter_Code_Point}]/gu;
const lineBreak = /\r\n?|[\n\v\f\x85\u2028\u2029]/gu;

/** Anything but Latin letters, Vietnamese ones composed, usual signs and single spaces: only then is there something to do. */
const unsettled = /^ | $| {2}|[^ -~\xC0-\u024F\u1EA0-\u1EF9]/;

/**
 * NFC, no invisible or unstorable characters, spaces folded and trimmed.
 * @param lines keeps line breaks as "\n", never more than two in a row; otherwise a line break is a space.
 */
export function normaliseText(raw: string, lines = false): string {
  if (!unsettled.test(raw)) return raw;
  const text = raw
    .replace(lineBreak, lines ? "\n" : " ")
    .replace(invisible, "")
    .replace(unstorable, "")
    .normalize("NFC");
  const folded = text.replace(/[^\S\n]+/gu, " ").trim();
  return lines ? folded.replace(/ ?\n ?/gu, "\n").replace(/\n{3,}/gu, "\n\n") : folded;
}

/** Full-width letters, digits and signs, as some keyboards and copied tables give them, to ASCII. */
export function toAsciiWidth(text: string): string {
  return text.replace(/[\uFF01-\uFF5E]/gu, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));
}

/** A code: normalised, ASCII width, without the given separators (space, dot, hyphen and its look-alikes by default). */
export function normaliseCode(raw: string, separators = /[\s.\-\u2010-\u2015\u2212]/gu): string {
  return toAsciiWidth(normaliseText(raw)).replace(separators, "");
}

const strokes: Readonly<Record<string, string>> = { "\u00D0": "\u0110", "\u0189": "\u0110", "\u00F0": "\u0111", "\u0256": "\u0111" };

/**
 * Eth and African D look exactly like the Vietnamese D with stroke, and no Unicode form unifies them (domain: names).
 * @returns the text with U+0110 and U+0111 in their place; the same string when there was none.
 */
export function unifyDStroke(text: string): string {
  return text.replace(/[\u00D0\u0189\u00F0\u0256]/gu, (char) => strokes[char]!);
}

/** Length as a person counts it and as JSON Schema does: in code points. */
export function lengthOf(text: string): number {
  return Array.from(text).length;
}
