// The compiled definition: a tree of nodes with their rules, and who reads whom. Built once a procedure, shared by all its applications.
import type { Check, DocumentRequirement, Fee, Field, Option, Procedure, Step, Term } from "@hoso/contract";
import type { FieldKind, ValueType } from "../kinds/kind.js";
import type { CompiledPattern } from "../pattern/pattern.js";
import type { Reader } from "../rules/resolver.js";

/** A condition as authored: fixed, or a rule. */
export type Condition = boolean | Reader;

/** Where cells live: the application, or a row of a list. Field ids are unique in a scope's groups. */
export interface ScopeNode {
  readonly parent: ScopeNode | undefined;
  /** The list whose rows these are; undefined for the application. */
  readonly list: FieldNode | undefined;
  /** Nodes by their path inside the scope (ids joined by dots), groups included. */
  readonly byPath: Map<string, FieldNode>;
  /** Every node with a cell in this scope, in order of the form; a node's slot is its index here. */
  readonly nodes: Node[];
}

interface NodeBase {
  readonly id: string;
  readonly scope: ScopeNode;
  readonly slot: number;
  /** Container whose visibility this one shares. */
  readonly parent: Node | undefined;
  readonly children: Node[];
  readonly when: Reader | undefined;
  /** Order of evaluation: a node comes after all that its value depends on. */
  rank: number;
  /** Nodes whose value must be worked out again when this one's value changes. */
  readonly readers: Set<Node>;
  /** Nodes whose requirement or checks must be looked at again; nothing reads these, so they cannot make a cycle. */
  readonly watchers: Set<Node>;
  feesRead: boolean;
  termRead: boolean;
}

export interface StepNode extends NodeBase {
  readonly type: "step";
  readonly definition: Step;
}

export interface FieldNode extends NodeBase {
  readonly type: "field";
  readonly definition: Field;
  readonly kind: FieldKind;
  /** The kind's type, or for computed fields the type of the result. */
  readonly valueType: ValueType;
  /** Readers of the other fields that the kind's own check looks at, by path. */
  readonly kindReads: ReadonlyMap<string, Reader> | undefined;
  readonly step: StepNode;
  /** Ids from the nearest scope, joined by dots. */
  readonly path: string;
  readonly required: Condition;
  readonly recommended: Condition;
  readonly compute: Reader | undefined;
  readonly options: readonly { readonly option: Option; readonly when: Reader | undefined }[] | undefined;
  readonly pattern: CompiledPattern | undefined;
  readonly checks: CompiledCheck[];
  /** For lists: the scope of a row. */
  readonly rowScope: ScopeNode | undefined;
}

export interface DocumentNode extends NodeBase {
  readonly type: "document";
  readonly definition: DocumentRequirement;
  readonly required: Condition;
  readonly alternatives: readonly { readonly id: string; readonly when: Reader | undefined }[];
  readonly coveredWhen: Reader | undefined;
}

/** What rules call `case`. */
export interface CaseNode extends NodeBase {
  readonly type: "case";
}

export type Node = StepNode | FieldNode | DocumentNode | CaseNode;

export interface CompiledCheck {
  readonly definition: Check;
  readonly assert: Reader;
  readonly when: Reader | undefined;
}

export interface CompiledFee {
  readonly definition: Fee;
  readonly when: Reader | undefined;
  readonly amount: Reader;
  readonly exemptions: readonly { readonly when: Reader; readonly amount: Reader | undefined }[];
}

export interface CompiledProcedure {
  readonly definition: Procedure;
  readonly scope: ScopeNode;
  readonly steps: readonly StepNode[];
  readonly documents: readonly DocumentNode[];
  readonly caseNode: CaseNode;
  readonly fees: readonly CompiledFee[];
  readonly terms: readonly { readonly when: Reader; readonly term: Term }[];
}
