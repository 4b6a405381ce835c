/**
 * Comma-separated values as RFC 4180 has them, with the byte-order mark that tells Excel "UTF-8". Spreadsheets run a cell that begins
 * like a formula: such cells carry an apostrophe in front, which reading takes off again. Reading is bounded and tells what it refused.
 */
export interface CsvLimits {
  /** UTF-16 units of the whole text. */
  readonly length: number;
  readonly records: number;
  readonly cells: number;
}

export const csvLimits: CsvLimits = { length: 12_000_000, records: 50_000, cells: 60 };

export type CsvOutcome =
  | { readonly ok: true; readonly records: readonly (readonly string[])[] }
  | { readonly ok: false; readonly code: "too-large" | "open-quote" | "empty"; readonly line?: number };

const mark = "\ufeff";
/** With the full-width forms, which East Asian spreadsheets take for the same; the apostrophes are those of an earlier round. */
const formula = /^'*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/u;
const guarded = /^'+[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/u;

function cellOf(text: string): string {
  const safe = formula.test(text) ? `'${text}` : text;
  return /[",;\t\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export const writeCsv = (records: readonly (readonly string[])[]): string =>
  mark + records.map((cells) => `${cells.map(cellOf).join(",")}\r\n`).join("");

/** Spreadsheets write what the country uses: in Viet Nam a semicolon. The first line outside quotes tells. */
function separatorOf(text: string): string {
  const counts = new Map<string, number>([
    [",", 0],
    [";", 0],
    ["\t", 0],
  ]);
  let quoted = false;
  for (const char of text) {
    if (char === '"') quoted = !quoted;
    else if (!quoted && (char === "\n" || char === "\r")) break;
    else if (!quoted && counts.has(char)) counts.set(char, counts.get(char)! + 1);
  }
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}

const withoutGuard = (cell: string): string => (guarded.test(cell) ? cell.slice(1) : cell);

/** Lines without any content are left out; `line` is the number of the record, as a spreadsheet counts its rows. */
export function readCsv(source: string, limits: CsvLimits = csvLimits): CsvOutcome {
  if (source.length > limits.length) return { ok: false, code: "too-large" };
  const text = source.startsWith(mark) ? source.slice(1) : source;
  const named = /^sep=(.)\r?\n/.exec(text);
  const separator = named ? named[1]! : separatorOf(text);
  const reader = new Reader(text, named ? named[0].length : 0, separator);
  const records: string[][] = [];
  for (let record = reader.record(); record; record = reader.record()) {
    if (records.length >= limits.records || record.length > limits.cells) return { ok: false, code: "too-large", line: records.length + 1 };
    records.push(record.map(withoutGuard));
  }
  if (reader.open) return { ok: false, code: "open-quote", line: records.length };
  return records.some((cells) => cells.some((cell) => cell.trim() !== "")) ? { ok: true, records } : { ok: false, code: "empty" };
}

class Reader {
  readonly #text: string;
  readonly #separator: string;
  #at: number;
  /** The text ended inside quotes. */
  open = false;

  constructor(text: string, at: number, separator: string) {
    this.#text = text;
    this.#at = at;
    this.#separator = separator;
  }

  record(): string[] | undefined {
    if (this.#at >= this.#text.length) return undefined;
    const cells: string[] = [];
    for (;;) {
      cells.push(this.#text[this.#at] === '"' ? this.#quoted() : this.#plain());
      const next = this.#text[this.#at];
      this.#at++;
      if (next === this.#separator) continue;
      if (next === "\r" && this.#text[this.#at] === "\n") this.#at++;
      return cells;
    }
  }

  #plain(): string {
    const start = this.#at;
    while (this.#at < this.#text.length && !this.#ends()) this.#at++;
    return this.#text.slice(start, this.#at);
  }

  #quoted(): string {
    const parts: string[] = [];
    for (;;) {
      const start = this.#at + 1;
      const end = this.#text.indexOf('"', start);
      this.open ||= end < 0;
      parts.push(this.#text.slice(start, end < 0 ? undefined : end));
      this.#at = end < 0 ? this.#text.length : end + 1;
      if (this.#text[this.#at] !== '"') break;
    }
    // What stands between the closing quote and the separator is kept: some programs write it, and it is somebody's text.
    return parts.join('"') + this.#plain();
  }

  #ends(): boolean {
    const char = this.#text[this.#at];
    return char === this.#separator || char === "\n" || char === "\r";
  }
}
