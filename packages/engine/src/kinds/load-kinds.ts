// The registry one definition needs: the common kinds at once, the others only when it names one of them.
import { isRecord } from "./absent.js";
import { commonKinds } from "./common-kinds.js";
import { type KindRegistry, registryOf } from "./kind.js";

/**
 * Loads the kinds of a definition. A name that is no standard kind is left out: compiling finds it.
 * @param definition as fetched, not yet checked; whatever is not of its shape names no kinds.
 * @returns a registry to compile it with; rejects only when the further kinds cannot be fetched.
 */
export async function loadKinds(definition: unknown): Promise<KindRegistry> {
  const names = new Set<unknown>();
  if (isRecord(definition)) collect(definition["steps"], names);
  const common = registryOf(commonKinds);
  if ([...names].every((name) => common.has(name as string))) return common;
  const { furtherKinds } = await import("./further-kinds.js");
  return registryOf([...commonKinds, ...furtherKinds]);
}

/** Steps and fields alike hold their fields in `fields`. */
function collect(nodes: unknown, names: Set<unknown>): void {
  if (!Array.isArray(nodes)) return;
  for (const node of nodes as unknown[]) {
    if (!isRecord(node)) continue;
    if (node["kind"] !== undefined) names.add(node["kind"]);
    collect(node["fields"], names);
  }
}
