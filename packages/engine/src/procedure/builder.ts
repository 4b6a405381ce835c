// What compiling a definition needs along the way: nodes and slots, rules and who reads whom, findings with their place.
import type { Check } from "@hoso/contract";
import { finding, type Finding } from "../finding.js";
import { compileRule } from "../rules/compile-rule.js";
import type { Reader } from "../rules/resolver.js";
import { fieldResolver, locate, type Reads } from "./field-resolver.js";
import type { Parts } from "./parts.js";
import type { CaseNode, Condition, DocumentNode, FieldNode, Node, ScopeNode } from "./node.js";

const idPattern = /^[a-z][A-Za-z0-9]{0,63}$/;
const variables = ["case", "today", "channel", "documents"];

/** What a rule decides: a value that others may read, something nothing reads, or a figure of the whole application. */
type Effect = { readonly value: Node } | { readonly watch: Node } | { readonly flag: "feesRead" | "termRead" };

export class Builder {
  readonly findings: Finding[] = [];
  readonly scope: ScopeNode = { parent: undefined, list: undefined, byPath: new Map(), nodes: [] };
  readonly parts: Parts;
  #caseNode: CaseNode | undefined;
  readonly #documents = new Map<string, DocumentNode>();
  readonly #claimed = new Map<ScopeNode, Set<string>>();
  readonly #later: (() => void)[] = [];

  constructor(parts: Parts) {
    this.parts = parts;
  }

  report(code: string, place: string, params?: Finding["params"]): void {
    this.findings.push(finding(code, place, "error", params));
  }

  /** A node with its slot; rules are filled in when all nodes are known. */
  node<T extends Node>(
    own: Omit<T, "scope" | "slot" | "parent" | "children" | "when" | "rank" | "readers" | "watchers" | "feesRead" | "termRead">,
    scope: ScopeNode,
    parent: Node | undefined,
  ): T {
    const node = {
      ...own,
      scope,
      slot: scope.nodes.length,
      parent,
      children: [],
      when: undefined,
      rank: 0,
      readers: new Set(),
      watchers: new Set(),
      feesRead: false,
      termRead: false,
    } as unknown as T;
    scope.nodes.push(node);
    parent?.children.push(node);
    return node;
  }

  /** Notes an id as taken in its scope; refuses doubles and names that would hide members of objects or variables. */
  claim(scope: ScopeNode, name: string, id: string, place: string): void {
    if (!idPattern.test(id) || id in Object.prototype || id === "prototype" || variables.includes(id))
      this.report("reserved-id", place, { name: String(id) });
    let taken = this.#claimed.get(scope);
    if (!taken) this.#claimed.set(scope, (taken = new Set()));
    if (taken.has(name)) this.report("duplicate-id", place, { name: id });
    taken.add(name);
  }

  /** Runs once all nodes exist, so that rules may read fields that come later in the form. */
  later(task: () => void): void {
    this.#later.push(task);
  }

  finish(caseNode: CaseNode, documents: readonly DocumentNode[]): void {
    this.#caseNode = caseNode;
    for (const document of documents) this.#documents.set(document.id, document);
    for (const task of this.#later) task();
  }

  /** Compiles a rule of a scope and notes who reads whom; undefined for no rule. */
  rule(source: unknown, scope: ScopeNode, place: string, effect: Effect): Reader | undefined {
    if (source === undefined) return undefined;
    const reads: Reads = new Set();
    const { run, faults } = compileRule(
      source,
      fieldResolver({ caseNode: this.#caseNode!, documents: this.#documents, scope: this.scope }, scope, reads),
      this.parts.operators,
    );
    for (const fault of faults) this.report(fault.code, place + fault.place, fault.params);
    for (const node of reads) {
      if ("value" in effect) node.readers.add(effect.value);
      else if ("watch" in effect) node.watchers.add(effect.watch);
      else node[effect.flag] = true;
    }
    return run;
  }

  condition(source: unknown, scope: ScopeNode, place: string, effect: Effect): Condition {
    return typeof source === "boolean" ? source : (this.rule(source, scope, place, effect) ?? false);
  }

  /** Hangs a check on the field it names; inside a list it is run for each row, in the row's scope. */
  check(definition: Check, place: string): void {
    const node = this.#fieldAt(definition.at);
    if (!node) return this.report("unknown-path", `${place}/at`, { name: definition.at });
    const effect = { watch: node };
    node.checks.push({
      definition,
      assert: this.rule(definition.assert, node.scope, `${place}/assert`, effect)!,
      when: this.rule(definition.when, node.scope, `${place}/when`, effect),
    });
  }

  /** The field behind a path from outside that may pass through lists. */
  #fieldAt(path: string): FieldNode | undefined {
    let scope = this.scope;
    let rest = path.split(".");
    for (let length = 1; length <= rest.length; length++) {
      const found = locate(scope, rest.slice(0, length).join("."))?.node;
      if (!found) continue;
      if (length === rest.length) return found;
      if (!found.rowScope) continue;
      scope = found.rowScope;
      rest = rest.slice(length);
      length = 0;
    }
    return undefined;
  }
}
