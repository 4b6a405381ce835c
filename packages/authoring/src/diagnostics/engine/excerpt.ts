/**
 * A procedure made of some nodes of another, for the engine to judge: the nodes in question as they are, and of what they name only what others
 * can see of it. So an edit costs what it touches, and the engine alone decides what is wrong.
 */
import type { Procedure } from "@hoso/contract";
import type { Json, NodeKey } from "../../document/node.js";
import { segmentsOf } from "../../document/place.js";

export type ExcerptType = "step" | "field" | "document" | "fee" | "check" | "term" | "scenario";

interface Item {
  readonly key: NodeKey;
  readonly json: Json;
  readonly isWhole: boolean;
}

/** The item that a pointer goes into, and the way from there. */
export interface Located extends Item {
  readonly below: readonly string[];
}

/** Where the lists stand; fields stand in a first step that holds nothing else. */
const listAt: Readonly<Record<string, ExcerptType>> = {
  steps: "step",
  documents: "document",
  fees: "fee",
  checks: "check",
  scenarios: "scenario",
};

export class Excerpt {
  readonly #lists = new Map<ExcerptType, Item[]>();

  add(type: ExcerptType, item: Item): void {
    const list = this.#lists.get(type);
    if (list) list.push(item);
    else this.#lists.set(type, [item]);
  }

  #list(type: ExcerptType): readonly Item[] {
    return this.#lists.get(type) ?? [];
  }

  /** @param spare a field for the step that would hold none */
  toProcedure(cases: readonly Json[], spare: readonly Json[] = []): Procedure {
    const json = (type: ExcerptType): readonly Json[] => this.#list(type).map((item) => item.json);
    const optional = (name: string, list: readonly Json[]) => list.length > 0 && { [name]: list };
    const fields = json("field");
    const terms = json("term");
    const procedure = {
      id: "excerpt",
      version: 1,
      title: "",
      languages: ["vi"],
      department: "excerpt",
      ...optional("cases", cases),
      steps: [{ id: this.#freeStepId(), title: "", fields: fields.length > 0 ? fields : spare }, ...json("step")],
      ...optional("checks", json("check")),
      ...optional("documents", json("document")),
      ...optional("fees", json("fee")),
      ...(terms.length > 0 && { processing: { term: { value: 1, unit: "day" }, terms } }),
      ...optional("scenarios", json("scenario")),
    };
    return procedure as unknown as Procedure;
  }

  #freeStepId(): string {
    const taken = new Set(this.#list("step").map(({ json }) => (json as { readonly id?: Json }).id));
    let id = "fields";
    while (taken.has(id)) id += "s";
    return id;
  }

  find(pointer: string): Located | undefined {
    const path = segmentsOf(pointer);
    const [list = "", first, inner, second] = path;
    if (list === "processing" && first === "terms") return located(this.#list("term")[Number(inner)], path.slice(3));
    if (list === "steps" && first === "0")
      return located(inner === "fields" ? this.#list("field")[Number(second)] : undefined, path.slice(4));
    const type = Object.hasOwn(listAt, list) ? listAt[list] : undefined;
    return type && located(this.#list(type)[Number(first) - (type === "step" ? 1 : 0)], path.slice(2));
  }
}

const located = (item: Item | undefined, below: readonly string[]): Located | undefined => item && { ...item, below };
