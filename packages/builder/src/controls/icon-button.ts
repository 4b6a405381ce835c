/** A button that shows a drawing and has a name. */
import { html, nothing, type TemplateResult } from "lit";
import { icon, type IconName } from "./icons.js";

export interface IconButton {
  readonly icon: IconName;
  readonly name: string;
  readonly onClick?: ((event: MouseEvent) => void) | undefined;
  /** Why it cannot be done now; the button stays reachable and says so. */
  readonly refused?: string | undefined;
  readonly disabled?: boolean | undefined;
  readonly pressed?: boolean | undefined;
  readonly tabIndex?: number | undefined;
  readonly look?: string;
  /** The name is shown beside the drawing. */
  readonly shown?: boolean;
}

export function iconButton(button: IconButton): TemplateResult {
  const { name, onClick, refused, disabled, pressed, tabIndex, look = "quiet", shown } = button;
  const off = disabled || refused !== undefined;
  return html`<button
    type="button"
    class="${look} ${shown ? "" : "icon"}"
    aria-label=${refused === undefined ? name : `${name}: ${refused}`}
    title=${shown ? (refused ?? nothing) : refused === undefined ? name : `${name}: ${refused}`}
    aria-disabled=${off ? "true" : nothing}
    aria-pressed=${pressed === undefined ? nothing : String(pressed)}
    tabindex=${tabIndex ?? nothing}
    @click=${(event: MouseEvent) => !off && onClick?.(event)}
  >
    ${icon(button.icon)}${shown ? html`<span>${name}</span>` : nothing}
  </button>`;
}
