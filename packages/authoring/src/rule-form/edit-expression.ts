/** Edits of a rule's tree. Each gives a new tree; parts that are not touched keep their ids. */
import { findPart, partsOf, type Call, type Expression, type NewId } from "./expression.js";

/** The tree with one part exchanged. */
export function replacePart(root: Expression, id: string, change: (part: Expression) => Expression): Expression {
  if (root.id === id) return change(root);
  if (root.is === "call") {
    const operands = replaceIn(root.operands, id, change);
    return operands === root.operands ? root : { ...root, operands };
  }
  if (root.is === "list") {
    const items = replaceIn(root.items, id, change);
    return items === root.items ? root : { ...root, items };
  }
  return root;
}

function replaceIn(parts: readonly Expression[], id: string, change: (part: Expression) => Expression): readonly Expression[] {
  for (const [index, part] of parts.entries()) {
    const next = replacePart(part, id, change);
    if (next !== part) return [...parts.slice(0, index), next, ...parts.slice(index + 1)];
  }
  return parts;
}

export function parentOf(root: Expression, id: string): Expression | undefined {
  for (const part of partsOf(root)) {
    if (part.id === id) return root;
    const found = parentOf(part, id);
    if (found) return found;
  }
  return undefined;
}

/** Operators that take any number of operands, so that one more or one less is an edit of its own. */
export const openOperators: ReadonlySet<string> = new Set(["and", "or", "+", "*", "min", "max", "cat"]);

const isOpen = (part: Expression): boolean => part.is === "list" || (part.is === "call" && openOperators.has(part.operator));

/**
 * The tree without a part. What is emptied by it goes too: a group without rows, a negation of nothing. Where an operand must
 * stand, a gap is left.
 */
export function removePart(root: Expression, id: string, newId: NewId): Expression {
  const parent = parentOf(root, id);
  if (!parent) return root.id === id ? { id: newId(), is: "gap" } : root;
  const isNegation = parent.is === "call" && parent.operator === "!";
  if (isNegation || (isOpen(parent) && partsOf(parent).length === 1)) return removePart(root, parent.id, newId);
  if (!isOpen(parent)) return replacePart(root, id, () => ({ id: newId(), is: "gap" }));
  return replacePart(root, parent.id, (part) =>
    withParts(
      part,
      partsOf(part).filter((child) => child.id !== id),
    ),
  );
}

function withParts(part: Expression, parts: readonly Expression[]): Expression {
  if (part.is === "call") return { ...part, operands: parts };
  return part.is === "list" ? { ...part, items: parts } : part;
}

/** A part put into a group, a calculation or a list, at a place or at the end. */
export function insertPart(root: Expression, parent: string, part: Expression, at?: number): Expression {
  return replacePart(root, parent, (found) => {
    const parts = partsOf(found);
    const index = at ?? parts.length;
    return withParts(found, [...parts.slice(0, index), part, ...parts.slice(index)]);
  });
}

/** The part a place earlier or later among its own; undefined where there is no place. */
export function movePart(root: Expression, id: string, by: -1 | 1): Expression | undefined {
  const parent = parentOf(root, id);
  if (!parent || !isOpen(parent)) return undefined;
  const parts = partsOf(parent);
  const from = parts.findIndex((part) => part.id === id);
  const to = from + by;
  if (to < 0 || to >= parts.length) return undefined;
  const moved = [...parts];
  moved.splice(to, 0, ...moved.splice(from, 1));
  return replacePart(root, parent.id, (part) => withParts(part, moved));
}

/** A condition added beside another: into its group, or into a new one around it. */
export function addBeside(root: Expression, id: string, added: Expression, newId: NewId): Expression {
  const parent = parentOf(root, id);
  if (parent?.is === "call" && (parent.operator === "and" || parent.operator === "or")) {
    const at = parent.operands.findIndex((part) => part.id === id) + 1;
    return insertPart(root, parent.id, added, at);
  }
  return replacePart(root, id, (part) => ({ id: newId(), is: "call", operator: "and", operands: [part, added] }));
}

/** A condition put into a group of its own. */
export function wrapPart(root: Expression, id: string, operator: "and" | "or", newId: NewId): Expression {
  return replacePart(root, id, (part) => ({ id: newId(), is: "call", operator, operands: [part] }));
}

/** The rows of a group put where the group stands. A group that is turned round cannot be taken apart without changing what it says. */
export function unwrapPart(root: Expression, id: string): Expression | undefined {
  const group = findPart(root, id);
  const parent = parentOf(root, id);
  if (group?.is !== "call" || (group.operator !== "and" && group.operator !== "or")) return undefined;
  const [only] = group.operands;
  if (group.operands.length === 1 && only) return replacePart(root, id, () => only);
  const same = parent?.is === "call" && (parent.operator === "and" || parent.operator === "or");
  if (!same) return undefined;
  const at = parent.operands.findIndex((part) => part.id === id);
  return replacePart(root, parent.id, (part) =>
    withParts(part, [...parent.operands.slice(0, at), ...group.operands, ...parent.operands.slice(at + 1)]),
  );
}

/** The condition turned round, or back. */
export function negatePart(root: Expression, id: string, newId: NewId): Expression {
  return replacePart(root, id, (part) => {
    const inner = part.is === "call" && part.operator === "!" ? part.operands[0] : undefined;
    return inner ?? { id: newId(), is: "call", operator: "!", operands: [part] };
  });
}

/** A copy with ids of its own, put after the part. */
export function duplicatePart(root: Expression, id: string, newId: NewId): Expression {
  const part = findPart(root, id);
  return part ? addBeside(root, id, copyPart(part, newId), newId) : root;
}

export function copyPart(part: Expression, newId: NewId): Expression {
  const fresh = { ...part, id: newId() };
  return withParts(
    fresh,
    partsOf(part).map((child) => copyPart(child, newId)),
  );
}

/** A group made "all", "any", "not all" or "none". */
export function setGroup(root: Expression, id: string, mode: "all" | "any", negated: boolean, newId: NewId): Expression {
  return replacePart(root, id, (part) => {
    const wasNegated = part.is === "call" && part.operator === "!";
    const inner = (wasNegated ? part.operands[0] : part) as Call;
    const group: Call = { ...inner, operator: mode === "all" ? "and" : "or" };
    return negated ? { id: wasNegated ? part.id : newId(), is: "call", operator: "!", operands: [group] } : group;
  });
}
