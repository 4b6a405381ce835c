/**
 * JSON text with places: reads a text, says where it stops making sense, and maps each JSON pointer to its range in the text and back.
 * Bounded in depth. Numbers, strings and literals are judged by the platform's own reader.
 */

export interface TextRange {
  readonly start: number;
  readonly end: number;
}

export interface TextPart extends TextRange {
  /** JSON pointer; "" is the whole. */
  readonly pointer: string;
  /** Of a member of an object: its name, with quotation marks. */
  readonly name?: TextRange;
}

export type JsonFault = "unexpected" | "unfinished" | "comma" | "value" | "too-deep" | "name" | "colon";

export type JsonText =
  | { readonly ok: true; readonly value: unknown; readonly parts: readonly TextPart[]; readonly repeated: readonly TextPart[] }
  | { readonly ok: false; readonly fault: JsonFault; readonly at: TextRange };

const DEEPEST = 100;
const blank = /[ \t\r\n]*/y;
const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
// What may stand in a string: anything but quotation marks, control characters and unfinished escapes.
const quoted = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;

class Stop extends Error {
  readonly fault: JsonFault;
  readonly at: TextRange;
  constructor(fault: JsonFault, at: TextRange) {
    super(fault);
    this.fault = fault;
    this.at = at;
  }
}

const escape = (name: string): string => name.replaceAll("~", "~0").replaceAll("/", "~1");

class Reader {
  readonly parts: TextPart[] = [];
  readonly repeated: TextPart[] = [];
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  whole(): unknown {
    const value = this.#value("", 0, undefined);
    this.#skip();
    if (this.#at < this.#text.length) this.#stop("unexpected");
    return value;
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0];
    if (found !== undefined) this.#at += found.length;
    return found;
  }

  #skip(): string | undefined {
    this.#match(blank);
    return this.#text[this.#at];
  }

  #stop(fault: JsonFault): never {
    const { length } = this.#text;
    if (this.#at >= length) throw new Stop("unfinished", { start: Math.max(0, length - 1), end: length });
    const rest = this.#text.slice(this.#at, this.#at + 40);
    throw new Stop(fault, { start: this.#at, end: this.#at + Math.max(1, /^[\w.+-]+/.exec(rest)?.[0].length ?? 1) });
  }

  #string(fault: JsonFault): string {
    const found = this.#match(quoted);
    if (found === undefined) this.#stop(fault);
    return JSON.parse(found) as string;
  }

  #value(pointer: string, depth: number, name: TextRange | undefined): unknown {
    const next = this.#skip();
    const start = this.#at;
    if (depth > DEEPEST) this.#stop("too-deep");
    // The part is noted before those in it, so that a search from the end finds the innermost.
    const index = this.parts.push({ pointer, start, end: start, ...(name && { name }) }) - 1;
    const value =
      next === "{"
        ? this.#object(pointer, depth)
        : next === "["
          ? this.#array(pointer, depth)
          : next === '"'
            ? this.#string("value")
            : this.#scalar();
    this.parts[index] = { ...this.parts[index]!, end: this.#at };
    return value;
  }

  #scalar(): unknown {
    const found = this.#match(scalar);
    if (found === undefined || /[\w.]/.test(this.#text[this.#at] ?? "")) {
      this.#at -= found?.length ?? 0;
      this.#stop("value");
    }
    return JSON.parse(found);
  }

  #object(pointer: string, depth: number): unknown {
    const entries = new Map<string, unknown>();
    this.#at++;
    if (this.#skip() === "}") {
      this.#at++;
      return {};
    }
    for (;;) {
      this.#skip();
      const start = this.#at;
      const name = this.#string("name");
      const range = { start, end: this.#at };
      if (this.#skip() !== ":") this.#stop("colon");
      this.#at++;
      const below = `${pointer}/${escape(name)}`;
      if (entries.has(name)) this.repeated.push({ pointer: below, ...range, name: range });
      entries.set(name, this.#value(below, depth + 1, range));
      const next = this.#skip();
      if (next !== "," && next !== "}") this.#stop("comma");
      this.#at++;
      // fromEntries defines members and never sets a prototype.
      if (next === "}") return Object.fromEntries(entries);
    }
  }

  #array(pointer: string, depth: number): unknown {
    const items: unknown[] = [];
    this.#at++;
    if (this.#skip() === "]") {
      this.#at++;
      return items;
    }
    for (;;) {
      items.push(this.#value(`${pointer}/${items.length}`, depth + 1, undefined));
      const next = this.#skip();
      if (next !== "," && next !== "]") this.#stop("comma");
      this.#at++;
      if (next === "]") return items;
    }
  }
}

export function readJsonText(text: string): JsonText {
  const reader = new Reader(text);
  try {
    const value = reader.whole();
    return { ok: true, value, parts: reader.parts, repeated: reader.repeated };
  } catch (fault) {
    if (fault instanceof Stop) return { ok: false, fault: fault.fault, at: fault.at };
    throw fault;
  }
}

/** The range that stands for a pointer: the value, or the nearest thing around it that is in the text. */
export function rangeOfPointer(parts: readonly TextPart[], pointer: string): TextPart {
  for (let wanted = pointer; ; wanted = wanted.slice(0, wanted.lastIndexOf("/"))) {
    // Of a member that stands there twice the last holds.
    const found = parts.filter(({ pointer: here }) => here === wanted).at(-1);
    if (found) return found;
    if (wanted === "") return parts[0]!;
  }
}

/** Where a mark is drawn: at the name of a long value, on a short one itself. */
export function markRange(part: TextPart, text: string): TextRange {
  const long = text.slice(part.start, part.end).includes("\n");
  return long ? (part.name ?? { start: part.start, end: part.start + 1 }) : part;
}

/** The innermost part at an offset. */
export function pointerAt(parts: readonly TextPart[], offset: number): string {
  for (let index = parts.length - 1; index >= 0; index--) {
    const { pointer, start, end, name } = parts[index]!;
    if ((name?.start ?? start) <= offset && offset <= end) return pointer;
  }
  return "";
}

export const lineOf = (text: string, offset: number): number => text.slice(0, offset).split("\n").length;
