// Turns the tree of a pattern into a list of operations for the matcher. Each atom (a character, a class, an escape) is
// tested by the platform's own regular expression on one code point, so classes mean exactly what they mean natively.
import { PatternError, type PatternNode } from "./parse-pattern.js";

export type Operation =
  | { readonly type: "read"; readonly atom: number }
  | { readonly type: "split"; readonly next: number[] }
  | { readonly type: "assert"; readonly assertion: string }
  | { readonly type: "match" };

export interface Program {
  readonly operations: readonly Operation[];
  readonly atoms: readonly ((char: string) => boolean)[];
}

type Split = Extract<Operation, { type: "split" }>;
type Repeat = Extract<PatternNode, { type: "repeat" }>;

const maxOperations = 2000;

export function toProgram(tree: PatternNode): Program {
  // Sized before it is built: nested bounds multiply, and must cost nothing when they are refused.
  if (!(sizeOf(tree) <= maxOperations)) throw new PatternError("pattern-too-large");
  const operations: Operation[] = [];
  const names = new Map<string, number>();
  emit(tree, operations, names);
  operations.push({ type: "match" });
  return { operations, atoms: [...names.keys()].map(tester) };
}

function tester(source: string): (char: string) => boolean {
  if (!/^[\\[.]/.test(source)) return (char) => char === source;
  const native = new RegExp(`^${source}$`, "u");
  return (char) => native.test(char);
}

function sizeOf(node: PatternNode): number {
  if (node.type === "repeat") return (sizeOf(node.item) + 2) * (node.max === Infinity ? node.min + 1 : Math.max(node.max, 1));
  return "items" in node ? node.items.reduce((sum, item) => sum + sizeOf(item) + 1, 1) : 1;
}

function emit(node: PatternNode, operations: Operation[], names: Map<string, number>): void {
  if (node.type === "atom") {
    if (!names.has(node.source)) names.set(node.source, names.size);
    operations.push({ type: "read", atom: names.get(node.source)! });
  } else if (node.type === "assertion") operations.push({ type: "assert", assertion: node.assertion });
  else if (node.type === "sequence") for (const item of node.items) emit(item, operations, names);
  else if (node.type === "choice") emitChoice(node.items, operations, names);
  else emitRepeat(node, operations, names);
}

function emitChoice(items: readonly PatternNode[], operations: Operation[], names: Map<string, number>): void {
  const starts: number[] = [];
  const ends: Split[] = [];
  operations.push({ type: "split", next: starts });
  for (const item of items) {
    starts.push(operations.length);
    emit(item, operations, names);
    const end: Split = { type: "split", next: [] };
    operations.push(end);
    ends.push(end);
  }
  for (const end of ends) end.next.push(operations.length);
}

function emitRepeat({ item, min, max }: Repeat, operations: Operation[], names: Map<string, number>): void {
  for (let count = 0; count < min; count++) emit(item, operations, names);
  const skips: Split[] = [];
  const optional = max === Infinity ? 1 : max - min;
  for (let count = 0; count < optional; count++) {
    const start = operations.length;
    const skip: Split = { type: "split", next: [start + 1] };
    operations.push(skip);
    skips.push(skip);
    emit(item, operations, names);
    if (max === Infinity) operations.push({ type: "split", next: [start] });
  }
  for (const skip of skips) skip.next.push(operations.length);
}
