/** Publishing: shape, rules and texts are checked, then the version is stored for ever under its digest. */
import type { Calendar, Procedure } from "@hoso/contract";
import { validateProcedure } from "@hoso/contract/validators";
import { compile, type Finding } from "@hoso/engine";
import { analyse } from "@hoso/engine/analysis";
import { canonicalise, digest as digestOf } from "@hoso/trust";
import type { ProcedureStore } from "./procedure-store.js";

export type PublishResult =
  | {
      readonly kind: "published" | "unchanged";
      readonly definition: Procedure;
      readonly digest: string;
      readonly warnings: readonly Finding[];
    }
  | { readonly kind: "refused"; readonly findings: readonly Finding[] }
  | { readonly kind: "version-exists"; readonly digest: string };

/** Publishes `data`; stored scenarios are run on `calendar`. The same content again is "unchanged"; other content under the same version is refused. */
export async function publish(store: ProcedureStore, data: unknown, calendar?: Calendar): Promise<PublishResult> {
  const checked = checkDefinition(data, calendar);
  if (!checked.ok) return { kind: "refused", findings: checked.findings };
  const { definition, warnings } = checked;
  const digest = await digestOf(definition);
  if (await store.insert(definition, digest, canonicalise(definition))) return { kind: "published", definition, digest, warnings };
  const existing = await store.find(definition.id, definition.version);
  if (existing?.digest === digest) return { kind: "unchanged", definition, digest, warnings };
  return { kind: "version-exists", digest: existing?.digest ?? "" };
}

type Checked =
  | { readonly ok: true; readonly definition: Procedure; readonly warnings: readonly Finding[] }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** Shape, rules, analysis and stored scenarios. Every finding at once, so that an author mends them in one go. */
export function checkDefinition(data: unknown, calendar: Calendar | undefined): Checked {
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
