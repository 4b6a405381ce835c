/**
 * A place on the page that can be rendered again on its own, found by its key. Fields are such places under their path:
 * a keystroke renders the fields whose facts changed and nothing else.
 */
import { Directive, directive, type ChildPart, type DirectiveResult } from "lit/directive.js";
import { setChildPartValue } from "lit/directive-helpers.js";

export type Parts = Map<string, LivePart>;

/**
 * @param part what is being rendered; keeps state between renders
 * @param deep true when what is around it is rendered too: then parts inside must be given again
 */
export type Draw = (part: LivePart, deep: boolean) => unknown;

export class LivePart extends Directive {
  key = "";
  /** Something visible was rendered before. */
  drawn = false;
  /** An error is being shown. */
  erring = false;
  #parts: Parts | undefined;
  #draw: Draw | undefined;
  #at: ChildPart | undefined;

  override render(_parts: Parts, _key: string, _draw: Draw): unknown {
    return undefined;
  }

  override update(at: ChildPart, [parts, key, draw]: [Parts, string, Draw]): unknown {
    if (key !== this.key || parts !== this.#parts) {
      this.#forget();
      this.erring = false;
    }
    this.key = key;
    this.#parts = parts;
    this.#draw = draw;
    this.#at = at;
    parts.set(key, this);
    return draw(this, true);
  }

  /** Renders it anew; once it is no longer on the page, lets go of it instead. */
  refresh(deep: boolean): void {
    const at = this.#at!;
    // Known as the parent, as with an AsyncDirective: what is drawn may itself be a directive.
    if (at.startNode?.isConnected) setChildPartValue(at, this.#draw!(this, deep), this);
    else this.#forget();
  }

  #forget(): void {
    // Another part may have taken the key over already: rows move.
    if (this.#parts?.get(this.key) === this) this.#parts.delete(this.key);
  }
}

export const live: (parts: Parts, key: string, draw: Draw) => DirectiveResult<typeof LivePart> = directive(LivePart);
