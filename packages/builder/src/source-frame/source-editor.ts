/** The editor of the source view: one text, its marks, completion and hover by the schema, and a comparison when asked. */
import { editor, KeyCode, KeyMod, MarkerSeverity, Range, Uri } from "monaco-editor/editor.js";
import "monaco-editor/features/register.all.js";
import type { FromFrame, OpenMessage, SourceLook, SourceMark, ToFrame } from "../source/frame-messages.js";
import type { Schema } from "./described-schema.js";
import { provideWorkers } from "./editor-workers.js";
import { SchemaUse, textAddress } from "./schema-use.js";

const TYPING_PAUSE_MS = 120;
const severities = { error: MarkerSeverity.Error, warning: MarkerSeverity.Warning, advice: MarkerSeverity.Info };

const options: editor.IEditorOptions & editor.IGlobalEditorOptions = {
  automaticLayout: true,
  // Tab leaves the editor as it leaves any field; Ctrl+] and Ctrl+[ indent.
  tabFocusMode: true,
  contextmenu: false,
  minimap: { enabled: false },
  wordWrap: "on",
  wrappingIndent: "indent",
  scrollBeyondLastLine: false,
  fontFamily: '"Cascadia Mono", Consolas, "SF Mono", Menlo, "Noto Sans Mono", "DejaVu Sans Mono", monospace',
  fontSize: 14,
  lineHeight: 22,
  padding: { top: 12, bottom: 12 },
  renderWhitespace: "none",
  // Vietnamese letters are no look-alikes here.
  unicodeHighlight: { ambiguousCharacters: false },
  // The lines that it keeps at the top take the focus and say nothing of what they are.
  stickyScroll: { enabled: false },
  // Suggestions come from the schema; words that happen to stand in the text are none.
  wordBasedSuggestions: "off",
  quickSuggestions: { strings: true, other: true, comments: false },
  fixedOverflowWidgets: true,
};

async function fetchSchema(): Promise<Schema | undefined> {
  const answer = await fetch("procedure.schema.json").catch(() => undefined);
  return answer?.ok ? ((await answer.json()) as Schema) : undefined;
}

/** The editor's own themes, with as much contrast as the rest of the builder has. */
function defineThemes(): void {
  editor.defineTheme("hoso-light", {
    base: "vs",
    inherit: true,
    rules: [
      { token: "number.json", foreground: "0b5235" },
      { token: "string.value.json", foreground: "083e70" },
      { token: "string.key.json", foreground: "8f1511" },
    ],
    colors: {
      "editor.background": "#ffffff",
      "editorLineNumber.foreground": "#445160",
      "editorLineNumber.activeForeground": "#16212c",
      "editorWidget.foreground": "#16212c",
      "editorHoverWidget.foreground": "#16212c",
      "editorSuggestWidget.selectedBackground": "#0a4f8f",
      "diffEditor.unchangedRegionForeground": "#16212c",
      "breadcrumb.foreground": "#16212c",
      "diffEditor.insertedTextBackground": "#cdeedd",
      "diffEditor.removedTextBackground": "#fbdcda",
      "diffEditor.insertedLineBackground": "#eaf7f0",
      "diffEditor.removedLineBackground": "#fdf1f0",
    },
  });
  editor.defineTheme("hoso-dark", {
    base: "vs-dark",
    inherit: true,
    rules: [{ token: "string.value.json", foreground: "e5b48f" }],
    colors: { "editor.background": "#14181f", "editorLineNumber.foreground": "#9aa5b4", "editorLineNumber.activeForeground": "#e8ecf2" },
  });
}

class SourcePage {
  readonly #place: HTMLElement;
  readonly #comparison: HTMLElement;
  readonly #port: MessagePort;
  readonly #model: editor.ITextModel;
  readonly #editor: editor.IStandaloneCodeEditor;
  #diff: { readonly editor: editor.IStandaloneDiffEditor; readonly original: editor.ITextModel } | undefined;
  readonly #schema: SchemaUse;
  #label: string;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** A text that came from the builder is not told back to it. */
  #quiet = false;

  constructor(place: HTMLElement, message: OpenMessage, port: MessagePort, schema: SchemaUse) {
    this.#port = port;
    this.#schema = schema;
    this.#label = message.look.label;
    this.#place = place.appendChild(document.createElement("div"));
    this.#comparison = place.appendChild(document.createElement("div"));
    this.#comparison.hidden = true;
    this.#model = editor.createModel(message.text, "json", Uri.parse(textAddress));
    this.#model.setEOL(editor.EndOfLineSequence.LF);
    this.#model.updateOptions({ tabSize: 2, insertSpaces: true });
    this.#editor = editor.create(this.#place, { ...options, ariaLabel: this.#label, model: this.#model });
    this.look(message.look);
    schema.read(message.text);
    this.#model.onDidChangeContent(() => this.#changed());
    this.#bind(this.#editor);
  }

  #tell(message: FromFrame): void {
    this.#port.postMessage(message);
  }

  #changed(): void {
    if (this.#quiet) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#flush(), TYPING_PAUSE_MS);
  }

  #flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const text = this.#model.getValue(editor.EndOfLinePreference.LF);
    this.#schema.read(text);
    this.#tell({ type: "text", text });
  }

  /** Keys that belong to the builder, and where the cursor stands. */
  #bind(made: editor.IStandaloneCodeEditor): void {
    const apply = (): void => {
      if (this.#timer !== undefined) this.#flush();
      this.#tell({ type: "apply" });
    };
    made.addAction({
      id: "hoso.apply",
      label: "Apply",
      keybindings: [KeyMod.CtrlCmd | KeyCode.KeyS, KeyMod.CtrlCmd | KeyCode.Enter],
      run: apply,
    });
    made.addCommand(KeyCode.F6, () => this.#tell({ type: "leave", backwards: false }));
    made.addCommand(KeyMod.Shift | KeyCode.F6, () => this.#tell({ type: "leave", backwards: true }));
    made.onDidChangeCursorPosition(({ position }) => this.#tell({ type: "cursor", offset: this.#model.getOffsetAt(position) }));
    made.onDidBlurEditorText(() => {
      if (this.#timer !== undefined) this.#flush();
    });
  }

  get #shown(): editor.IStandaloneCodeEditor {
    return this.#diff?.editor.getModifiedEditor() ?? this.#editor;
  }

  look({ dark, label, language }: SourceLook): void {
    this.#label = label;
    document.documentElement.lang = language;
    document.title = label;
    this.#place.parentElement?.setAttribute("aria-label", label);
    editor.setTheme(dark ? "hoso-dark" : "hoso-light");
    this.#editor.updateOptions({ ariaLabel: label });
  }

  text(text: string, keepUndo: boolean): void {
    if (text === this.#model.getValue(editor.EndOfLinePreference.LF)) return;
    const seen = this.#shown.getPosition();
    this.#quiet = true;
    if (keepUndo) this.#model.pushEditOperations([], [{ range: this.#model.getFullModelRange(), text }], () => null);
    else this.#model.setValue(text);
    this.#quiet = false;
    this.#schema.read(text);
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (seen) this.#shown.setPosition(this.#model.validatePosition(seen));
  }

  marks(marks: readonly SourceMark[]): void {
    const markers = marks.map(({ start, end, severity, message }) => ({
      ...this.#range(start, end),
      severity: severities[severity],
      message,
    }));
    editor.setModelMarkers(this.#model, "hoso", markers);
  }

  #range(start: number, end: number): { startLineNumber: number; startColumn: number; endLineNumber: number; endColumn: number } {
    const from = this.#model.getPositionAt(start);
    const to = this.#model.getPositionAt(Math.max(end, start + 1));
    return { startLineNumber: from.lineNumber, startColumn: from.column, endLineNumber: to.lineNumber, endColumn: to.column };
  }

  reveal(start: number, end: number, focus: boolean): void {
    const { startLineNumber, startColumn, endLineNumber, endColumn } = this.#range(start, end);
    const range = new Range(startLineNumber, startColumn, endLineNumber, endColumn);
    this.#shown.setSelection(range);
    this.#shown.revealRangeNearTop(new Range(startLineNumber, 1, startLineNumber, 1));
    if (focus) this.#shown.focus();
  }

  compare(original: string | undefined): void {
    if (original !== undefined && !this.#diff) {
      const made = editor.createDiffEditor(this.#comparison, {
        ...options,
        originalEditable: false,
        renderSideBySideInlineBreakpoint: 700,
        hideUnchangedRegions: { enabled: true },
        accessibilityVerbose: true,
      });
      const before = editor.createModel(original, "json");
      made.setModel({ original: before, modified: this.#model });
      made.getModifiedEditor().updateOptions({ ariaLabel: this.#label });
      this.#bind(made.getModifiedEditor());
      this.#diff = { editor: made, original: before };
    } else if (original !== undefined) this.#diff?.original.setValue(original);
    else {
      this.#diff?.editor.dispose();
      this.#diff?.original.dispose();
      this.#diff = undefined;
    }
    this.#place.hidden = this.#diff !== undefined;
    this.#comparison.hidden = !this.#place.hidden;
  }

  async run(action: (ToFrame & { type: "run" })["action"]): Promise<void> {
    const shown = this.#shown;
    const ids = { find: "actions.find", format: "editor.action.formatDocument", fold: "editor.foldLevel2", unfold: "editor.unfoldAll" };
    shown.focus();
    if (action === "undo" || action === "redo") shown.trigger("builder", action, undefined);
    else await shown.getAction(ids[action])?.run();
  }

  hear(message: ToFrame): void {
    if (message.type === "look") this.look(message.look);
    else if (message.type === "text") this.text(message.text, message.keepUndo);
    else if (message.type === "words") this.#schema.speak(message.words);
    else if (message.type === "marks") this.marks(message.marks);
    else if (message.type === "reveal") this.reveal(message.start, message.end, message.focus);
    else if (message.type === "compare") this.compare(message.original);
    else if (message.type === "run") void this.run(message.action);
  }
}

export async function startEditor(place: HTMLElement, message: OpenMessage, port: MessagePort): Promise<void> {
  provideWorkers();
  defineThemes();
  const schema = new SchemaUse(await fetchSchema());
  // The list of all commands speaks English only and offers what is of no use here.
  editor.addKeybindingRules([{ keybinding: KeyCode.F1, command: null }]);
  const page = new SourcePage(place, message, port, schema);
  port.onmessage = (event: MessageEvent) => page.hear(event.data as ToFrame);
  port.postMessage({ type: "ready" } satisfies FromFrame);
}
