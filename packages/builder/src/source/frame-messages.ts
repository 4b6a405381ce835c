/**
 * What the builder and the framed page of the source view say to each other. The first message comes by window.postMessage with a
 * MessagePort, from the same origin; everything after that goes through the port. Offsets count UTF-16 units of a text with \n.
 */

export type MarkSeverity = "error" | "warning" | "advice";

export interface SourceMark {
  readonly start: number;
  readonly end: number;
  readonly severity: MarkSeverity;
  readonly message: string;
}

/** How the editor looks and speaks. */
export interface SourceLook {
  readonly language: string;
  readonly dark: boolean;
  /** Name of the editor for screen readers. */
  readonly label: string;
}

/** What properties, lists, choices and kinds of value are called: what completion and hover say of them. Plain data. */
export interface SchemaWords {
  readonly language: string;
  readonly nodes: Readonly<Record<string, string>>;
  /** By "type.list". */
  readonly slots: Readonly<Record<string, string>>;
  /** By type and dotted property. */
  readonly structure: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly hints: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** By dotted property and value. */
  readonly choices: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly kinds: Readonly<Record<string, string>>;
  readonly kindHints: Readonly<Record<string, string>>;
  /** Objects that only hold properties together, by "type.property". */
  readonly groups: Readonly<Record<string, string>>;
  /** How a value is written, by the type of its property. */
  readonly values: Readonly<Record<string, string>>;
}

export type ToFrame =
  | { readonly type: "look"; readonly look: SourceLook }
  /** Replaces the whole text; `keepUndo` makes it one step of the editor's own undo. */
  | { readonly type: "text"; readonly text: string; readonly keepUndo: boolean }
  | { readonly type: "words"; readonly words: SchemaWords }
  | { readonly type: "marks"; readonly marks: readonly SourceMark[] }
  | { readonly type: "reveal"; readonly start: number; readonly end: number; readonly focus: boolean }
  /** Shows `original` beside the text; undefined goes back to the text alone. */
  | { readonly type: "compare"; readonly original: string | undefined }
  | { readonly type: "run"; readonly action: "find" | "format" | "fold" | "unfold" | "undo" | "redo" };

export type FromFrame =
  | { readonly type: "ready" }
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "cursor"; readonly offset: number }
  /** The person asks to take the text over (Ctrl+S or Ctrl+Enter). */
  | { readonly type: "apply" }
  /** The person leaves the editor by keyboard (F6, Shift+F6, or Escape twice). */
  | { readonly type: "leave"; readonly backwards: boolean }
  | { readonly type: "failed"; readonly reason: string };

export interface OpenMessage {
  readonly type: "hoso-source-open";
  readonly text: string;
  readonly look: SourceLook;
}

const record = (value: unknown): Record<string, unknown> | undefined =>
  typeof value === "object" && value !== null ? (value as Record<string, unknown>) : undefined;

/** A message of the frame, or undefined when it is none. */
export function fromFrame(data: unknown): FromFrame | undefined {
  const message = record(data);
  if (message?.type === "ready" || message?.type === "apply") return { type: message.type };
  if (message?.type === "text" && typeof message.text === "string") return { type: "text", text: message.text };
  if (message?.type === "cursor" && Number.isInteger(message.offset)) return { type: "cursor", offset: message.offset as number };
  if (message?.type === "leave") return { type: "leave", backwards: message.backwards === true };
  if (message?.type === "failed") return { type: "failed", reason: String(message.reason).slice(0, 200) };
  return undefined;
}

/** The first message to the frame, or undefined when it is none. */
export function openMessage(data: unknown): OpenMessage | undefined {
  const message = record(data);
  const look = record(message?.look);
  if (message?.type !== "hoso-source-open" || typeof message.text !== "string" || !look) return undefined;
  if (typeof look.language !== "string" || typeof look.label !== "string") return undefined;
  return {
    type: "hoso-source-open",
    text: message.text,
    look: { language: look.language, dark: look.dark === true, label: look.label },
  };
}
