/** Base of the pages: takes what they share, has the words at hand, and puts the focus on its heading when it is gone to. */
import { LitElement, type PropertyValues } from "lit";
import type { Failure } from "../api/request.js";
import type { StudioTexts } from "../texts/texts.js";
import type { Route } from "./routes.js";
import type { StudioContext } from "./studio-context.js";

export abstract class StudioPage extends LitElement {
  static override readonly properties: Record<string, object> = { studio: { attribute: false }, route: { attribute: false } };
  declare studio: StudioContext;
  declare route: Route;

  protected get t(): StudioTexts {
    return this.studio.texts;
  }

  /** What the browser's tab says. */
  protected abstract get heading(): string;

  /** True once the heading should have the focus: after going to another page, not when the studio opens. */
  arrived(): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>("h1")?.focus());
  }

  protected override updated(_changed: PropertyValues): void {
    this.studio.entitle(this.heading);
  }

  /** Why something did not work, in words; without a session the studio asks to sign in again. */
  protected why(failure: Failure): string {
    if (failure.code === "sign-in-needed") void this.studio.signedIn(undefined);
    const { failures } = this.t;
    return failures[failure.code] ?? (failure.status >= 500 ? failures["server-fault"]! : failures.unknown!);
  }
}
