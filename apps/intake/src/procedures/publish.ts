/** Publishing: what passed the checks is stored for ever under its digest. */
import type { Procedure } from "@hoso/contract";
import type { Finding } from "@hoso/engine";
import { canonicalise, digest as digestOf } from "@hoso/trust";
import type { CheckedDefinition } from "./check-definition.js";
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

/** Publishes what was checked. The same content again is "unchanged"; other content under the same version is refused. */
export async function publish(store: ProcedureStore, checked: CheckedDefinition): Promise<PublishResult> {
  if (!checked.ok) return { kind: "refused", findings: checked.findings };
  const { definition, warnings } = checked;
  const digest = await digestOf(definition);
  if (await store.insert(definition, digest, canonicalise(definition))) return { kind: "published", definition, digest, warnings };
  const existing = await store.find(definition.id, definition.version);
  if (existing?.digest === digest) return { kind: "unchanged", definition, digest, warnings };
  return { kind: "version-exists", digest: existing?.digest ?? "" };
}
