// The closed list of operators and how many operands each takes. Anything else is refused at load.

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
  some: [2, 2],
  all: [2, 2],
  none: [2, 2],
  filter: [2, 2],
  map: [2, 2],
  sum: [1, 2],
  count: [1, 2],
  "years-between": [2, 2],
  "days-between": [2, 2],
  "add-duration": [2, 2],
  "working-days-after": [2, 2],
};

export const maxDepth = 64;
export const maxSteps = 10_000;
export const maxText = 10_000;
