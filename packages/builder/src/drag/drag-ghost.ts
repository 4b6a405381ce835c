/** `<hoso-drag-ghost>`: what hangs at the pointer while something is dragged. */
import { css, html, nothing } from "lit";
import { BuilderElement } from "../state/builder-element.js";
import { controlStyles } from "../styles/control.styles.js";
import type { Ghost } from "./drag-hub.js";

export class HosoDragGhost extends BuilderElement {
  static override readonly properties = { shown: { state: true } };
  static override readonly styles = [
    controlStyles,
    css`
      :host {
        position: fixed;
        inset: 0 auto auto 0;
        z-index: 20;
        pointer-events: none;
      }
      p {
        max-inline-size: 280px;
        padding: 6px 12px;
        border: 1px solid var(--accent);
        border-radius: var(--radius);
        background: var(--accent);
        color: var(--on-accent);
        box-shadow: var(--shadow);
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      @media (forced-colors: active) {
        p {
          background: Canvas;
          color: CanvasText;
        }
      }
      p.no {
        border: 1px dashed var(--edge);
        background: var(--raised);
        color: var(--muted);
      }
    `,
  ];
  declare shown: Ghost | undefined;

  protected override willUpdate(changed: ReadonlyMap<PropertyKey, unknown>): void {
    if (changed.has("state")) this.state.drag.ghost = (ghost) => (this.shown = ghost);
  }

  protected override render(): unknown {
    const { shown } = this;
    return shown ? html`<p class=${shown.allowed ? "" : "no"}>${shown.name}</p>` : nothing;
  }

  protected override updated(): void {
    if (this.shown) this.style.setProperty("transform", `translate(${this.shown.x + 12}px, ${this.shown.y + 8}px)`);
  }
}
