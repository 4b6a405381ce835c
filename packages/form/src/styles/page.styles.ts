/** The page: one column of readable lines, headings, the way through the form. */
import { css } from "./css.js";

export const pageStyles = css`
  * {
    box-sizing: border-box;
  }
  [hidden] {
    display: none !important;
  }
  .form {
    max-width: var(--hoso-measure, 41em);
    padding: var(--unit);
    background: var(--surface);
    color: var(--text);
    font-family: var(--hoso-font, inherit);
    font-size: var(--hoso-font-size, max(1em, 16px));
    font-style: normal;
    font-weight: 400;
    line-height: 1.6;
    letter-spacing: normal;
    text-align: start;
    text-transform: none;
    text-indent: 0;
    white-space: normal;
    overflow-wrap: break-word;
  }
  h2,
  h3 {
    margin: 0 0 var(--unit);
    font-family: inherit;
    font-size: 1.625em;
    font-weight: 700;
    line-height: 1.35;
    color: inherit;
    scroll-margin-top: 5em;
  }
  h2 {
    width: fit-content;
    max-width: 100%;
  }
  h3 {
    font-size: 1.1875em;
    line-height: 1.4;
  }
  p,
  ul,
  ol,
  dl {
    margin: 0 0 calc(var(--unit) * 1.5);
  }
  ul,
  ol {
    padding-inline-start: 1.5em;
  }
  dd {
    margin: 0;
  }
  a,
  .link {
    color: var(--accent);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  section,
  .lead,
  .panel {
    margin-block-end: calc(var(--unit) * 3);
  }
  .lead {
    color: var(--muted);
  }
  .caption,
  .progress {
    margin: 0;
    color: var(--muted);
  }
  .hush {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .top,
  .languages,
  .actions,
  .head,
  .tasks li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 calc(var(--unit) * 2);
  }
  .top {
    justify-content: space-between;
    margin-block-end: var(--unit);
  }
  .languages {
    justify-content: flex-end;
  }
  .languages [aria-pressed="true"] {
    color: inherit;
    font-weight: 700;
    text-decoration: none;
  }
  .actions {
    margin-block: calc(var(--unit) * 4);
  }
  button {
    min-height: 44px;
    min-width: 44px;
    padding: calc(var(--unit) * 1.25) calc(var(--unit) * 2.5);
    border: 2px solid var(--accent);
    border-radius: var(--radius);
    background: var(--surface);
    color: var(--accent);
    font: inherit;
    font-weight: 600;
    line-height: 1.35;
    cursor: pointer;
  }
  .primary {
    background: var(--accent);
    color: var(--on-accent);
  }
  .primary:hover {
    background: color-mix(in srgb, var(--accent) 85%, #000);
  }
  .secondary:hover {
    background: var(--soft);
  }
  .link {
    padding: var(--unit) 0;
    border: 0;
    background: none;
    font-weight: 400;
    text-align: start;
  }
  .link:hover,
  a:hover {
    text-decoration-thickness: 0.18em;
  }
  .back::before {
    content: "";
    display: inline-block;
    width: 0.5em;
    height: 0.5em;
    margin-inline-end: 0.5em;
    border: solid currentColor;
    border-width: 0 0 2px 2px;
    rotate: 45deg;
  }
  [dir="rtl"] .back::before {
    rotate: -45deg;
    border-width: 0 2px 2px 0;
  }
  :focus-visible,
  .summary:focus {
    outline: 3px solid var(--ring);
    outline-offset: 2px;
    box-shadow: 0 0 0 2px var(--ring-inner);
  }
  .loading {
    color: var(--muted);
  }
  footer {
    margin-block-start: calc(var(--unit) * 4);
    padding-block-start: calc(var(--unit) * 2);
    border-top: 1px solid var(--line);
  }
  footer:empty {
    display: none;
  }
  .help p {
    margin: 0;
  }
  .help {
    margin-block: calc(var(--unit) * 3);
  }
  .help a {
    display: inline-block;
    max-width: 100%;
    padding-block: calc(var(--unit) * 1.25);
  }
`;
