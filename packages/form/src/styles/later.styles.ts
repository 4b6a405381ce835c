/** What no first page shows: answers, fees item by item, task list, confirmation, cards of lists, search, signature, print. */
import { css } from "./css.js";

export const laterStyles = css`
  .sums > div,
  .answers dl > div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(var(--unit) * 2);
    padding-block: var(--unit);
    border-top: 1px solid var(--line);
  }
  .sums dt,
  .answers dd {
    flex: 1;
  }
  .sums dt {
    font-weight: 400;
  }
  .sums dd {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .sums .total * {
    font-weight: 700;
  }
  .answers dl > div {
    align-items: center;
  }
  .answers dt {
    flex: 0 1 14em;
  }
  .answers .act {
    flex: none;
  }
  .answers :is(.hint, p) {
    margin: 0;
  }
  .answers .part {
    padding-block: calc(var(--unit) * 2) var(--unit);
  }
  .answers .part dt {
    flex: 1;
    font-size: 1.0625em;
    font-weight: 700;
  }
  .answers ul {
    margin: 0;
    padding-inline-start: 1.2em;
  }
  .lines {
    white-space: pre-line;
  }
  .tasks {
    padding: 0;
    list-style: none;
    border-top: 1px solid var(--line);
  }
  .tasks li {
    justify-content: space-between;
    min-height: 52px;
    border-bottom: 1px solid var(--line);
  }
  .tag {
    padding: 2px var(--unit);
    border-radius: var(--radius);
    background: var(--soft);
    color: var(--muted);
  }
  .tag.completed {
    background: var(--good-soft);
    color: var(--good);
  }
  .tag.inProgress {
    background: var(--doubt-soft);
    color: var(--doubt);
  }
  .declaration {
    margin-block-end: var(--unit);
    padding: calc(var(--unit) * 2);
    background: var(--soft);
  }
  .declaration > :last-child {
    margin: 0;
  }
  .done {
    margin-block-end: calc(var(--unit) * 3);
    padding: calc(var(--unit) * 3);
    border: 2px solid var(--good);
    border-radius: var(--radius);
    background: var(--good-soft);
    text-align: center;
  }
  .done p {
    margin: 0;
  }
  .code {
    font-size: clamp(1.25em, 6vw, 2.25em);
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    letter-spacing: 0.02em;
  }
  .big {
    font-size: 1.25em;
    font-weight: 700;
  }
  .secret {
    padding: var(--unit);
    background: var(--surface);
    font-family: ui-monospace, monospace;
    overflow-wrap: anywhere;
  }
  .secret ~ button {
    margin-inline-end: calc(var(--unit) * 2);
  }
  @media (max-width: 30em) {
    .answers dt {
      flex-basis: 100%;
    }
  }
  .note.success {
    border-inline-start-color: var(--good);
    background: var(--good-soft);
  }
  .parts > * + * {
    margin-block-start: calc(var(--unit) * 1.5);
  }
  .card {
    margin-block-end: calc(var(--unit) * 2);
    padding: var(--unit) calc(var(--unit) * 2) 0;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
  }
  .list > .cards {
    contain: layout;
  }
  .head .title {
    flex: 1 1 12em;
    margin: 0;
    font-weight: 700;
  }
  .listbox {
    max-height: 20em;
    margin: 4px 0 0;
    padding: 0;
    overflow-y: auto;
    border: 2px solid var(--edge);
    border-radius: var(--radius);
    list-style: none;
  }
  .listbox [role="option"] {
    min-height: 44px;
    padding: calc(var(--unit) * 1.25) calc(var(--unit) * 1.5);
    cursor: pointer;
  }
  .listbox [aria-selected="true"],
  .listbox [role="option"]:hover {
    background: var(--accent);
    color: var(--on-accent);
  }
  canvas {
    display: block;
    width: 100%;
    height: auto;
    aspect-ratio: 5 / 2;
    border: 2px dashed var(--edge);
    border-radius: var(--radius);
    background: #fff;
    touch-action: none;
  }
  .printed {
    display: none;
  }
  @media (forced-colors: active) {
    .listbox [aria-selected="true"] {
      outline: 3px solid Highlight;
    }
    .tag {
      border: 1px solid;
    }
  }
  @media print {
    .form {
      max-width: none;
    }
    .printed {
      display: block;
    }
    .row,
    .answers dl > div {
      break-inside: avoid;
      content-visibility: visible;
    }
    button,
    footer,
    .languages,
    .top,
    .act,
    .panel {
      display: none;
    }
  }
`;
