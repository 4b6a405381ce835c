/** How the views of the middle pane are laid out: one column of sections, tables that scroll by themselves. */
import { css } from "lit";

export const editorStyles = css`
  :host {
    display: block;
    min-inline-size: 0;
    overflow: auto;
    overscroll-behavior: contain;
    background: var(--page);
  }
  .page {
    display: grid;
    gap: 16px;
    max-inline-size: 920px;
    margin-inline: auto;
    padding: 20px clamp(10px, 2.5vw, 28px) 64px;
  }
  .page.wide {
    max-inline-size: 1280px;
  }
  .top {
    display: grid;
    gap: 4px;
  }
  .top h2 {
    font-size: 1.4em;
    line-height: 1.3;
  }
  .intro {
    max-inline-size: 70ch;
    color: var(--muted);
  }
  nav ul {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 4px;
    margin-inline-start: -6px;
  }
  nav button.link {
    padding: 2px 6px;
  }
  section {
    display: grid;
    gap: 12px;
    min-inline-size: 0;
    padding: 16px clamp(12px, 2vw, 20px) 20px;
    border: 1px solid var(--line);
    border-radius: 10px;
    background: var(--surface);
  }
  section > header {
    display: grid;
    gap: 2px;
  }
  section h3 {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
    font-size: 1.0667em;
  }
  section h3 .badge {
    white-space: normal;
  }
  section h3:focus-visible {
    outline-offset: 4px;
    border-radius: 2px;
  }
  .scroll {
    overflow-x: auto;
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  caption {
    text-align: start;
  }
  th,
  td {
    padding: 6px 10px;
    border-block-end: 1px solid var(--line);
    text-align: start;
    vertical-align: top;
  }
  tbody tr:last-child > * {
    border-block-end: 0;
  }
  thead th {
    background: var(--soft);
    font-weight: 600;
    vertical-align: bottom;
  }
  tbody th {
    font-weight: 550;
  }
  td.amount,
  th.amount {
    text-align: end;
    white-space: nowrap;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 8px 12px;
  }
  .row > .field {
    flex: 1 1 180px;
  }
  .beside {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(200px, 100%), max-content));
    gap: 12px 20px;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
`;
