/** What a site may change, with the defaults that hold when it changes nothing. Documented in docs/reference/theming.md. */
import { css } from "./css.js";

export const tokenStyles = css`
  :host {
    --text: var(--hoso-text, #16212c);
    --muted: var(--hoso-muted, #47545f);
    --accent: var(--hoso-accent, #0a4f8f);
    --on-accent: var(--hoso-on-accent, #fff);
    --surface: var(--hoso-surface, #fff);
    --soft: var(--hoso-surface-soft, #f2f5f8);
    --line: var(--hoso-line, #c9d2da);
    --edge: var(--hoso-border, #5a6873);
    --danger: var(--hoso-error, #9b1612);
    --danger-soft: var(--hoso-error-soft, #fdf1f0);
    --doubt: var(--hoso-warning, #6b4300);
    --doubt-soft: var(--hoso-warning-soft, #fff6e3);
    --good: var(--hoso-success, #0f5a32);
    --good-soft: var(--hoso-success-soft, #eaf6ef);
    --ring: var(--hoso-focus, #ffb700);
    --ring-inner: var(--hoso-focus-inner, #101820);
    --radius: var(--hoso-radius, 4px);
    --unit: var(--hoso-space, 8px);
    display: block;
    color-scheme: var(--hoso-color-scheme, light);
  }
  :host([hidden]) {
    display: none;
  }
`;
