/**
 * A place on the page that can be rendered again on its own, found by its key. Fields are such places under their path:
 * a keystroke renders the fields whose facts changed and nothing else.
 */
import { AsyncDirective } from "lit/async-directive.js";
import { directive, type DirectiveResult, type Part } from "lit/directive.js";

export type Parts = Map<string, LivePart>;

/**
 * @param part what is being rendered; keeps state between renders
 * @param deep true when what is around it is rendered too: then parts inside must be given again
 */
export type Draw = (part: LivePart, deep: boolean) => unknown;

export class LivePart extends AsyncDirective {
  key = "";
  /** Something visible was rendered before. */
  drawn = false;
  /** An error is being shown. */
  erring = false;
  #parts: Parts | undefined;
  #draw: Draw | undefined;

  override render(_parts: Parts, _key: string, _draw: Draw): unknown {
    return undefined;
  }

  override update(_part: Part, [parts, key, draw]: [Parts, string, Draw]): unknown {
    if (key !== this.key || parts !== this.#parts) {
      this.disconnected();
      this.erring = false;
    }
    this.key = key;
    this.#parts = parts;
    this.#draw = draw;
    parts.set(key, this);
    return draw(this, true);
  }

  refresh(deep: boolean): void {
    if (this.isConnected) this.setValue(this.#draw!(this, deep));
  }

  override disconnected(): void {
    // Another part may have taken the key over already: rows move.
    if (this.#parts?.get(this.key) === this) this.#parts.delete(this.key);
  }

  override reconnected(): void {
    this.#parts?.set(this.key, this);
  }
}

export const live: (parts: Parts, key: string, draw: Draw) => DirectiveResult<typeof LivePart> = directive(LivePart);
