/**
 * How controls look in every part of the builder: buttons, inputs, labels, messages. Elements take it as their first sheet:
 * `static styles = [controlStyles, css`…`]`. Classes: `primary quiet danger icon link` on buttons, `field label hint error` on settings,
 * `notice` with `doubt good danger`, `badge`, `hush` (heard, not seen), `empty`.
 */
import { css } from "lit";

export const controlStyles = css`
  :host {
    display: block;
    box-sizing: border-box;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  h2,
  h3,
  h4,
  p,
  ul,
  ol,
  dl,
  dd,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  h2,
  h3,
  h4 {
    font-size: 1em;
    font-weight: 650;
    line-height: 1.4;
  }
  h2 {
    font-size: 1.0667em;
  }
  a {
    color: var(--accent);
    text-underline-offset: 0.15em;
  }
  button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    min-block-size: var(--target);
    margin: 0;
    padding: 3px 12px;
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    background: var(--raised);
    color: var(--text);
    font: inherit;
    font-weight: 550;
    line-height: 1.35;
    text-align: center;
    cursor: pointer;
    touch-action: manipulation;
  }
  button:hover:not(:disabled, [aria-disabled="true"]) {
    border-color: var(--accent);
    background: var(--accent-soft);
  }
  button.primary {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
  }
  button.primary:hover:not(:disabled, [aria-disabled="true"]) {
    border-color: var(--accent-strong);
    background: var(--accent-strong);
  }
  button.quiet {
    border-color: transparent;
    background: transparent;
  }
  button.quiet:hover:not(:disabled, [aria-disabled="true"]) {
    background: var(--soft);
  }
  button.danger {
    border-color: var(--danger);
    color: var(--danger);
  }
  button.danger:hover:not(:disabled, [aria-disabled="true"]) {
    background: var(--danger-soft);
  }
  button.icon {
    inline-size: var(--target);
    padding: 0;
    flex: none;
  }
  button.link {
    min-block-size: 24px;
    padding: 0 2px;
    border: 0;
    background: none;
    color: var(--accent);
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  button[aria-pressed="true"],
  button[aria-current] {
    border-color: var(--accent);
    background: var(--accent-soft);
    color: var(--accent-strong);
  }
  button:disabled,
  button[aria-disabled="true"] {
    border-color: var(--line);
    background: transparent;
    color: var(--muted);
    cursor: default;
    opacity: 0.72;
  }
  button.quiet:disabled,
  button.quiet[aria-disabled="true"] {
    border-color: transparent;
  }
  @media (pointer: coarse) and (hover: none) {
    kbd {
      display: none;
    }
  }
  :focus-visible {
    outline: 3px solid var(--ring);
    outline-offset: 1px;
  }
  svg.glyph {
    inline-size: 18px;
    block-size: 18px;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .field {
    display: grid;
    gap: 4px;
  }
  .label,
  legend {
    padding: 0;
    font-weight: 600;
  }
  .hint {
    color: var(--muted);
    font-size: var(--small);
  }
  .error {
    color: var(--danger);
    font-size: var(--small);
    font-weight: 600;
  }
  input:not([type="checkbox"], [type="radio"], [type="range"], [type="color"], [type="file"]),
  select,
  textarea {
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: var(--target);
    margin: 0;
    padding: 4px 8px;
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    background: var(--surface);
    color: var(--text);
    font: inherit;
    line-height: 1.5;
  }
  textarea {
    resize: vertical;
    min-block-size: calc(var(--target) * 2);
    field-sizing: content;
    max-block-size: 24em;
  }
  input[aria-invalid="true"],
  textarea[aria-invalid="true"],
  select[aria-invalid="true"] {
    border-color: var(--danger);
    border-inline-start-width: 4px;
  }
  input:disabled,
  select:disabled,
  textarea:disabled,
  input:read-only:not([type="checkbox"], [type="radio"]) {
    background: var(--soft);
  }
  ::placeholder {
    color: var(--muted);
    opacity: 1;
  }
  input[type="checkbox"],
  input[type="radio"] {
    inline-size: 18px;
    block-size: 18px;
    flex: none;
    margin: 0;
    accent-color: var(--accent);
  }
  .check {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: var(--target);
    cursor: pointer;
  }
  .notice {
    padding: 8px 12px;
    border: 1px solid var(--line);
    border-inline-start: 4px solid var(--accent);
    border-radius: var(--radius);
    background: var(--accent-soft);
  }
  .notice.doubt {
    border-inline-start-color: var(--doubt);
    background: var(--doubt-soft);
  }
  .notice.danger {
    border-inline-start-color: var(--danger);
    background: var(--danger-soft);
  }
  .notice.good {
    border-inline-start-color: var(--good);
    background: var(--good-soft);
  }
  .badge {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    padding: 0 6px;
    border: 1px solid var(--line);
    border-radius: 10px;
    background: var(--soft);
    color: var(--text);
    font-size: var(--small);
    line-height: 1.5;
    white-space: nowrap;
  }
  .badge.doubt {
    border-color: var(--doubt);
    background: var(--doubt-soft);
    color: var(--doubt);
  }
  .badge.danger {
    border-color: var(--danger);
    background: var(--danger-soft);
    color: var(--danger);
  }
  .badge.good {
    border-color: var(--good);
    background: var(--good-soft);
    color: var(--good);
  }
  kbd {
    padding: 0 5px;
    border: 1px solid var(--line);
    border-radius: 4px;
    background: var(--soft);
    color: inherit;
    font: inherit;
    font-size: var(--small);
    white-space: nowrap;
  }
  .hush {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .empty {
    display: grid;
    gap: 8px;
    justify-items: start;
    padding: 16px;
    color: var(--muted);
  }
  @media (forced-colors: active) {
    /* Else the browser lays a plate of the canvas behind words that have the canvas's colour. */
    button.primary {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
    }
    button.primary:hover:not(:disabled, [aria-disabled="true"]) {
      border-color: Highlight;
      background: HighlightText;
      color: Highlight;
    }
    button.primary:disabled,
    button.primary[aria-disabled="true"] {
      border-color: GrayText;
      background: Canvas;
      color: GrayText;
    }
    button[aria-pressed="true"],
    button[aria-current],
    [aria-selected="true"] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      transition: none !important;
      animation: none !important;
      scroll-behavior: auto !important;
    }
  }
`;

/** A panel: a head that stays, and a body that scrolls. */
export const panelStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    min-inline-size: 0;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
    min-block-size: 48px;
    padding: 8px 12px;
    border-block-end: 1px solid var(--line);
    background: var(--surface);
  }
  .head h2 {
    flex: 1 1 auto;
  }
  .body {
    flex: 1 1 auto;
    display: grid;
    align-content: start;
    gap: 16px;
    min-block-size: 0;
    padding: 12px;
    overflow: auto;
    overscroll-behavior: contain;
  }
`;
