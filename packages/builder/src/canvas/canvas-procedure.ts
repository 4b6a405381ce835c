/**
 * The step that is being designed, as a procedure of its own for the real form: rules taken off, because in design everything shows, and what
 * is unfinished filled up so that it can be shown. Its cost grows with the step and not with the procedure.
 */
import { isObject, nodeOf, rootOf, sameJson, type AuthoringDocument, type DocumentNode, type Json, type NodeKey } from "@hoso/authoring";
import type { Field, Procedure } from "@hoso/contract";

export interface CanvasProcedure {
  readonly procedure: Procedure;
  /** Field keys in reading order with their path in this procedure; rows of lists are the first. */
  readonly paths: ReadonlyMap<NodeKey, string>;
  /** Paths of lists, outermost first: each shows one row. */
  readonly lists: readonly string[];
}

/** What was drawn before of the same step: a field keeps its id, and is the same object while nothing in it changes, so that its row stays. */
export class CanvasMemory {
  readonly #ids = new Map<NodeKey, string>();
  readonly #fields = new Map<NodeKey, { readonly node: DocumentNode; readonly field: Field }>();

  idFor(key: NodeKey): string {
    const known = this.#ids.get(key) ?? `f${this.#ids.size}`;
    this.#ids.set(key, known);
    return known;
  }

  /** @param make the field anew; asked only where it may be another one */
  field(node: DocumentNode, make: () => Field): Field {
    const known = this.#fields.get(node.key);
    if (known?.node === node && !Object.keys(node.children).length) return known.field;
    const made = make();
    const field = known && sameJson(known.field, made) ? known.field : made;
    this.#fields.set(node.key, { node, field });
    return field;
  }
}

/** What stands where the author has written nothing yet. */
export interface Placeholders {
  label(kind: string): string;
  readonly step: string;
  readonly options: string;
  readonly members: string;
  readonly note: string;
  unknown(kind: string): string;
}

/** Settings that change what a field looks like. */
const looks = ["width", "display", "profile", "itemTitle", "addLabel", "currency", "inWords", "tone", "hint", "help", "result"] as const;

const known = new Set(
  (
    "text long-text email phone url number integer money percent date partial-date month time choice choices yes-no search " +
    "person-name personal-id tax-code plate address group list computed note signature"
  ).split(" "),
);

/** Id of the one step. */
export const canvasStep = "step";

export function canvasProcedure(
  document: AuthoringDocument,
  step: NodeKey,
  placeholders: Placeholders,
  memory = new CanvasMemory(),
): CanvasProcedure {
  const paths = new Map<NodeKey, string>();
  const lists: string[] = [];
  const fields = (keys: readonly NodeKey[], base: string): Field[] =>
    keys.map((key) => {
      const id = memory.idFor(key);
      const path = base + id;
      paths.set(key, path);
      const node = nodeOf(document, key);
      if (node.values.kind === "list") lists.push(path);
      return memory.field(node, () => field(node, id, path));
    });

  function field(node: DocumentNode, id: string, path: string): Field {
    const { values } = node;
    const kind = String(values.kind);
    if (!known.has(kind)) return { id, kind: "note", text: placeholders.unknown(kind) };
    if (kind === "note") {
      const text = hasText(values.text) ? values.text : placeholders.note;
      return { id, kind, ...(hasText(values.label) && { label: values.label }), text, ...look(values) } as unknown as Field;
    }
    const label = hasText(values.label) ? values.label : placeholders.label(kind);
    const made: Record<string, unknown> = { id, kind, label, ...look(values) };
    if (values.required === true) made.required = true;
    if (isObject(values.privacy) && hasText(values.privacy.reason)) made.privacy = { reason: values.privacy.reason };
    if (kind === "choice" || kind === "choices") made.options = options(node);
    if (kind === "search") made.dataset = "none";
    if (kind === "computed") made.compute = "";
    if (kind === "group" || kind === "list") made.fields = members(node, kind === "list" ? `${path}.0.` : `${path}.`);
    return made as unknown as Field;
  }

  const members = (node: DocumentNode, base: string): Field[] => {
    const inner = fields(node.children.fields ?? [], base);
    return inner.length ? inner : [{ id: `${memory.idFor(node.key)}e`, kind: "note", text: placeholders.members }];
  };

  const options = (node: DocumentNode): object[] => {
    const made = (node.children.options ?? []).map((key, index) => {
      const { label, hint } = nodeOf(document, key).values;
      return { value: `o${index}`, label: hasText(label) ? label : placeholders.options, ...(hasText(hint) && { hint }) };
    });
    return made.length ? made : [{ value: "o0", label: placeholders.options }];
  };

  const { values, children } = nodeOf(document, step);
  const languages = rootOf(document).values.languages as string[] | undefined;
  return {
    procedure: {
      id: "canvas",
      version: 1,
      title: placeholders.step,
      languages: languages?.length ? languages : ["vi"],
      department: "canvas",
      steps: [
        {
          id: canvasStep,
          title: hasText(values.title) ? values.title : placeholders.step,
          ...(hasText(values.hint) && { hint: values.hint }),
          fields: fields(children.fields ?? [], ""),
        },
      ],
    } as Procedure,
    paths,
    lists,
  };
}

const look = (values: Readonly<Record<string, Json>>): Record<string, Json> =>
  Object.fromEntries(looks.flatMap((name) => (usable(name, values[name]) ? [[name, values[name]!]] : [])));

const usable = (name: string, value: Json | undefined): boolean =>
  value !== undefined && (["hint", "help", "itemTitle", "addLabel"].includes(name) ? hasText(value) : true);

type Words = string | Readonly<Record<string, string>>;

const hasText = (text: Json | undefined): text is Words & Json =>
  typeof text === "string" ? text !== "" : isObject(text) && Object.values(text).some((value) => typeof value === "string" && value !== "");
