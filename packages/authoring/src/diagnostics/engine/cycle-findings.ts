/** A cycle as authors see it: the fields in it by their labels, and the conditions of which one must go. */
import type { DocumentNode, NodeKey } from "../../document/node.js";
import type { Fix, Found } from "../diagnostic.js";
import { say, titleOf } from "../node-texts.js";
import type { Reader } from "../reader.js";
import { setting } from "../setting.js";

const deciding = (node: DocumentNode | undefined) => ({
  label: titleOf(node),
  when: node?.values.when !== undefined,
  compute: node?.values.compute !== undefined,
});

/** @param cycle each is read by the next */
export function cycleFinding(cycle: readonly NodeKey[], at: Reader): Found {
  const nodes = cycle.map((key) => ({ key, ...at.see(key, deciding) }));
  // A group or step that is only on the way decides nothing: the finding stands where something can be changed.
  const first = Math.max(
    0,
    nodes.findIndex(({ when, compute }) => when || compute),
  );
  const [head, ...others] = [...nodes.slice(first), ...nodes.slice(0, first)];
  const labelled = ({ label }: { readonly label: ReturnType<typeof titleOf> }) => say(label, at.context.language);
  const [fix, ...choices] = [head!, ...others]
    .filter(({ when }) => when)
    .map((node): Fix => ({ code: "remove-condition", params: { field: labelled(node) }, command: setting(node.key, "when") }));
  return {
    code: "cycle",
    place: { key: head!.key, property: head!.compute && !head!.when ? "compute" : "when" },
    params: { fields: [head!, ...others].map(labelled) },
    ...(fix && { fix }),
    ...(choices.length && { choices }),
    ...(others.length && { related: others.map(({ key }) => ({ key })) }),
  };
}
