// Facts as the outside sees them.
import type { DocumentRequirement, Fee, Option, Text } from "@hoso/contract";
import type { Attachment } from "../documents.js";
import type { Finding } from "../finding.js";
import type { FieldNode, StepNode } from "../procedure/node.js";

/** A canonical value: text, number, boolean, list of texts, object. */
export type Value = unknown;
/** Answers by field id, nested by group and list; never null, never empty. */
export type Answers = Record<string, Value>;

export interface FieldFacts {
  readonly path: string;
  /** `node.definition` is the field as authored. */
  readonly node: FieldNode;
  readonly visible: boolean;
  readonly required: boolean;
  readonly recommended: boolean;
  /** The canonical answer as kept, also while hidden; undefined is absent. */
  readonly value: Value;
  /** What was typed, while it does not parse. */
  readonly raw: string | undefined;
  /** Of this field alone; the first is the one to show. */
  readonly findings: readonly Finding[];
  readonly touched: boolean;
  /** Options offered now. */
  readonly options: readonly Option[] | undefined;
}

export interface StepFacts {
  readonly id: string;
  readonly node: StepNode;
  readonly visible: boolean;
  /** Paths of its outermost fields. */
  readonly paths: readonly string[];
  readonly errors: number;
  readonly warnings: number;
  /** Visible required fields, and those with an answer. */
  readonly asked: number;
  readonly answered: number;
}

export type ChecklistStatus = "missing" | "optional" | "given" | "covered" | "generated" | "present-later";

export interface ChecklistItem {
  readonly id: string;
  readonly definition: DocumentRequirement;
  /** Whether this application needs or may have it at all. */
  readonly needed: boolean;
  readonly required: boolean;
  readonly status: ChecklistStatus;
  /** Alternatives on offer now, in order of preference. */
  readonly alternatives: readonly { readonly id: string; readonly title: Text; readonly hint?: Text }[];
  readonly alternative: string | undefined;
  readonly attachments: readonly Attachment[];
  readonly findings: readonly Finding[];
}

export interface FeeItem {
  readonly id: string;
  readonly definition: Fee;
  /** Whole minor units; undefined while not yet known. */
  readonly amount: number | undefined;
  readonly currency: string;
  readonly collectAt: "submission" | "supplement" | "result";
  readonly refundable: boolean;
  /** Index of the exemption that applies. */
  readonly exemption: number | undefined;
}

export interface FeeSummary {
  readonly items: readonly FeeItem[];
  /** Sum by currency of the amounts known. */
  readonly totals: Readonly<Record<string, number>>;
  readonly known: boolean;
}
