/**
 * `<hoso-command-host>`: opens the dialog that an action asked for, fetching its code the first time, and the context menu at the pointer.
 */
import { register } from "@hoso/form";
import { html, nothing } from "lit";
import type { HosoMenu, MenuItem } from "../controls/menu.js";
import { BuilderElement } from "../state/builder-element.js";
import type { Ask } from "../state/topics.js";
import { completeTexts } from "../texts/text-registry.js";
import type { ActionId } from "./action.js";
import { perform, selectionMenu } from "./actions.js";

type Dialog = "find" | "keys" | "move-after" | "move-to-step" | "change-kind" | "conflicts";

const dialogs: readonly string[] = ["find", "keys", "move-after", "move-to-step", "change-kind", "conflicts"] satisfies readonly Dialog[];

export class HosoCommandHost extends BuilderElement {
  static override readonly properties = { dialog: { state: true }, items: { state: true } };
  declare dialog: Dialog | undefined;
  declare items: readonly MenuItem[];
  #off: (() => void) | undefined;

  constructor() {
    super();
    this.items = [];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#off = this.state.on("ask", (ask) => void this.#asked(ask));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#off?.();
  }

  protected override render(): unknown {
    const { state } = this;
    return html`<hoso-menu
        bare
        .name=${this.t.commands.context}
        .items=${this.items}
        @hoso-choose=${(event: CustomEvent<ActionId>) => perform(state, event.detail)}
      ></hoso-menu>
      <div @hoso-close=${() => (this.dialog = undefined)}>${this.#open()}</div>`;
  }

  #open(): unknown {
    const { state } = this;
    switch (this.dialog) {
      case "find":
        return html`<hoso-command-menu .state=${state}></hoso-command-menu>`;
      case "keys":
        return html`<hoso-keys-dialog .state=${state}></hoso-keys-dialog>`;
      case "move-after":
        return html`<hoso-move-dialog .state=${state}></hoso-move-dialog>`;
      case "move-to-step":
        return html`<hoso-move-dialog toStep .state=${state}></hoso-move-dialog>`;
      case "change-kind":
        return html`<hoso-change-kind-dialog .state=${state}></hoso-change-kind-dialog>`;
      case "conflicts":
        return html`<hoso-conflicts-dialog .state=${state}></hoso-conflicts-dialog>`;
      default:
        return nothing;
    }
  }

  async #asked(ask: Ask): Promise<void> {
    if (ask.what === "context") {
      this.items = selectionMenu(this.state);
      await this.updateComplete;
      return this.renderRoot.querySelector<HosoMenu>("hoso-menu")!.openAt(ask.x, ask.y);
    }
    if (!dialogs.includes(ask.what)) return;
    const words = completeTexts(this.state.locale);
    const [loaded] = await Promise.all([import("./dialogs/elements.js"), words]).catch(() => []);
    if (!loaded) return this.state.announce(this.t.shell.loadFailed);
    for (const [tag, element] of Object.entries(loaded.elements)) register(tag, element);
    this.dialog = ask.what as Dialog;
  }
}
