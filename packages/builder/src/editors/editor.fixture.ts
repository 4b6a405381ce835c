/** One view on the page of a browser test or of a look at it, without the rest of the builder. */
import type { Procedure } from "@hoso/contract";
import { register } from "@hoso/form";
import "axe-core/axe.min.js";
import { html, LitElement } from "lit";
import { HosoDialog } from "../controls/dialog.js";
import { HosoMenu } from "../controls/menu.js";
import { openBuilder } from "../open/open-builder.js";
import type { BuilderState } from "../state/builder-state.js";
import type { BuilderServices } from "../state/services.js";
import type { View } from "../state/view.js";
import { tokenStyles } from "../styles/token.styles.js";
import { viewTable } from "../views/view-table.js";
import { completeTexts } from "../texts/text-registry.js";

/** Gives the colours and type that the builder gives. */
class TestRoom extends LitElement {
  static override readonly styles = tokenStyles;
  protected override render(): unknown {
    return html`<slot></slot>`;
  }
}

const made: Element[] = [];
let keys = 0;

export async function exampleProcedure(id = "household-business"): Promise<Procedure> {
  return (await (await fetch(`/examples/procedures/${id}.json`)).json()) as Procedure;
}

export interface OpenView {
  readonly procedure?: Procedure;
  readonly locale?: string;
  /** Content language; by default the interface's. */
  readonly language?: string;
  readonly services?: Partial<BuilderServices>;
  readonly theme?: string;
}

export interface OpenedView {
  readonly state: BuilderState;
  readonly view: LitElement;
}

/** 22 November 2026, a Sunday. */
export const today = Date.parse("2026-11-22T03:00:00Z");

export async function openView(name: View, options: OpenView = {}): Promise<OpenedView> {
  const { locale = "en", language = locale } = options;
  for (const [tag, element] of [
    ["test-room", TestRoom],
    ["hoso-dialog", HosoDialog],
    ["hoso-menu", HosoMenu],
  ] as const)
    register(tag, element);
  const { tag, load } = viewTable[name]!;
  for (const [one, element] of Object.entries((await load()).elements)) register(one, element);
  const services: BuilderServices = {
    calendar: async () => (await (await fetch("/examples/calendars/vn.json")).json()) as never,
    now: () => today,
    newKey: () => `k${(keys++).toString(36).padStart(6, "0")}`,
    ...options.services,
  };
  const definition = options.procedure ?? (await exampleProcedure());
  const opened = await openBuilder({ services, definition, locale, language } as Parameters<typeof openBuilder>[0]);
  await completeTexts(locale);
  if (!opened.ok) throw new TypeError(`The procedure did not open: ${opened.code}`);
  const room = document.createElement("test-room");
  room.lang = locale;
  if (options.theme) room.setAttribute("theme", options.theme);
  const view = document.createElement(tag) as LitElement & { state: BuilderState };
  view.state = opened.state;
  opened.state.show(name);
  room.append(view);
  document.body.append(room);
  made.push(room);
  await settled(view);
  return { state: opened.state, view };
}

export function removeViews(): void {
  for (const room of made.splice(0)) room.remove();
}

/** Lists within lists are drawn one after the other. */
export async function settled(view: LitElement): Promise<void> {
  for (let frame = 0; frame < 3; frame++) {
    await view.updateComplete;
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  }
}
