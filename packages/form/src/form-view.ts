/** The open form as its own pages, parts and widgets see it: the context they share with others, and what is only theirs. */
import type { Finding } from "@hoso/engine";
import type { DirectiveResult } from "lit/directive.js";
import type { DraftParts, FormContext, Rendered, SubmissionParts } from "./form-context.js";
import type { FormTexts } from "./form-texts.js";
import type { Text } from "@hoso/contract";
import type { Parts } from "./parts/live-part.js";

/** A row that was removed and may be brought back. Answers by path inside the row, in order. */
export interface RemovedRow {
  readonly path: string;
  readonly index: number;
  readonly title: string;
  readonly answers: readonly (readonly [path: string, raw: unknown])[];
}

/** Pages whose code comes after the first page shows. */
export type LaterPart = "documents" | "tasks" | "check" | "declaration" | "confirmation" | "fees";

export interface FormView extends FormContext {
  /** Renders a later page, or the fees below every page, once the code is there. */
  readonly later: ((session: FormView, name: LaterPart) => Rendered) | undefined;
  /** Fetching the later pages failed: the page says so and offers to try again. */
  readonly stalled: boolean;
  /** Fetches the later pages (again). */
  complete(): void;
  readonly texts: FormTexts;
  /** Places that render on their own: fields by path, others by `#name`. */
  readonly parts: Parts;
  /** Findings that the error summary shows: those of the last try to go on. */
  problems: readonly Finding[];
  /** True when the summary shows all of them. */
  allProblems: boolean;
  /** Path of the field being typed in: its control is not rewritten. */
  editing: string | undefined;
  removed: RemovedRow | undefined;
  /** What the engine told of the last action on a field, by path. */
  readonly notices: Map<string, Finding>;
  readonly drafts: DraftParts | undefined;
  readonly submission: SubmissionParts | undefined;

  /** The field at a path, kept up to date. */
  field(path: string): DirectiveResult;
  /** A text as content, marked with its language where it fell back to another. */
  say(text: Text | undefined): Rendered;
  /** Small Markdown as content. */
  tell(text: Text | undefined): Rendered;
  /** Focuses the first match inside the element with this id (itself for an empty selector), once the page has rendered. */
  focusIn(id: string, selector: string, top?: boolean): void;
  /** Shows findings in the summary, at the fields of their steps, and moves focus to the summary. */
  showProblems(findings: readonly Finding[]): void;
}
