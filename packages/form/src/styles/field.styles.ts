/** Fields. Rows are contained: what happens in one lays out and paints that one only. Their padding leaves room for focus rings. */
import { css } from "./css.js";

export const fieldStyles = css`
  .row {
    contain: content;
    min-width: 0;
    margin: 0 calc(var(--unit) * -1) var(--unit);
    padding: var(--unit);
    border: 0;
    scroll-margin-top: 4em;
  }
  .row.note {
    margin-inline: 0;
  }
  .many > .row {
    content-visibility: auto;
    contain-intrinsic-size: auto 120px;
  }
  .label {
    display: block;
    margin-block-end: calc(var(--unit) / 2);
    padding: 0;
    font-weight: 600;
  }
  legend.label {
    margin: 0;
  }
  .group > .label,
  .list > .label {
    font-size: 1.1875em;
    font-weight: 700;
  }
  .optional {
    color: var(--muted);
    font-weight: 400;
  }
  .hint {
    display: block;
    margin: 0 0 var(--unit);
    color: var(--muted);
  }
  .error,
  .warning:is(p),
  .notice {
    margin: 0 0 var(--unit);
    padding: calc(var(--unit) / 2) calc(var(--unit) * 1.5);
    border-inline-start: 4px solid var(--doubt);
    background: var(--doubt-soft);
    color: var(--doubt);
    font-weight: 600;
  }
  .error,
  p.warning {
    padding-inline-start: calc(var(--unit) * 1.5 + 1.9em);
  }
  .error {
    border-color: var(--danger);
    background: var(--danger-soft);
    color: var(--danger);
  }
  .error::before,
  p.warning::before {
    content: "!" / "";
    float: inline-start;
    width: 1.4em;
    margin-block-start: 0.1em;
    margin-inline-start: -1.9em;
    border-radius: 50%;
    background: currentColor;
    color: inherit;
    font-weight: 700;
    line-height: 1.4em;
    text-align: center;
    background: var(--danger);
    color: #fff;
  }
  p.warning::before {
    background: var(--doubt);
  }
  input:not([type="radio"], [type="checkbox"], [type="file"]),
  select,
  textarea {
    display: block;
    width: 100%;
    min-height: 44px;
    padding: var(--unit) calc(var(--unit) * 1.5);
    border: 2px solid var(--edge);
    border-radius: var(--radius);
    background: var(--surface);
    color: inherit;
    font: inherit;
    line-height: 1.5;
  }
  select {
    max-width: 100%;
    text-overflow: ellipsis;
  }
  textarea {
    resize: vertical;
  }
  input:is([readonly], [disabled]),
  select[disabled] {
    border-style: dashed;
    background: var(--soft);
    color: inherit;
    opacity: 1;
  }
  [aria-invalid="true"]:is(input, select, textarea) {
    border-color: var(--danger);
  }
  input.short {
    max-width: 9em;
  }
  .medium {
    max-width: 19em;
  }
  .affixed,
  .date {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: calc(var(--unit) * 1.25);
  }
  .affixed {
    align-items: center;
    flex-wrap: nowrap;
  }
  .date label {
    display: block;
  }
  input.day:not([type="radio"], [type="checkbox"], [type="file"]),
  input.month:not([type="radio"], [type="checkbox"], [type="file"]) {
    width: 3.5em;
  }
  input.year:not([type="radio"], [type="checkbox"], [type="file"]) {
    width: 5em;
  }
  .option {
    display: grid;
    grid-template-columns: auto 1fr;
    column-gap: calc(var(--unit) * 1.5);
    align-items: start;
  }
  .option input {
    width: 24px;
    height: 24px;
    margin: 10px 0;
    accent-color: var(--accent);
  }
  .option label {
    padding-block: calc(var(--unit) * 1.25);
    min-height: 44px;
  }
  .option .hint {
    grid-column: 2;
  }
  output,
  .words {
    display: block;
    font-weight: 600;
  }
  .words,
  .count {
    margin-block-start: calc(var(--unit) / 2);
    font-weight: 400;
  }
  .more {
    margin-block-end: var(--unit);
  }
  summary {
    width: fit-content;
    min-height: 44px;
    padding-block: calc(var(--unit) * 1.25);
    color: var(--accent);
    cursor: pointer;
  }
  details[open] > summary {
    margin-block-end: calc(var(--unit) / 2);
  }
  .more > :not(summary) {
    margin-inline-start: calc(var(--unit) / 2);
    padding-inline-start: calc(var(--unit) * 1.5);
    border-inline-start: 4px solid var(--line);
  }
`;
