/** One set of listeners for a whole form: what is typed goes to the engine, what is left is judged, buttons do what they say. */
import { nameOf, placesOf } from "./form-places.js";
import type { FormView } from "./form-view.js";
import { change, confirmWarnings, goBack, goOn } from "./navigation.js";
import { widgetOf } from "./widgets/registry.js";

type Control = HTMLInputElement;

/** The path a control answers: its name; undefined for controls that are no field. */
const pathOf = (session: FormView, target: EventTarget | null): string | undefined => {
  const name = (target as Control | null)?.name;
  return name && session.application.field(name) ? name : undefined;
};

const rowOf = (session: FormView, path: string): HTMLElement | null => session.root.getElementById(session.idFor(path, "row"));

export class FormInput {
  readonly #session: FormView;
  /** A button or finger is down: an error that pushes the page down now would take the target away from under it. */
  #pressed = false;

  constructor(session: FormView) {
    this.#session = session;
  }

  readonly input = ({ target }: Event): void => {
    const session = this.#session;
    const path = pathOf(session, target);
    if (path === undefined) return;
    const widget = widgetOf(session.application.field(path)!.node);
    session.editing = path;
    session.notices.delete(path);
    session.application.set(path, widget.read ? widget.read(target as Control, rowOf(session, path)!) : (target as Control).value);
  };

  readonly change = ({ target }: Event): void => {
    const session = this.#session;
    const path = pathOf(session, target);
    // A choice is made at once; text is put into its usual form when the field is left.
    if (path !== undefined && !(target as Control).matches("input:not([type=radio], [type=checkbox]), textarea")) this.#settle(path, false);
  };

  readonly focusout = ({ target, relatedTarget }: FocusEvent): void => {
    const session = this.#session;
    const path = pathOf(session, target);
    // From the day to the month is not yet leaving the date.
    if (path === undefined || (relatedTarget && rowOf(session, path)?.contains(relatedTarget as Node))) return;
    if (!this.#pressed) return this.#settle(path, true);
    addEventListener("pointerup", () => setTimeout(() => this.#settle(path, true)), { once: true });
  };

  readonly pointerdown = (): void => {
    this.#pressed = true;
    addEventListener("pointerup", () => (this.#pressed = false), { once: true });
    addEventListener("pointercancel", () => (this.#pressed = false), { once: true });
  };

  readonly submit = (event: Event): void => {
    event.preventDefault();
    goOn(this.#session);
  };

  readonly click = (event: Event): void => {
    const session = this.#session;
    const target = (event.target as Element).closest<HTMLElement>("[data-act], [data-goto]");
    if (!target) return;
    const { act = "", path = "", index, goto } = target.dataset;
    if (goto !== undefined) {
      event.preventDefault();
      return session.focus(goto);
    }
    if (act === "start") session.goTo(placesOf(session)[0]!);
    else if (act === "go") session.goTo(placesOf(session).find((place) => nameOf(place) === path)!);
    else if (act === "back") goBack(session);
    else if (act === "confirm") confirmWarnings(session);
    else if (act === "change") change(session, path);
    else if (act === "tasks") session.goTo({ page: "tasks" });
    else if (act === "all") {
      session.allProblems = true;
      session.changed("page");
    } else {
      const node = session.application.field(path)?.node;
      if (node) widgetOf(node).act?.(session, act, path, Number(index));
    }
  };

  /** The person is done with the field: its usual form shows, and what is wrong with it. */
  #settle(path: string, left: boolean): void {
    const session = this.#session;
    if (session.editing === path) session.editing = undefined;
    if (!session.application.field(path)) return;
    if (left) session.application.touch(path);
    session.parts.get(path)?.refresh(false);
  }
}
