/** Figures in a narrow table, three ways side by side. */
import { css } from "lit";

export const burdenStyles = css`
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: var(--small);
    font-variant-numeric: tabular-nums;
  }
  caption {
    padding-block-end: 6px;
    color: var(--muted);
    text-align: start;
  }
  th,
  td {
    padding: 6px 4px;
    border-block-end: 1px solid var(--line);
    vertical-align: top;
    text-align: end;
    font-weight: 600;
  }
  th[scope="row"] {
    padding-inline-start: 0;
    text-align: start;
    font-weight: 450;
  }
  thead th {
    color: var(--muted);
  }
  .value,
  .change {
    display: block;
  }
  .change {
    font-weight: 450;
  }
  .change.more {
    color: var(--danger);
  }
  .change.less {
    color: var(--good);
  }
  [aria-busy="true"] {
    opacity: 0.72;
  }
  details {
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }
  summary {
    min-block-size: max(40px, var(--target));
    padding: 8px 12px;
    font-weight: 600;
    cursor: pointer;
  }
  .way {
    display: grid;
    gap: 12px;
    padding: 4px 12px 12px;
  }
  dl {
    display: grid;
    gap: 8px;
  }
  dt {
    color: var(--muted);
    font-size: var(--small);
  }
  .way ul {
    display: grid;
    gap: 4px;
    padding-inline-start: 18px;
    list-style: disc;
  }
  .amount {
    display: flex;
    align-items: center;
    gap: 8px;
  }
  .amount input {
    inline-size: 9em !important;
    text-align: end;
  }
`;
