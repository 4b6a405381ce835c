/** Base of every panel: takes the shared state as a property and has its words at hand. */
import { LitElement } from "lit";
import type { BuilderTexts } from "../texts/texts.js";
import type { BuilderState } from "./builder-state.js";

export abstract class BuilderElement extends LitElement {
  static override readonly properties: Record<string, object> = { state: { attribute: false } };
  declare state: BuilderState;

  protected get t(): BuilderTexts {
    return this.state.texts;
  }
}
