/** Looks of the document checklist. Adopted when the documents are first shown. */
import { css } from "../styles/css.js";

export const documentsStyles = css`
  .doc-cards,
  .doc-files {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .doc-item {
    margin: 0;
  }
  .doc-card {
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
    margin-block: 0 24px;
    padding: 16px;
  }
  .doc-card.is-wrong {
    border-color: var(--danger);
    border-inline-start-width: 4px;
  }
  .doc-card.is-over {
    outline: 3px dashed var(--accent);
    outline-offset: 2px;
  }
  .doc-head {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    align-items: baseline;
    justify-content: space-between;
    margin-block-end: 8px;
  }
  .doc-head h3 {
    margin: 0;
    flex: 1 1 14em;
    font-size: 1.0625em;
    line-height: 1.5;
  }
  .doc-status {
    border: 1px solid currentcolor;
    border-radius: 999px;
    padding: 0 10px;
    font-size: 0.875em;
    line-height: 1.7;
    font-weight: 600;
    white-space: nowrap;
    color: var(--muted);
  }
  .doc-status[data-status="missing"] {
    color: var(--accent);
  }
  .doc-status[data-status="given"],
  .doc-status[data-status="covered"] {
    color: var(--good);
  }
  .doc-status[data-status="given"]::before,
  .doc-status[data-status="covered"]::before {
    content: "✓ " / "";
  }
  .doc-card p {
    margin-block: 0 8px;
  }
  .doc-hint,
  .doc-fact,
  .doc-note,
  .doc-state {
    color: var(--muted);
  }
  .doc-why {
    margin-block: 0 8px;
  }
  .doc-why:last-child {
    margin-block-end: -8px;
  }
  .doc-why summary {
    cursor: pointer;
    min-block-size: 44px;
    line-height: 44px;
    color: var(--accent);
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  .doc-why p {
    border-inline-start: 4px solid var(--line);
    padding-inline-start: 12px;
  }
  .doc-error {
    color: var(--danger);
    font-weight: 600;
    padding-inline-start: 28px;
    position: relative;
    overflow-wrap: anywhere;
  }
  .doc-error::before {
    content: "!" / "";
    position: absolute;
    inset-inline-start: 0;
    inset-block-start: 0.15em;
    inline-size: 20px;
    block-size: 20px;
    line-height: 20px;
    text-align: center;
    border-radius: 50%;
    background: var(--danger);
    color: var(--surface);
    font-size: 0.8125em;
    font-weight: 700;
  }
  .doc-alternatives {
    border: 0;
    margin: 0 0 16px;
    padding: 0;
    min-inline-size: 0;
  }
  .doc-alternatives legend {
    font-weight: 600;
    padding: 0;
    margin-block-end: 4px;
  }
  .doc-choice {
    display: grid;
    grid-template-columns: 44px 1fr;
    align-items: start;
  }
  .doc-choice input {
    inline-size: 24px;
    block-size: 24px;
    margin: 10px;
    accent-color: var(--accent);
  }
  .doc-choice label {
    padding-block: 10px;
    cursor: pointer;
  }
  .doc-choice p {
    grid-column: 2;
    color: var(--muted);
    margin: -6px 0 4px;
  }
  .doc-files {
    margin-block: 8px 16px;
    border-block-start: 1px solid var(--line);
  }
  .doc-file {
    display: grid;
    grid-template-columns: 64px minmax(0, 1fr);
    gap: 4px 12px;
    padding-block: 12px;
    border-block-end: 1px solid var(--line);
  }
  .doc-file[data-state="refused"] {
    grid-template-columns: minmax(0, 1fr);
  }
  .doc-file[data-state="refused"] .doc-thumb {
    display: none;
  }
  .doc-thumb {
    inline-size: 64px;
    block-size: 64px;
    display: grid;
    place-items: center;
    overflow: hidden;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--soft);
    color: var(--muted);
    font-weight: 700;
    font-size: 0.875em;
  }
  .doc-thumb img {
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  .doc-body p {
    margin-block: 0 2px;
  }
  .doc-name {
    overflow-wrap: anywhere;
  }
  .doc-file[data-state="done"] .doc-state {
    color: var(--good);
    font-weight: 600;
  }
  .doc-file[data-state="done"] .doc-state::before {
    content: "✓ " / "";
  }
  .doc-note {
    font-size: 0.9375em;
  }
  .doc-progress {
    display: block;
    inline-size: 100%;
    block-size: 10px;
    margin-block: 4px;
    accent-color: var(--accent);
  }
  .doc-actions {
    grid-column: 1 / -1;
    display: flex;
    flex-wrap: wrap;
    gap: 0 20px;
  }
  .doc-action {
    font: inherit;
    font-size: 0.9375em;
    min-block-size: 44px;
    min-inline-size: 44px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--accent);
    text-decoration: underline;
    text-underline-offset: 0.15em;
    cursor: pointer;
    display: inline-flex;
    align-items: center;
  }
  .doc-action:hover {
    text-decoration-thickness: 2px;
  }
  .doc-pickers {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    align-items: center;
    margin-block: 8px;
  }
  .doc-picker {
    position: relative;
    display: inline-flex;
  }
  .doc-picker input {
    scroll-margin-block-start: 160px;
  }
  .doc-button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-block-size: 44px;
    padding: 6px 18px;
    box-sizing: border-box;
    cursor: pointer;
    font-weight: 600;
    border: 2px solid var(--accent);
    border-radius: var(--radius);
    color: var(--accent);
    background: var(--surface);
  }
  .doc-button:hover {
    background: var(--soft);
  }
  input:focus-visible + .doc-button,
  input:focus-visible + .doc-action {
    outline: 3px solid var(--ring);
    outline-offset: 2px;
    box-shadow: 0 0 0 2px var(--ring-inner);
  }
  .doc-drop {
    color: var(--muted);
  }
  .doc-camera {
    display: none;
  }
  .doc-give > .doc-fact {
    margin: 0;
    font-size: 0.9375em;
  }
  @media (any-pointer: coarse) {
    .doc-camera {
      display: inline-flex;
    }
  }
  @media (hover: none) {
    .doc-drop {
      display: none;
    }
  }
  @media (min-width: 40em) {
    .doc-card {
      padding: 24px;
    }
    .doc-file {
      grid-template-columns: 64px minmax(0, 1fr) auto;
      align-items: center;
    }
    .doc-file[data-state="refused"] {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .doc-actions {
      grid-column: auto;
      justify-content: flex-end;
      max-inline-size: 18em;
    }
  }
  @media (forced-colors: active) {
    .doc-card.is-wrong {
      border-inline-start-color: Mark;
    }
    .doc-error::before {
      forced-color-adjust: none;
      background: Mark;
      color: MarkText;
    }
  }
`;
