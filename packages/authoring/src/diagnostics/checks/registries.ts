/** What a registry already holds about the person whose number is asked anyway: ask the number, look up the rest. */
import { childrenOf, type DocumentNode, type NodeKey } from "../../document/node.js";
import type { NodeCheck } from "../check.js";
import type { Fix, Found } from "../diagnostic.js";
import { say } from "../node-texts.js";
import { registryItemOf } from "../registry-match.js";
import { all, setting, settingRegistry } from "../setting.js";
import type { Reader } from "../reader.js";

const takeFact = (node: DocumentNode | undefined) => ({
  kind: String(node?.values.kind),
  label: node?.values.label,
  source: node?.values.source,
  required: node?.values.required === true,
  when: node?.values.when,
});

/** Registries whose facts a number of this kind opens. */
const keys: Readonly<Record<string, string>> = { "personal-id": "population", "tax-code": "business" };

/**
 * Fields side by side speak of one person or business. Only where its number is always asked for can the rest be looked up.
 */
export const heldCheck: NodeCheck = {
  types: ["step", "field"],
  *find(node, at) {
    const members = childrenOf(node, "fields");
    if (members.length < 2) return;
    const seen = members.map((key) => ({ key, ...at.see(key, takeFact) }));
    const opened = new Set(
      seen.filter(({ kind, required, when }) => keys[kind] && required && when === undefined).map(({ kind }) => keys[kind]!),
    );
    if (opened.size === 0) return;
    const held = seen.flatMap(({ key, kind, label, source, when }) => {
      const item = source === undefined && when === undefined && !keys[kind] ? registryItemOf(label, "fact", at.context, kind) : undefined;
      return item && opened.has(item.registry) ? [{ key, label, item }] : [];
    });
    const [first] = held;
    if (first) yield report(first.key, held, at);
  },
};

type Held = readonly {
  readonly key: NodeKey;
  readonly label: Parameters<typeof say>[0];
  readonly item: { readonly registry: string; readonly item: string };
}[];

function report(first: NodeKey, held: Held, at: Reader): Found {
  const command = all(
    held.flatMap(({ key, item }) => [setting(key, "source.registry", item.registry), setting(key, "source.item", item.item)]),
  );
  const params = { fields: held.map(({ label }) => say(label, at.context.language)), registry: held[0]!.item.registry };
  return {
    code: "held-by-registry",
    place: { key: first, property: "source" },
    params,
    fix: { code: "prefill", params, command },
    ...(held.length > 1 && { related: held.slice(1).map(({ key }) => ({ key })) }),
  };
}

export const registryNameCheck: NodeCheck = {
  types: ["field", "document"],
  *find(node, at) {
    const property = node.type === "field" ? "source" : "satisfiedBy";
    const source = node.values[property];
    if (typeof source !== "object" || source === null || !("registry" in source)) return;
    const name = String(source.registry);
    if (at.context.registries.some(({ registry }) => registry === name)) return;
    const fix: Fix = { code: "remove-value", params: { name }, command: settingRegistry(node.key, property) };
    yield { code: "unknown-registry", place: { key: node.key, property: `${property}.registry` }, params: { name }, fix };
  },
};
