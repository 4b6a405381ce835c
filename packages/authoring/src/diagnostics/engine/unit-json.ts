/** JSON of nodes for an excerpt: whole, or as others see it. Made once an excerpt, and found again by the object that the engine hands back. */
import {
  childrenOf,
  nodeOf,
  type AuthoringDocument,
  type DocumentNode,
  type Json,
  type NodeKey,
  type NodeType,
} from "../../document/node.js";
import { jsonOfNode } from "../../document/to-procedure.js";
import { slotOf } from "../../structure/structure.js";
import type { Reader } from "../reader.js";

const field: Json = { id: "a", kind: "note" };

/** Stands for each member of a list that is judged for itself: only how many there are counts. */
export const samples: Readonly<Partial<Record<NodeType, Json>>> = {
  field,
  step: { id: "a", title: "", fields: [field] },
  document: { id: "a", title: "" },
  fee: { id: "a", title: "", amount: 0, currency: "VND" },
  check: { assert: true, at: "a", message: "" },
  term: { when: true, term: { value: 1, unit: "day" } },
  scenario: { id: "a", title: "", answers: {}, expect: {} },
};

/** They have a list of options also where it is empty. */
const withOptions = new Set(slotOf("field", "options")!.kinds);

const seen = (node: DocumentNode | undefined) => ({
  type: node?.type,
  id: node?.values.id,
  kind: node?.values.kind,
  result: node?.values.result,
  fields: node?.children.fields,
  options: node?.children.options,
});
const seenValue = (node: DocumentNode | undefined) => node?.values.value;

/** Notes everything that `stub` uses. */
export function lookAtStub(at: Reader, key: NodeKey): void {
  const { type, fields = [], options = [] } = at.see(key, seen);
  // A step is seen by its name alone.
  if (type !== "field") return;
  for (const option of options) at.see(option, seenValue);
  for (const member of fields) lookAtStub(at, member);
}

export class UnitJson {
  /** Of fields, steps and documents. */
  readonly keys = new Map<unknown, NodeKey>();
  readonly #document: AuthoringDocument;
  readonly #whole = new Map<NodeKey, Json>();
  readonly #stubs = new Map<NodeKey, Json>();

  constructor(document: AuthoringDocument) {
    this.#document = document;
  }

  whole(key: NodeKey): Json {
    return this.#made(this.#whole, key, (node) =>
      jsonOfNode(node, (child) => (node.type === "step" && nodeOf(this.#document, child).type === "field" ? field : this.whole(child))),
    );
  }

  /** As `whole`, for rules: members that are judged for themselves would only be in the way. */
  alone(key: NodeKey): Json {
    const whole = this.whole(key);
    if (nodeOf(this.#document, key).type !== "step") return whole;
    const alone = { ...(whole as Readonly<Record<string, Json>>), fields: [] };
    this.keys.set(alone, key);
    return alone;
  }

  stub(key: NodeKey): Json {
    return this.#made(this.#stubs, key, (node) => (node.type === "field" ? this.#fieldStub(node) : stubOf(node)));
  }

  /** As `stub`, but one field in it has the rules that decide its value. */
  stubWith(key: NodeKey, ruled: NodeKey): Json {
    const node = nodeOf(this.#document, key);
    const stub = this.#fieldStub(node, ruled);
    this.keys.set(stub, key);
    return stub;
  }

  #fieldStub(node: DocumentNode, ruled?: NodeKey): Json {
    const { id = "", kind = "", result, when, compute } = node.values;
    const [fields, options] = [childrenOf(node, "fields"), childrenOf(node, "options")];
    const hasRules = node.key === ruled;
    return {
      id,
      kind,
      ...(result !== undefined && { result }),
      ...(kind === "computed" && { compute: "" }),
      ...(fields.length > 0 && {
        fields: fields.map((member) => (ruled === undefined ? this.stub(member) : this.stubWith(member, ruled))),
      }),
      ...((options.length > 0 || withOptions.has(String(kind))) && {
        options: options.map((option) => this.#optionStub(option, hasRules)),
      }),
      ...(hasRules && when !== undefined && { when }),
      ...(hasRules && compute !== undefined && { compute }),
    };
  }

  #optionStub(key: NodeKey, hasRules: boolean): Json {
    const { value = "", when } = nodeOf(this.#document, key).values;
    return { value, label: "", ...(hasRules && when !== undefined && { when }) };
  }

  #made(table: Map<NodeKey, Json>, key: NodeKey, make: (node: DocumentNode) => Json): Json {
    let json = table.get(key);
    if (json === undefined) {
      const node = nodeOf(this.#document, key);
      table.set(key, (json = make(node)));
      if (node.type === "field" || node.type === "step" || node.type === "document") this.keys.set(json, key);
    }
    return json;
  }
}

const stubOf = ({ type, values }: DocumentNode): Json => ({ id: values.id ?? "", title: "", ...(type === "step" && { fields: [] }) });
