/** What a widget is: the control of a kind, how its state is read, and how an answer reads on the check page. */
import type { Field } from "@hoso/contract";
import type { FieldFacts } from "@hoso/engine";
import type { Attributes } from "../parts/attributes.js";
import type { FormView } from "../form-view.js";
import type { Rendered } from "../form-context.js";

/** A field as its widget sees it. */
export interface FieldView {
  readonly session: FormView;
  readonly path: string;
  /** Element id of the control, or the stem of the ids of its controls. */
  readonly id: string;
  readonly facts: FieldFacts;
  readonly definition: Field;
  /** What the person typed is in the control and must not be rewritten now. */
  readonly editing: boolean;
  /** What is around the field is rendered too: parts inside must be given again. */
  readonly deep: boolean;
  /** Attributes that every control of the field carries: name, description, error state. */
  readonly shared: Attributes;
}

export interface Widget {
  /** Several controls under one question: the row is a fieldset with a legend. */
  readonly fieldset?: "group" | "radiogroup";
  /** Renders the whole row by itself (notes, groups, lists). */
  readonly bare?: boolean;
  /** Choosing rather than typing: the message for a missing answer says so. */
  readonly choosing?: boolean;
  /** Class of the row beside `row`. */
  readonly look?: string;
  /** A hint for fields whose author gave none. */
  hint?(session: FormView): string;
  render(view: FieldView): Rendered;
  /** What a button of the field does: one with `data-act` and the field's `data-path`. */
  act?(session: FormView, act: string, path: string, index: number): void;
  /** What the controls hold, for `application.set`. By default the control's text. */
  read?(control: HTMLInputElement, row: Element): unknown;
  /** An answer as words, for the check page; by default the value as text. */
  show?(value: unknown, session: FormView, definition: Field): Rendered;
}
