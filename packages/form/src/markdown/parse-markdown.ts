/**
 * Small Markdown to a tree: paragraphs, lists, strong, emphasis, links. Everything else, HTML above all, stays plain text.
 * Each character is looked at a bounded number of times, so hostile text cannot make it slow.
 */

export type Inline =
  | string
  | { readonly type: "strong" | "emphasis"; readonly children: readonly Inline[] }
  | { readonly type: "link"; readonly href: string; readonly children: readonly Inline[] };

export type Block =
  | { readonly type: "paragraph"; readonly children: readonly Inline[] }
  | { readonly type: "list"; readonly ordered: boolean; readonly items: readonly (readonly Inline[])[] };

const item = /^ {0,3}(?:[-*+]|(\d{1,3})[.)]) +/;
const safe = /^(?:https?:\/\/|mailto:|tel:|\/(?!\/)|#)/i;
/** Deeper nesting than anyone writes; bounds the recursion. */
const depth = 6;

export function parseMarkdown(source: string): Block[] {
  const blocks: Block[] = [];
  for (const chunk of source.replace(/\r\n?/g, "\n").split(/\n[ \t]*\n/)) {
    let text: string[] = [];
    let items: string[] = [];
    let ordered = false;
    const flush = (): void => {
      if (text.length) blocks.push({ type: "paragraph", children: parseInline(text.join(" ")) });
      if (items.length) blocks.push({ type: "list", ordered, items: items.map((line) => parseInline(line)) });
      text = [];
      items = [];
    };
    for (const line of chunk.split("\n")) {
      const mark = item.exec(line);
      if (mark) {
        const numbered = mark[1] !== undefined;
        if (text.length || (items.length && numbered !== ordered)) flush();
        ordered = numbered;
        items.push(line.slice(mark[0].length));
      } else if (line.trim()) {
        if (items.length) items.push(`${items.pop()} ${line.trim()}`);
        else text.push(line.trim());
      }
    }
    flush();
  }
  return blocks;
}

export function parseInline(source: string, level = 0): Inline[] {
  const out: Inline[] = [];
  let text = "";
  const push = (node: Inline): void => {
    if (text) out.push(text);
    text = "";
    out.push(node);
  };
  for (let at = 0; at < source.length; at++) {
    const char = source[at]!;
    const next = source[at + 1];
    if (char === "\\" && next && "\\*_[]()`".includes(next)) {
      text += next;
      at++;
      continue;
    }
    const span = level < depth ? spanAt(source, at, level) : undefined;
    if (span) {
      push(span.node);
      at = span.end;
    } else text += char;
  }
  if (text) out.push(text);
  return out;
}

/** The strong, emphasis or link that begins at a place, with the index of its last character. */
function spanAt(source: string, at: number, level: number): { node: Inline; end: number } | undefined {
  const char = source[at]!;
  if (char === "[") return linkAt(source, at, level);
  if (char !== "*" && char !== "_") return undefined;
  const mark = source[at + 1] === char ? char + char : char;
  const from = at + mark.length;
  // snake_case is not emphasis, and "2 * 3" neither.
  if (/\s/.test(source[from] ?? " ") || (char === "_" && /[\p{L}\p{N}]/u.test(source[at - 1] ?? ""))) return undefined;
  const to = source.indexOf(mark, from + 1);
  if (to < 0 || /\s/.test(source[to - 1]!)) return undefined;
  return {
    node: { type: mark.length === 2 ? "strong" : "emphasis", children: parseInline(source.slice(from, to), level + 1) },
    end: to + mark.length - 1,
  };
}

function linkAt(source: string, at: number, level: number): { node: Inline; end: number } | undefined {
  const close = source.indexOf("](", at);
  const end = close < 0 ? -1 : source.indexOf(")", close);
  if (end < 0) return undefined;
  const href = source.slice(close + 2, end).trim();
  if (!safe.test(href) || /\s/.test(href)) return undefined;
  return { node: { type: "link", href, children: parseInline(source.slice(at + 1, close), level + 1) }, end };
}
