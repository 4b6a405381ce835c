/** A place on the page that follows the uploads: progress draws the documents alone, without saving or touching anything else. */
import { AsyncDirective } from "lit/async-directive.js";
import { directive, type DirectiveResult } from "lit/directive.js";
import type { DocumentDesk } from "./document-desk.js";

class LiveDesk extends AsyncDirective {
  #desk: DocumentDesk | undefined;
  #draw: (() => unknown) | undefined;

  override render(desk: DocumentDesk, draw: () => unknown): unknown {
    this.#desk = desk;
    this.#draw = draw;
    desk.redraw = this.#refresh;
    return draw();
  }

  readonly #refresh = (): void => {
    if (this.isConnected) this.setValue(this.#draw?.());
  };

  override reconnected(): void {
    if (this.#desk) this.#desk.redraw = this.#refresh;
  }
}

export const liveDesk: (desk: DocumentDesk, draw: () => unknown) => DirectiveResult<typeof LiveDesk> = directive(LiveDesk);
