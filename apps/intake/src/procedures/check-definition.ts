/** What every published definition passes: shape, rules and texts, and its stored scenarios. */
import type { Calendar, Procedure } from "@hoso/contract";
import { validateProcedure } from "@hoso/contract/validators";
import { compile, type Finding } from "@hoso/engine";
import { analyse } from "@hoso/engine/analysis";

export type CheckedDefinition =
  | { readonly ok: true; readonly definition: Procedure; readonly warnings: readonly Finding[] }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** Shape, rules, analysis and stored scenarios. Every finding at once, so that an author mends them in one go. */
export function checkDefinition(data: unknown, calendar: Calendar | undefined): CheckedDefinition {
  const shape = validateProcedure(data);
  if (!shape.ok) {
    const findings = shape.errors
      .slice(0, 200)
      .map(({ path, keyword, message }): Finding => ({ code: "schema", path, severity: "error", params: { keyword, expected: message } }));
    return { ok: false, findings };
  }
  const compilation = compile(shape.value);
  const analysed = analyse(shape.value, calendar ? { calendar } : {});
  const findings = unique([...(compilation.ok ? [] : compilation.findings), ...analysed]);
  if (!compilation.ok || findings.some(({ severity }) => severity === "error")) return { ok: false, findings };
  return { ok: true, definition: shape.value, warnings: findings };
}

function unique(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((finding) => [`${finding.code} ${finding.path}`, finding])).values()];
}
