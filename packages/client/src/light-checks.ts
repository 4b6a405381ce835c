/**
 * The checks that every page carries: a few bytes that keep a wrong server, a proxy's page or another API from being taken for an answer.
 * They look at what the code reads next and no further; `@hoso/client/checked` looks at everything.
 */
import type { AnswerChecks, ApiFinding, Problem } from "./answers.js";

type Members = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Members => typeof value === "object" && value !== null && !Array.isArray(value);

/** Each named member is of the named `typeof`, or an array. */
const has = (value: unknown, shape: Readonly<Record<string, "string" | "number" | "object" | "array">>): boolean =>
  isObject(value) &&
  Object.entries(shape).every(([name, type]) =>
    type === "array" ? Array.isArray(value[name]) : typeof value[name] === type && value[name] !== null,
  );

const check = (shape: Parameters<typeof has>[1]) => (value: unknown) => has(value, shape);

export const lightChecks = {
  catalogue: (value: unknown) =>
    has(value, { procedures: "array" }) &&
    (value as { procedures: unknown[] }).procedures.every(check({ id: "string", version: "number" })),
  procedure: check({ id: "string", version: "number", languages: "array", steps: "array" }),
  calendar: check({ id: "string", version: "number", timeZone: "string", holidays: "array", weekend: "array" }),
  dataset: (value: unknown) =>
    has(value, { entries: "array" }) && (value as { entries: unknown[] }).entries.every(check({ value: "string" })),
  receipt: check({ application: "string", code: "string", secret: "string", receivedAt: "string", fees: "object", documents: "array" }),
  status: check({ application: "string", code: "string", state: "string", events: "array" }),
} as AnswerChecks;

/** The problem document in an answer; members of the wrong type are left out. */
export function readProblem(value: unknown): Problem | undefined {
  if (!isObject(value)) return undefined;
  const problem: Record<string, unknown> = {};
  for (const name of ["type", "title", "detail", "code"]) if (typeof value[name] === "string") problem[name] = value[name];
  if (typeof value.status === "number") problem.status = value.status;
  if (Array.isArray(value.findings))
    problem.findings = (value.findings as unknown[]).filter((found): found is ApiFinding =>
      has(found, { code: "string", path: "string", severity: "string" }),
    );
  return problem;
}
