/** Patterns: summaries of errors and answers, notes, task list, fees, confirmation. */
import { css } from "lit";

export const patternStyles = css`
  .summary,
  .note {
    margin-block-end: calc(var(--unit) * 3);
    padding: calc(var(--unit) * 2);
    border: 1px solid var(--line);
    border-inline-start: 6px solid var(--accent);
    border-radius: var(--radius);
    background: var(--soft);
    scroll-margin-top: 1rem;
  }
  .summary {
    border: 3px solid var(--danger);
    background: var(--surface);
  }
  .summary h2,
  .note h2 {
    font-size: 1.25rem;
  }
  .summary a {
    color: var(--danger);
    font-weight: 600;
  }
  .summary.doubt {
    border-color: var(--doubt);
  }
  .doubt a {
    color: var(--doubt);
  }
  .summary li {
    padding-block: 4px;
  }
  .note > :last-child {
    margin-block-end: 0;
  }
  .note.warning {
    border-inline-start-color: var(--doubt);
    background: var(--doubt-soft);
  }
  .note.success {
    border-inline-start-color: var(--good);
    background: var(--good-soft);
  }
  .facts > div {
    display: grid;
    grid-template-columns: minmax(0, 12rem) minmax(0, 1fr);
    gap: 0 calc(var(--unit) * 2);
    padding-block: calc(var(--unit) * 1.25);
    border-top: 1px solid var(--line);
  }
  .facts > div:last-child {
    border-bottom: 1px solid var(--line);
  }
  .facts :is(p, ul) {
    margin: 0;
  }
  dt {
    font-weight: 600;
  }
  .panel {
    margin-block-end: var(--unit);
    border-block-end: 1px solid var(--line);
  }
  .panel > summary {
    width: auto;
  }
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
    flex: 0 1 14rem;
  }
  .answers .act {
    flex: none;
  }
  .answers .hint {
    margin: 0;
  }
  .answers .part {
    padding-block: calc(var(--unit) * 2) var(--unit);
  }
  .answers .part dt {
    flex: 1;
    font-size: 1.0625rem;
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
    font-size: clamp(1.5rem, 7vw, 2.25rem);
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    letter-spacing: 0.04em;
  }
  .big {
    font-size: 1.25rem;
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
  .printed {
    display: none;
  }
  @media (max-width: 30rem) {
    .facts > div {
      grid-template-columns: minmax(0, 1fr);
    }
    .answers dt {
      flex-basis: 100%;
    }
    .primary {
      width: 100%;
    }
  }
  @media (forced-colors: active) {
    .error::before,
    p.warning::before {
      border: 1px solid;
    }
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
