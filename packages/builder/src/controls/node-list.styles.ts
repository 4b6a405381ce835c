/** How a list of nodes looks: one line an item, its settings below it. */
import { css } from "lit";

export const nodeListStyles = css`
  :host {
    container-type: inline-size;
  }
  ol {
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
  }
  li + li {
    border-block-start: 1px solid var(--line);
  }
  li.dragged {
    opacity: 0.5;
  }
  li.drop-before {
    box-shadow: 0 -3px 0 var(--accent);
  }
  li.drop-after {
    box-shadow: 0 3px 0 var(--accent);
  }
  .line {
    display: flex;
    align-items: center;
    gap: 2px;
    padding: 2px 4px;
  }
  .grip {
    display: grid;
    place-items: center;
    inline-size: 24px;
    min-block-size: var(--target);
    color: var(--muted);
    cursor: grab;
    touch-action: none;
  }
  .toggle {
    flex: 1;
    justify-content: flex-start;
    min-inline-size: 0;
    padding-inline: 4px;
    font-weight: 500;
    text-align: start;
  }
  .summary {
    flex: 1;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .summary .badge {
    white-space: normal;
  }
  .mark.error {
    color: var(--danger);
  }
  .mark.warning {
    color: var(--doubt);
  }
  .wide {
    display: none;
  }
  @container (min-width: 420px) {
    .wide {
      display: inline-flex;
    }
  }
  .open > .line {
    background: var(--accent-soft);
  }
  .details {
    display: grid;
    gap: 16px;
    padding: 12px;
    border-block-start: 1px solid var(--line);
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-block-start: 8px;
  }
`;
