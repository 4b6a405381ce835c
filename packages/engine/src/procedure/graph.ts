// Order of evaluation, by dependency. A cycle through values (when, options, computed) is reported with its fields;
// requirements and checks are sinks that nothing can read, so they never make one.
import type { Node, ScopeNode } from "./node.js";

/** Gives every node its rank; returns the cycles found, each as the names of its fields. */
export function rankNodes(root: ScopeNode): readonly (readonly string[])[] {
  const cycles: string[][] = [];
  const state = new Map<Node, "open" | "done">();
  const order: Node[] = [];
  for (const start of everyNode(root)) visit(start, state, order, cycles);
  order.reverse().forEach((node, index) => (node.rank = index));
  return cycles;
}

function* everyNode(scope: ScopeNode): Iterable<Node> {
  for (const node of scope.nodes) {
    yield node;
    if (node.type === "field" && node.rowScope) yield* everyNode(node.rowScope);
  }
}

/** Depth first with an own stack: a definition may chain thousands of fields. */
function visit(start: Node, state: Map<Node, "open" | "done">, order: Node[], cycles: string[][]): void {
  if (state.has(start)) return;
  const stack: { node: Node; next: Iterator<Node> }[] = [];
  const enter = (node: Node) => {
    state.set(node, "open");
    stack.push({ node, next: followers(node) });
  };
  enter(start);
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    const step = top.next.next();
    if (step.done) {
      stack.pop();
      state.set(top.node, "done");
      order.push(top.node);
    } else if (state.get(step.value) === "open") {
      const from = stack.findIndex(({ node }) => node === step.value);
      cycles.push(stack.slice(from).map(({ node }) => (node.type === "field" ? node.path : node.id)));
    } else if (!state.has(step.value)) enter(step.value);
  }
}

function* followers(node: Node): Iterator<Node> {
  yield* node.children;
  yield* node.readers;
}
