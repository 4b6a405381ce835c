/** Two procedures compared as people would compare them: what only names the thing itself, or says what holds anyway, does not count. */
import type { Procedure } from "@hoso/contract";

/** Without its own name, number and scenarios; "not required" written out is the same as left away; formats of papers nobody uploads say nothing. */
export function essence(procedure: Procedure): unknown {
  const {
    id: _id,
    version: _version,
    $schema: _schema,
    scenarios: _scenarios,
    ...rest
  } = JSON.parse(JSON.stringify(procedure)) as Record<string, unknown>;
  return plain(rest);
}

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(
    ([name, inner]) =>
      !(name === "required" && inner === false) && !(name === "accept" && "provision" in value && value.provision !== "upload"),
  );
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, inner]) => [name, plain(inner)]));
}
