/** The list of problems. */
import { css } from "lit";

export const problemsStyles = css`
  .filters {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 9em), 1fr));
    gap: 8px;
  }
  .group {
    display: grid;
    gap: 8px;
  }
  .group > ul {
    display: grid;
    gap: 8px;
  }
  li.problem {
    display: grid;
    gap: 4px;
    padding: 8px 12px;
    border: 1px solid var(--line);
    border-inline-start: 4px solid var(--accent);
    border-radius: var(--radius);
    background: var(--surface);
    overflow-wrap: anywhere;
  }
  li.problem.error {
    border-inline-start-color: var(--danger);
  }
  li.problem.warning {
    border-inline-start-color: var(--doubt);
  }
  .error.problem {
    color: inherit;
    font-size: inherit;
    font-weight: inherit;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 8px;
  }
  summary {
    min-block-size: 24px;
    color: var(--accent);
    cursor: pointer;
  }
  details > :not(summary) {
    margin-block-start: 6px;
  }
`;
