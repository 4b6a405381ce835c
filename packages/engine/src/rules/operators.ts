// The operators that many forms use, and how many operands each takes. Those over lists and dates are in further-operators;
// anything else is refused at load.

/** [fewest, most] operands. */
export const operators: Readonly<Record<string, readonly [number, number]>> = {
  var: [1, 1],
  and: [1, 200],
  or: [1, 200],
  "!": [1, 1],
  "!!": [1, 1],
  if: [1, 401],
  "==": [2, 2],
  "!=": [2, 2],
  "<": [2, 3],
  "<=": [2, 3],
  ">": [2, 3],
  ">=": [2, 3],
  "+": [1, 200],
  "-": [1, 2],
  "*": [1, 200],
  "/": [2, 2],
  "%": [2, 2],
  min: [1, 200],
  max: [1, 200],
  round: [1, 2],
  in: [2, 2],
  cat: [1, 200],
  length: [1, 1],
};

/** Operators that a page loads only for a definition that names one. */
export const furtherNames = [
  "some",
  "all",
  "none",
  "filter",
  "map",
  "sum",
  "count",
  "years-between",
  "days-between",
  "add-duration",
  "working-days-after",
] as const;

export const maxDepth = 64;
export const maxSteps = 10_000;
export const maxText = 10_000;
