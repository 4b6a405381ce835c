/**
 * Random commands for property tests: picks nodes, properties and places of a document by a seed, sensible ones and senseless ones. The same seed
 * gives the same commands.
 */
import {
  blockNames,
  copyNodes,
  shapeOf,
  toJson,
  type AuthoringDocument,
  type CommandArgs,
  type CommandName,
  type DocumentNode,
  type Json,
  type NodeKey,
} from "@hoso/authoring";

/** Mulberry32: small, quick, and the same everywhere. */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const kinds = ["text", "integer", "choice", "choices", "date", "yes-no", "phone", "money", "group", "list", "computed", "note", "address"];
const words = ["Số điện thoại", "Họ và tên", "", "Địa chỉ", "Phone", "Ngày sinh", "Ghi chú", "f1", "Lệ phí"];

export type Call = { readonly [N in CommandName]: readonly [name: N, args: CommandArgs[N]] }[CommandName];

export class RandomCommands {
  readonly #next: () => number;
  #keys: readonly NodeKey[] = [];
  #of: AuthoringDocument | undefined;

  constructor(seed: number) {
    this.#next = random(seed);
  }

  below(limit: number): number {
    return Math.floor(this.#next() * limit);
  }

  pick<T>(items: readonly T[]): T {
    return items[this.below(items.length)]!;
  }

  /** A command for the document as it is; most can be done, some are refused. */
  call(document: AuthoringDocument): Call {
    if (this.#of !== document) {
      this.#of = document;
      this.#keys = [...document.nodes.values()].map(({ key }) => key).sort();
    }
    return this.pick(this.#makers)(document);
  }

  #node(document: AuthoringDocument, wanted: (node: DocumentNode) => boolean = () => true): DocumentNode {
    for (let tries = 0; tries < 60; tries++) {
      const node = document.nodes.get(this.pick(this.#keys))!;
      if (wanted(node)) return node;
    }
    return document.nodes.get(document.root)!;
  }

  readonly #field = (document: AuthoringDocument): DocumentNode => this.#node(document, ({ type }) => type === "field");
  readonly #holder = (document: AuthoringDocument): DocumentNode =>
    this.#node(document, ({ type, values }) => type === "step" || values.kind === "group" || values.kind === "list");

  #siblings(node: DocumentNode, slot: string): { after?: NodeKey | null } {
    const keys = node.children[slot] ?? [];
    const at = this.below(keys.length + 2);
    return at === 0 ? { after: null } : at > keys.length ? {} : { after: keys[at - 1]! };
  }

  #several(document: AuthoringDocument): readonly NodeKey[] {
    const node = this.#node(document, ({ parent }) => parent !== undefined);
    const siblings = node.parent === undefined ? [node.key] : document.nodes.get(node.parent)!.children[node.slot]!;
    return [...new Set([node.key, this.pick(siblings), this.pick(siblings)].slice(0, 1 + this.below(3)))];
  }

  /** A rule that reads some field, rightly or wrongly. */
  #rule(document: AuthoringDocument): Json {
    const path = this.pick([...document.paths.entries()].map(([known]) => known).concat("case"));
    return this.pick<Json>([
      { "==": [{ var: path }, "a"] },
      { "!!": [{ var: path }] },
      { sum: [{ var: path }, { var: "age" }] },
      true,
      { "!=": [{ var: "case" }, "self"] },
    ]);
  }

  readonly #set = (document: AuthoringDocument): Call => {
    const node = this.#node(document);
    const { name, type, choices } = this.pick(
      shapeOf(node.type).properties.length > 0 ? shapeOf(node.type).properties : [{ name: "id", type: "id" as const }],
    );
    const text = this.pick(words);
    const value: Json | undefined = {
      boolean: this.below(2) === 0,
      integer: this.below(20),
      number: this.below(20),
      bound: this.below(20),
      enum: choices ? this.pick(choices) : text,
      condition: this.#rule(document),
      rule: this.#rule(document),
      text: { vi: text },
      markdown: { vi: text, en: text },
      id: `id${this.below(30)}`,
    }[type as string];
    return ["node.set", { key: node.key, property: name, ...(value !== undefined && { value }) }];
  };

  readonly #makers: readonly ((document: AuthoringDocument) => Call)[] = [
    (document) => [
      "field.insert",
      { parent: this.#holder(document).key, kind: this.pick(kinds), ...this.#siblings(this.#holder(document), "fields") },
    ],
    (document) => {
      const holder = this.#holder(document);
      return [
        "field.insert",
        { parent: holder.key, kind: this.pick(kinds), values: { label: { vi: this.pick(words) } }, ...this.#siblings(holder, "fields") },
      ];
    },
    (document) => {
      const holder = this.#node(document, ({ type }) => shapeOf(type).slots.length > 0);
      const slot = this.pick(shapeOf(holder.type).slots);
      return ["node.insert", { parent: holder.key, slot: slot.name, type: this.pick(slot.types), ...this.#siblings(holder, slot.name) }];
    },
    this.#set,
    this.#set,
    (document) => [
      "text.set",
      {
        key: this.#field(document).key,
        property: this.pick(["label", "hint", "help"]),
        language: this.pick(["vi", "en"]),
        text: this.pick(words),
      },
    ],
    (document) => ["node.rename", { key: this.#node(document).key, id: `id${this.below(40)}` }],
    (document) => ["node.rename", { key: this.#field(document).key, id: `id${this.below(40)}` }],
    (document) => {
      const holder = this.#holder(document);
      return [
        "node.move",
        {
          keys: [this.#field(document).key, this.#field(document).key].slice(this.below(2)),
          parent: holder.key,
          slot: "fields",
          ...this.#siblings(holder, "fields"),
        },
      ];
    },
    (document) => {
      const node = this.#node(document, ({ parent }) => parent !== undefined);
      const parent = document.nodes.get(node.parent ?? document.root)!;
      return ["node.move", { keys: [node.key], parent: parent.key, slot: node.slot, ...this.#siblings(parent, node.slot) }];
    },
    (document) => ["node.delete", { keys: this.#several(document) }],
    (document) => ["node.duplicate", { keys: this.#several(document) }],
    (document) => ["field.change-kind", { key: this.#field(document).key, kind: this.pick(kinds) }],
    (document) => ["field.wrap", { keys: this.#several(document), kind: this.pick(["group", "list"] as const) }],
    (document) => ["field.unwrap", { key: this.#node(document, ({ values }) => values.kind === "group" || values.kind === "list").key }],
    (document) => {
      const step = this.#node(document, ({ type }) => type === "step");
      return ["step.split", { key: step.key, at: this.pick(step.children.fields ?? [step.key]) }];
    },
    (document) => ["step.merge", { key: this.#node(document, ({ type }) => type === "step").key }],
    (document) => {
      const node = this.#node(document, ({ type, parent }) => parent !== undefined && type !== "step");
      const holder = document.nodes.get(node.parent ?? document.root)!;
      return [
        "clipboard.paste",
        { clip: copyNodes(document, [node.key]), parent: holder.key, slot: node.slot, ...this.#siblings(holder, node.slot) },
      ];
    },
    (document) => ["block.insert", { parent: this.#holder(document).key, block: this.pick(blockNames) }],
    () => [this.pick(["language.add", "language.remove"] as const), { language: this.pick(["fr", "en", "zh"]) }],
    () => ["language.copy", { from: this.pick(["vi", "en"]), to: this.pick(["en", "fr"]), overwrite: this.below(2) === 0 }],
    (document) => [
      "translation.import",
      { rows: [{ key: this.#field(document).key, property: "label", language: "en", text: this.pick(words) }] },
    ],
    (document) => ["procedure.replace", { procedure: this.#mangled(document) }],
    (document) => ["batch", { commands: [this.#set(document), this.#set(document)] }],
  ];

  /** The procedure as somebody edits it in the source view: a step gone, or moved, or a field renamed. */
  #mangled(document: AuthoringDocument): Json {
    const procedure = toJson(document, document.root) as { readonly [member: string]: Json };
    const steps = [...(procedure.steps as readonly Json[])];
    if (steps.length > 1 && this.below(3) === 0) steps.reverse();
    else if (steps.length > 2 && this.below(4) === 0) steps.splice(this.below(steps.length), 1);
    return { ...procedure, steps, version: 1 + this.below(9) };
  }
}
