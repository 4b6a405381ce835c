/** What other published procedures of the city already ask, or themselves give out. Says nothing without a city index. */
import { childrenOf, type DocumentNode, type Json, type NodeKey } from "../../document/node.js";
import type { NodeCheck } from "../check.js";
import { factKey, resultKeys, type CityEntry } from "../city-index.js";
import { say } from "../node-texts.js";
import type { Reader } from "../reader.js";

const others = (at: Reader): readonly CityEntry[] => {
  const own = at.see(at.document.root, (root) => String(root?.values.id));
  return at.context.city?.procedures.filter(({ id }) => id !== own) ?? [];
};

const takeField = (node: DocumentNode | undefined) => ({
  kind: node?.values.kind,
  label: node?.values.label,
  hasSource: node?.values.source !== undefined,
  fields: node?.children.fields ?? [],
});

function* factsIn(
  keys: readonly NodeKey[],
  heading: Json | undefined,
  at: Reader,
): Iterable<{ key: NodeKey; fact: string; label: Json | undefined }> {
  for (const key of keys) {
    const { kind, label, hasSource, fields } = at.see(key, takeField);
    const fact = hasSource ? undefined : factKey(kind, label, heading);
    if (fact !== undefined) yield { key, fact, label };
    yield* factsIn(fields, label ?? heading, at);
  }
}

/** Once a step: a person meets a step as one page, and its facts are dealt with together. */
export const askedElsewhereCheck: NodeCheck = {
  types: ["step"],
  *find(node, at) {
    if (!at.context.city) return;
    const entries = others(at);
    const repeated = [...factsIn(childrenOf(node, "fields"), node.values.title, at)].filter(({ fact }) =>
      entries.some(({ asks }) => asks.includes(fact)),
    );
    const [first, ...rest] = repeated;
    if (!first) return;
    const where = entries.filter(({ asks }) => repeated.some(({ fact }) => asks.includes(fact)));
    const { language } = at.context;
    yield {
      code: "asked-elsewhere",
      place: { key: first.key },
      params: {
        fields: repeated.map(({ label }) => say(label, language)),
        count: where.length,
        procedures: where.slice(0, 3).map(({ title }) => say(title as Json, language)),
      },
      ...(rest.length && { related: rest.map(({ key }) => ({ key })) }),
    };
  },
};

/** A name of fewer words may well be a paper of another kind. */
const wordsOfName = 3;

export const issuedHereCheck: NodeCheck = {
  types: ["document"],
  *find(node, at) {
    if (!at.context.city || node.values.satisfiedBy !== undefined || node.values.provision === "generated") return;
    const names = resultKeys(node.values.title);
    const isGiven = (name: string) => name.split(" ").length >= wordsOfName && names.some((own) => own.includes(name));
    const issuer = others(at).find(({ gives }) => gives.some(isGiven));
    if (issuer)
      yield {
        code: "document-issued-by-city",
        place: { key: node.key, property: "satisfiedBy" },
        params: { procedure: say(issuer.title as Json, at.context.language) },
      };
  },
};
