// How a rule reaches data. The compiler knows no fields: a resolver turns a path into a reader, once, at load.

/** Where a rule runs: the application or one row of a list, opaque to the rules. */
export type RuleScope = unknown;

/** What a rule may use besides its scope. */
export interface RuleEnvironment {
  /** Working days after a date on the pinned calendar; absent without a calendar or outside its table. */
  workingDaysAfter(date: string, days: number): string | undefined;
  /** Operator steps left for this rule. */
  steps: number;
}

export type Reader = (scope: RuleScope, environment: RuleEnvironment) => unknown;

export interface Collection {
  /** The scopes of the rows, or of plain items. */
  readonly rows: (scope: RuleScope, environment: RuleEnvironment) => readonly RuleScope[] | undefined;
  /** How rules inside the operator reach data. */
  readonly inner: Resolver;
  /** The value of one row as data, for filter. */
  readonly value: (row: RuleScope) => unknown;
}

export interface Resolver {
  /** A reader of one path, or the code of what is wrong with it. */
  read(path: string): Reader | RuleFault;
  /** The rows behind a path that names a list, undefined for any other path. */
  rows(path: string): Collection | undefined;
}

export interface RuleFault {
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** What operators need of the compiler that compiles the rules inside them. */
export interface Compiler {
  compile(rule: unknown, resolver: Resolver, place: string, depth: number): Reader;
  fault(place: string, fault: RuleFault): Reader;
}

/** Items of an array that is no list of rows: `""` is the item, `^.path` what surrounds it. */
export function itemResolver(outer: Resolver): Resolver {
  return {
    read(path) {
      if (path === "") return (scope) => (scope as Item).item;
      if (!path.startsWith("^.")) return { code: "unknown-path", params: { name: path } };
      const reader = outer.read(path.slice(2));
      return typeof reader === "function" ? (scope, environment) => reader((scope as Item).outer, environment) : reader;
    },
    rows(path) {
      if (!path.startsWith("^.")) return undefined;
      const found = outer.rows(path.slice(2));
      return found && { ...found, rows: (scope, environment) => found.rows((scope as Item).outer, environment) };
    },
  };
}

export interface Item {
  readonly item: unknown;
  readonly outer: RuleScope;
}
