/** A builder state on the page without the builder around it: for tests of single controls, with the look they have in it. */
import { AuthoringSession, fromProcedure } from "@hoso/authoring";
import type { Procedure } from "@hoso/contract";
import { register } from "@hoso/form";
import { html, LitElement, render } from "lit";
import { HosoDialog } from "./dialog.js";
import { HosoMenu } from "./menu.js";
import { HosoToolbar } from "./toolbar.js";
import { BuilderState } from "../state/builder-state.js";
import { tokenStyles } from "../styles/token.styles.js";
import { completeTexts } from "../texts/text-registry.js";
import type { Elements } from "../views/elements.js";
import { settingElements } from "./elements.js";

/** What surrounds a control in the builder: its colours and type. */
class ControlRoom extends LitElement {
  static override readonly styles = [tokenStyles];
  protected override render(): unknown {
    return html`<slot></slot>`;
  }
}

const baseElements: Elements = { "hoso-dialog": HosoDialog, "hoso-menu": HosoMenu, "hoso-toolbar": HosoToolbar };

const rooms: HTMLElement[] = [];

export async function stateFor(procedure: Procedure, locale = "en"): Promise<BuilderState> {
  let keys = 0;
  const newKey = () => `n${++keys}`;
  const session = new AuthoringSession({
    document: fromProcedure(procedure, newKey),
    newKey,
    now: () => performance.now(),
    language: locale,
  });
  return new BuilderState({ session, services: { now: () => Date.now(), newKey }, texts: await completeTexts(locale), language: locale });
}

/** Shows a template in a room of its own. */
export async function show(template: unknown, elements: Elements = {}, width = 420): Promise<HTMLElement> {
  for (const [tag, element] of Object.entries({ ...baseElements, ...settingElements, ...elements, "hoso-control-room": ControlRoom }))
    register(tag, element);
  const room = document.createElement("hoso-control-room");
  room.style.setProperty("display", "block");
  room.style.setProperty("inline-size", `${width}px`);
  document.body.append(room);
  rooms.push(room);
  render(template, room);
  await idle();
  return room;
}

/** Rendering, and what it loads, has come to rest. */
export async function idle(): Promise<void> {
  for (let frame = 0; frame < 3; frame++) await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

export function clearRooms(): void {
  for (const room of rooms.splice(0)) room.remove();
}

/** Types as a person does. */
export function typeInto(input: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  input.focus();
  input.value = text;
  input.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
}

export function choose(select: HTMLSelectElement, value: string): void {
  select.focus();
  select.value = value;
  select.dispatchEvent(new Event("change", { bubbles: true, composed: true }));
}
