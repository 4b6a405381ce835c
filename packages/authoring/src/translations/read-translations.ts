/**
 * A translators' file read back against the document as it is now. Says of each cell that somebody changed whether it can be taken,
 * and if not why not; changes nothing itself. An empty cell never deletes a text.
 */
import type { AuthoringDocument, Place } from "../document/node.js";
import { collectTexts, languagesOf, textIn, textLimit, type TextItem } from "./collect-texts.js";
import { readCsv } from "./csv.js";
import { fingerprint, readReference, tidyText, type TextReference } from "./text-reference.js";
import { tagOfHeading } from "./write-translations.js";

/** One text in one language, as the command `translation.import` takes it. */
export interface TranslationRow extends Required<Place> {
  readonly language: string;
  readonly text: string;
}

export interface TakenText extends TranslationRow {
  /** What stood there; absent: nothing. */
  readonly before?: string;
}

export type RefusedCode = "no-reference" | "unknown-place" | "twice" | "too-long" | "emptied" | "extra-cells";

export interface RefusedLine {
  readonly code: RefusedCode;
  /** As a spreadsheet counts its rows. */
  readonly line: number;
  readonly language?: string;
  readonly place?: Required<Place>;
  readonly text?: string;
  readonly limit?: number;
}

export interface TranslationReport {
  readonly taken: readonly TakenText[];
  /** Changed in the file and here as well: somebody has to choose. */
  readonly conflicts: readonly TakenText[];
  readonly refused: readonly RefusedLine[];
  /** Columns with texts in a language that the procedure does not have. */
  readonly unknownLanguages: readonly string[];
  /** Cells that say what already stands here. */
  readonly unchanged: number;
}

export type TranslationReading =
  | { readonly ok: true; readonly report: TranslationReport }
  | { readonly ok: false; readonly code: "too-large" | "open-quote" | "empty" | "no-language"; readonly line?: number };

export function readTranslations(source: string, document: AuthoringDocument): TranslationReading {
  const csv = readCsv(source);
  if (!csv.ok) return csv;
  const [head = [], ...records] = csv.records;
  const known = languagesOf(document);
  const tags = head.map((heading, index) => (index === 0 ? "" : tagOfHeading(heading)));
  const columns = tags.flatMap((tag, index) => (known.includes(tag) && tags.indexOf(tag) === index ? [{ language: tag, index }] : []));
  if (columns.length === 0) return { ok: false, code: "no-language" };
  const unknownLanguages = tags.filter((tag) => /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag) && !known.includes(tag));
  return { ok: true, report: { ...new Sorting(document, columns, head.length).sort(records), unknownLanguages } };
}

interface Column {
  readonly language: string;
  readonly index: number;
}

/** Sorts the cells of a file into what is taken, what is not, and what somebody must decide. */
class Sorting {
  readonly #items: ReadonlyMap<string, TextItem>;
  readonly #columns: readonly Column[];
  readonly #width: number;
  readonly #seen = new Set<string>();
  readonly #taken: TakenText[] = [];
  readonly #conflicts: TakenText[] = [];
  readonly #refused: RefusedLine[] = [];
  #unchanged = 0;

  constructor(document: AuthoringDocument, columns: readonly Column[], width: number) {
    this.#items = new Map(collectTexts(document).map((item) => [`${item.key}~${item.property}`, item]));
    this.#columns = columns;
    this.#width = width;
  }

  sort(records: readonly (readonly string[])[]): Omit<TranslationReport, "unknownLanguages"> {
    for (const [index, cells] of records.entries()) if (cells.some((cell) => cell.trim() !== "")) this.#record(cells, index + 2);
    return { taken: this.#taken, conflicts: this.#conflicts, refused: this.#refused, unchanged: this.#unchanged };
  }

  #record(cells: readonly string[], line: number): void {
    const reference = readReference(cells[0]!.trim());
    if (!reference) return void this.#refused.push({ code: "no-reference", line });
    const { place } = reference;
    const name = `${place.key}~${place.property}`;
    const item = this.#items.get(name);
    if (!item) return void this.#refused.push({ code: "unknown-place", line });
    if (this.#seen.has(name)) return void this.#refused.push({ code: "twice", line, place });
    this.#seen.add(name);
    if (cells.length > this.#width) return void this.#refused.push({ code: "extra-cells", line, place });
    for (const column of this.#columns) this.#cell(item, reference, column.language, cells[column.index] ?? "", line);
  }

  #cell(item: TextItem, { place, prints }: TextReference, language: string, cell: string, line: number): void {
    const text = tidyText(cell);
    const before = textIn(item, language);
    const now = tidyText(before ?? "");
    const print = prints[language];
    if (text === now) return void this.#unchanged++;
    // Nobody touched it since the file was written; what changed, changed here.
    if (print === fingerprint(text)) return void this.#unchanged++;
    if (text === "") return void this.#refused.push({ code: "emptied", line, language, place });
    const limit = textLimit(item);
    if ([...text].length > limit) return void this.#refused.push({ code: "too-long", line, language, place, text, limit });
    const taken: TakenText = { ...place, language, text, ...(before !== undefined && { before }) };
    const moved = print !== undefined && now !== "" && print !== fingerprint(now);
    (moved ? this.#conflicts : this.#taken).push(taken);
  }
}
