/** Every word of the interface, one part an area. The Vietnamese part gives the shape; the English one must have the same. */
import type { AuthoringTexts } from "@hoso/authoring";
import type { FirstWords } from "@hoso/authoring/texts/vi-core";
import type { LaterWords } from "@hoso/authoring/texts/vi-later";
import type { BurdenTexts } from "./vi/burden.js";
import type { CanvasTexts } from "./vi/canvas.js";
import type { CommandsTexts } from "./vi/commands.js";
import type { CommentsTexts } from "./vi/comments.js";
import type { EditorsTexts } from "./vi/editors.js";
import type { HistoryTexts } from "./vi/history.js";
import type { LanguagesTexts } from "./vi/languages.js";
import type { OutlineTexts } from "./vi/outline.js";
import type { PaletteTexts } from "./vi/palette.js";
import type { PreviewTexts } from "./vi/preview.js";
import type { ProblemsTexts } from "./vi/problems.js";
import type { RulesTexts } from "./vi/rules.js";
import type { SavingTexts } from "./vi/saving.js";
import type { ScenariosTexts } from "./vi/scenarios.js";
import type { SettingsTexts } from "./vi/settings.js";
import type { ShellTexts } from "./vi/shell.js";
import type { SourceTexts } from "./vi/source.js";
import type { StartTexts } from "./vi/start.js";

export interface BuilderTexts {
  /** Language tag of these texts, for dates and numbers. */
  readonly tag: string;
  /** Words about procedures: kinds, properties, commands, findings. */
  readonly authoring: AuthoringTexts;
  readonly shell: ShellTexts;
  readonly outline: OutlineTexts;
  readonly canvas: CanvasTexts;
  readonly palette: PaletteTexts;
  readonly commands: CommandsTexts;
  readonly saving: SavingTexts;
  readonly history: HistoryTexts;
  readonly settings: SettingsTexts;
  readonly rules: RulesTexts;
  readonly editors: EditorsTexts;
  readonly languages: LanguagesTexts;
  readonly source: SourceTexts;
  readonly problems: ProblemsTexts;
  readonly start: StartTexts;
  readonly preview: PreviewTexts;
  readonly scenarios: ScenariosTexts;
  readonly burden: BurdenTexts;
  readonly comments: CommentsTexts;
}

type First = "tag" | "shell" | "outline" | "canvas" | "palette" | "commands" | "saving" | "comments";

/** What the form and the panes beside it say: it is there before anything shows. */
export type FirstTexts = Pick<BuilderTexts, First> & { readonly authoring: FirstWords };

/** What views and panels say that load later. */
export type LaterTexts = Omit<BuilderTexts, First | "authoring"> & { readonly authoring: LaterWords };

export const joinHalves = (first: FirstTexts, later: LaterTexts): BuilderTexts => ({
  ...first,
  ...later,
  authoring: { ...first.authoring, ...later.authoring },
});
