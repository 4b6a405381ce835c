/** Patterns: summaries of errors and answers, notes, task list, fees, confirmation. */
import { css } from "./css.js";

export const patternStyles = css`
  .summary,
  .note {
    margin-block-end: calc(var(--unit) * 3);
    padding: calc(var(--unit) * 2);
    border: 1px solid var(--line);
    border-inline-start: 6px solid var(--accent);
    border-radius: var(--radius);
    background: var(--soft);
    scroll-margin-top: 1em;
  }
  .summary {
    border: 3px solid var(--danger);
    background: var(--surface);
  }
  .summary h2,
  .note h2 {
    font-size: 1.25em;
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
  .facts {
    margin-block-end: calc(var(--unit) * 3);
  }
  .facts > div {
    display: grid;
    grid-template-columns: minmax(0, 12em) minmax(0, 1fr);
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
  @media (max-width: 30em) {
    .facts > div {
      grid-template-columns: minmax(0, 1fr);
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
  }
`;
