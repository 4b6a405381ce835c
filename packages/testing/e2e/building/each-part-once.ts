/**
 * A procedure without what is built just like a part before it: a second field with the same settings, a third option. What something else
 * names stays. Who can build the rest can build the whole, by doing the same again.
 */
import { applyEdit, childrenOf, nodeOf, runCommand, shapeOf, type AuthoringDocument, type NodeKey } from "@hoso/authoring";

/** The builder makes these lists with two to write over. */
const beginWithTwo = new Set(["option", "stage"]);

export function eachPartOnce(whole: AuthoringDocument): AuthoringDocument {
  const seen = new Set<string>();
  let document = whole;
  const without = (key: NodeKey): AuthoringDocument | undefined => {
    const outcome = runCommand(document, "node.delete", { keys: [key] }, { newKey: () => "unused", language: "vi" });
    return outcome.ok && outcome.report.length === 0 ? applyEdit(document, outcome.edit) : undefined;
  };
  const visit = (key: NodeKey): void => {
    for (const { name } of shapeOf(nodeOf(document, key).type).slots)
      for (const [at, child] of childrenOf(nodeOf(document, key), name).entries()) {
        const work = workOf(document, child);
        const needed = at < 2 && beginWithTwo.has(nodeOf(document, child).type);
        const less = seen.has(work) && !needed ? without(child) : undefined;
        seen.add(work);
        if (less) document = less;
        else visit(child);
      }
  };
  visit(document.root);
  return document;
}

/** What there is to do to build a node: its type and kind, the settings it has, and the same for what is in it. */
function workOf(document: AuthoringDocument, key: NodeKey): string {
  const { type, values } = nodeOf(document, key);
  const inside = shapeOf(type).slots.map(({ name }) =>
    [...new Set(childrenOf(nodeOf(document, key), name).map((child) => workOf(document, child)))].sort().join(","),
  );
  return `${type} ${String(values.kind ?? "")} (${Object.keys(values).sort().join(" ")}) [${inside.join("|")}]`;
}
