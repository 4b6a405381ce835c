/** The list of scenarios: one card each, closed until opened. */
import { css } from "lit";

export const scenarioStyles = css`
  :host {
    background: var(--page);
  }
  .head {
    flex: none;
  }
  .body > * {
    inline-size: 100%;
    max-inline-size: 920px;
    margin-inline: auto;
  }
  .intro {
    color: var(--muted);
  }
  .body > ul {
    display: grid;
    gap: 8px;
  }
  .body > ul > li {
    border: 1px solid var(--line);
    border-radius: 10px;
    background: var(--surface);
  }
  summary {
    display: flex;
    align-items: center;
    gap: 10px;
    min-block-size: max(44px, var(--target));
    padding: 6px 14px;
    border-radius: 10px;
    cursor: pointer;
    list-style: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary::after {
    content: "";
    flex: none;
    inline-size: 8px;
    block-size: 8px;
    margin-inline-start: auto;
    border-inline-end: 2px solid var(--muted);
    border-block-end: 2px solid var(--muted);
    transform: translateY(-2px) rotate(45deg);
  }
  [open] > summary::after {
    transform: translateY(2px) rotate(225deg);
  }
  .badge svg {
    inline-size: 14px;
    block-size: 14px;
  }
  .name {
    min-inline-size: 0;
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .details {
    display: grid;
    gap: 16px;
    padding: 4px 14px 14px;
  }
  .details > section,
  .notice {
    display: grid;
    gap: 8px;
  }
  .plain {
    display: grid;
    gap: 4px;
  }
  .names {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(260px, 100%), 1fr));
    gap: 12px;
  }
  dl {
    display: grid;
    gap: 8px;
  }
  dl > div {
    display: grid;
    grid-template-columns: minmax(120px, 200px) minmax(0, 1fr);
    gap: 0 12px;
    padding-block-end: 6px;
    border-block-end: 1px solid var(--line);
  }
  dt {
    grid-row: 1 / span 60;
    padding-block-start: 3px;
    color: var(--muted);
  }
  dd {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
    grid-column: 2;
    min-block-size: 28px;
    overflow-wrap: anywhere;
  }
  .answers {
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }
  .answers summary {
    font-weight: 600;
  }
  .answers dl,
  .answers p {
    padding: 0 14px 8px;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  @media (max-width: 480px) {
    dl > div {
      grid-template-columns: minmax(0, 1fr);
    }
    dt {
      grid-row: auto;
    }
    dd {
      grid-column: 1;
    }
  }
`;
