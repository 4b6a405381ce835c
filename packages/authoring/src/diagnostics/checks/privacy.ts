/** Personal data: a notice, a basis, a time after which it goes; consent only where people are free to refuse. */
import type { DocumentNode, Json, NodeKey } from "../../document/node.js";
import { getProperty, isObject } from "../../document/values.js";
import type { GroupCheck, NodeCheck } from "../check.js";
import type { Fix, Found } from "../diagnostic.js";
import type { Reader } from "../reader.js";

const personalKinds = new Set(["person-name", "personal-id", "phone", "email", "address", "signature", "plate"]);
const holdsAnswer = (node: DocumentNode): boolean => !["group", "list", "note", "computed"].includes(String(node.values.kind));

/** What the author says counts; where nothing is said, the kind speaks. */
export function isPersonal(node: DocumentNode): boolean {
  if (node.type !== "field" || !holdsAnswer(node)) return false;
  const sensitivity = getProperty(node.values, "privacy.sensitivity");
  return sensitivity === undefined ? personalKinds.has(String(node.values.kind)) : sensitivity !== "none";
}

const set = (key: NodeKey, code: Fix["code"], property: string, value: Json): Fix => ({
  code,
  params: { value: String(value) },
  command: ["node.set", { key, property, value }],
});

const bases = ["stateDuty", "legalObligation", "publicTask", "consent"];

export const fieldPrivacyCheck: NodeCheck = {
  types: ["field"],
  *find(node, at) {
    if (isPersonal(node)) yield* personal(node);
    yield* consent(node, at);
    yield* purposes(node, at);
  },
};

function* personal(node: DocumentNode): Iterable<Found> {
  const property = "privacy.legalBasis";
  const basis = getProperty(node.values, property);
  if (basis === undefined) {
    const [usual, ...others] = bases.map((value) => set(node.key, "set-basis", property, value));
    yield { code: "personal-data-without-basis", place: { key: node.key, property }, fix: usual!, choices: others };
  }
  const sensitive = getProperty(node.values, "privacy.sensitivity") === "sensitive";
  if (sensitive && getProperty(node.values, "privacy.reason") === undefined)
    yield { code: "sensitive-without-reason", place: { key: node.key, property: "privacy.reason" } };
}

/** Who must answer to get the service cannot refuse, so that consent is no basis (Law 91/2025, GDPR recital 43). */
function* consent(node: DocumentNode, at: Reader): Iterable<Found> {
  const { required } = node.values;
  if (required === undefined || required === false || !holdsAnswer(node)) return;
  const property = "privacy.legalBasis";
  if (getProperty(node.values, property) === "consent") {
    const fix = set(node.key, "set-basis", property, "stateDuty");
    yield { code: "consent-on-required", place: { key: node.key, property }, fix, choices: [optional(node.key)] };
    return;
  }
  const named = namesIn(node);
  const asked = purposesOf(at).find(({ id, consent }) => consent && named.includes(id));
  // For other purposes that need no consent the answer may be required all the same.
  if (!asked || named.length > 1) return;
  yield {
    code: "consent-on-required",
    place: { key: node.key, property: "privacy.purposes" },
    fix: optional(node.key),
    related: [{ key: asked.key }],
  };
}

const optional = (key: NodeKey): Fix => ({ code: "never-required", command: ["node.set", { key, property: "required", value: false }] });

const namesIn = (node: DocumentNode): readonly string[] => {
  const named = getProperty(node.values, "privacy.purposes");
  return Array.isArray(named) ? (named as Json[]).map(String) : [];
};

const takePurpose = (node: DocumentNode | undefined) => ({ id: String(node?.values.id), consent: node?.values.consent === true });

const purposesOf = (at: Reader) => at.children(at.document.root, "purposes").map((key) => ({ key, ...at.see(key, takePurpose) }));

function* purposes(node: DocumentNode, at: Reader): Iterable<Found> {
  const property = "privacy.purposes";
  const named = namesIn(node);
  if (!named.length) return;
  const known = new Set(purposesOf(at).map(({ id }) => id));
  for (const name of named) {
    if (known.has(name)) continue;
    const rest = named.filter((one) => one !== name);
    const command: Fix["command"] = ["node.set", { key: node.key, property, ...(rest.length && { value: rest }) }];
    yield {
      code: "unknown-purpose",
      place: { key: node.key, property },
      params: { name },
      fix: { code: "remove-value", params: { name }, command },
    };
  }
}

/** Whether there is personal data at all decides what the procedure as a whole must say. */
export const noticeCheck: GroupCheck = {
  types: ["field"],
  groupsOf(node) {
    if (!isPersonal(node)) return [];
    return getProperty(node.values, "privacy.retention") === undefined ? ["notice", "retention"] : ["notice"];
  },
  *find(_members, at, group) {
    const key = at.document.root;
    const privacy = at.see(key, (root) => root?.values.privacy);
    const property = group === "retention" ? "privacy.retention" : "privacy.controller";
    if (isObject(privacy) && getProperty({ privacy }, property) !== undefined) return;
    if (group === "notice") return void (yield { code: "no-privacy-notice", place: { key, property } });
    const [usual, ...others] = ["P5Y", "P10Y", "P2Y"].map((value) => set(key, "set-retention", property, value));
    yield { code: "personal-data-without-retention", place: { key, property }, fix: usual!, choices: others };
  },
};
