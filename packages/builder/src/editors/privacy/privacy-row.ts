/** The fields and papers that may hold personal data, and what is still to be said about each. */
import {
  ancestors,
  getProperty,
  labelIn,
  nodeOf,
  propertiesFor,
  rootOf,
  subtree,
  type AuthoringDocument,
  type DocumentNode,
} from "@hoso/authoring";

export type Gap = "sensitivity" | "legalBasis";

export interface PrivacyRow {
  readonly node: DocumentNode;
  readonly name: string | undefined;
  /** Step and groups around it, outermost first. */
  readonly within: readonly string[];
  readonly gaps: readonly Gap[];
}

/** A list and what is computed hold what their parts hold. */
const derived = ["list", "computed"];

const mayHold = (node: DocumentNode): boolean =>
  (node.type === "field" &&
    !derived.includes(String(node.values.kind)) &&
    propertiesFor(node).some(({ name }) => name === "privacy.sensitivity")) ||
  node.type === "document";

function gapsOf(node: DocumentNode): readonly Gap[] {
  const sensitivity = getProperty(node.values, "privacy.sensitivity");
  const gaps: Gap[] = sensitivity === undefined ? ["sensitivity"] : [];
  if (sensitivity !== "none" && getProperty(node.values, "privacy.legalBasis") === undefined) gaps.push("legalBasis");
  return gaps;
}

function within(document: AuthoringDocument, node: DocumentNode, language: string): string[] {
  const names: string[] = [];
  for (const outer of ancestors(document, node.key)) {
    const name = outer.type === "procedure" ? undefined : labelIn(outer.values.label ?? outer.values.title, language);
    if (name !== undefined) names.unshift(name);
  }
  return names;
}

/** In the order of the form, papers last. */
export function privacyRows(document: AuthoringDocument, language: string): readonly PrivacyRow[] {
  const { children } = rootOf(document);
  const tops = [...(children.steps ?? []), ...(children.documents ?? [])];
  return tops.flatMap((top) =>
    [...subtree(document, top)].filter(mayHold).map((node) => ({
      node: nodeOf(document, node.key),
      name: labelIn(node.values.label ?? node.values.title, language),
      within: within(document, node, language),
      gaps: gapsOf(node),
    })),
  );
}
