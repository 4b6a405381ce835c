/** Papers: in which form they are taken, and whether a registry or an upload would do instead of paper. */
import { childrenOf, type DocumentNode, type Json, type NodeKey } from "../../document/node.js";
import { getProperty } from "../../document/values.js";
import type { NodeCheck } from "../check.js";
import type { Fix, Found } from "../diagnostic.js";
import { registryItemOf } from "../registry-match.js";
import type { Reader } from "../reader.js";
import { all, setting, settingRegistry } from "../setting.js";

/** What phones make and offices read. */
export const usualFormats: readonly string[] = ["application/pdf", "image/jpeg", "image/png"];

const setValue = (key: NodeKey, code: Fix["code"], property: string, value?: Json): Fix => ({
  code,
  command: setting(key, property, value),
});

export const documentCheck: NodeCheck = {
  types: ["document"],
  *find(node, at) {
    const { provision = "upload", accept, required } = node.values;
    if (provision === "generated") return;
    if (provision === "upload" && accept === undefined && required !== undefined && required !== false) {
      const fix = setValue(node.key, "set-formats", "accept", [...usualFormats]);
      yield { code: "document-without-format", place: { key: node.key, property: "accept" }, fix };
    }
    yield* registry(node, at);
    yield* paper(node, provision === "presented");
  },
};

/** A paper that a registry holds, not looked up there. A copy of the identity card is said apart: its number does. */
function* registry(node: DocumentNode, at: Reader): Iterable<Found> {
  if (node.values.satisfiedBy !== undefined) return;
  const item = registryItemOf(node.values.title, "paper", at.context);
  // With other papers to choose from, the registry settles only some of the ways.
  if (!item || childrenOf(node, "anyOf").length > 0) return;
  const fix: Fix = { code: "ask-registry", params: { registry: item.registry }, command: settingRegistry(node.key, "satisfiedBy", item) };
  const code = item.registry === "population" && item.item === "identity" ? "identity-image" : "document-held-by-registry";
  yield { code, place: { key: node.key, property: "satisfiedBy" }, params: { registry: item.registry, item: item.item }, fix };
}

function* paper(node: DocumentNode, isPresented: boolean): Iterable<Found> {
  const covered = node.values.satisfiedBy !== undefined;
  if (isPresented) {
    if (!covered)
      yield {
        code: "presented-in-person",
        place: { key: node.key, property: "provision" },
        fix: {
          code: "upload-instead",
          command: all([setting(node.key, "provision", "upload"), setting(node.key, "accept", [...usualFormats])]),
        },
      };
    return;
  }
  const place = { key: node.key, property: "quantity" };
  if (getProperty(node.values, "quantity.certified") === true)
    yield { code: "certified-copy-demanded", place, fix: setValue(node.key, "drop-certified", "quantity.certified") };
  const originals = getProperty(node.values, "quantity.originals");
  if (typeof originals === "number" && originals > 0 && !covered)
    yield {
      code: "original-demanded",
      place,
      params: { count: originals },
      fix: setValue(node.key, "drop-originals", "quantity.originals"),
    };
}
