/** How the studio's pages are laid out, on top of the builder's controls. */
import { css } from "lit";

export const pageStyles = css`
  :host {
    display: block;
    min-inline-size: 0;
  }
  .page {
    display: grid;
    align-content: start;
    gap: 24px;
    max-inline-size: 1120px;
    margin: 0 auto;
    padding: 24px 24px 64px;
    min-inline-size: 0;
  }
  .page.narrow {
    max-inline-size: 30em;
    padding-block-start: clamp(24px, 8vh, 96px);
  }
  .page > *,
  .card > * {
    min-inline-size: 0;
  }
  h1 {
    margin: 0;
    font-size: 1.6em;
    font-weight: 680;
    line-height: 1.3;
    overflow-wrap: anywhere;
  }
  h1:focus {
    outline: none;
  }
  h2 {
    font-size: 1.1333em;
  }
  .top {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 12px 16px;
  }
  .top > :first-child {
    flex: 1 1 16em;
  }
  .lead {
    max-inline-size: 66ch;
    color: var(--muted);
  }
  .card {
    display: grid;
    align-content: start;
    gap: 16px;
    padding: 20px;
    border: 1px solid var(--line);
    border-radius: 10px;
    background: var(--surface);
    min-inline-size: 0;
  }
  form {
    display: grid;
    gap: 16px;
    margin: 0;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }
  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 14em), 1fr));
    gap: 16px;
    align-items: end;
  }
  .fields > .field {
    align-self: start;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    background: var(--surface);
  }
  caption {
    text-align: start;
  }
  th,
  td {
    padding: 10px 12px;
    border-block-end: 1px solid var(--line);
    text-align: start;
    vertical-align: top;
    overflow-wrap: anywhere;
  }
  thead th {
    color: var(--muted);
    font-size: var(--small);
    font-weight: 600;
    overflow-wrap: normal;
  }
  tbody th {
    font-weight: 600;
  }
  td.number,
  th.number {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  .boxed {
    border: 1px solid var(--line);
    border-radius: 10px;
    overflow: hidden;
  }
  .boxed tbody tr:last-child > * {
    border-block-end: 0;
  }
  tbody tr:hover {
    background: var(--soft);
  }
  .loading {
    padding: 24px 0;
    color: var(--muted);
  }
  .tags {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  .tags > * {
    max-inline-size: 100%;
    white-space: normal;
  }
  .muted {
    font-weight: 400;
    color: var(--muted);
    font-size: var(--small);
  }
  a.button {
    display: inline-flex;
    align-items: center;
    min-block-size: var(--target);
    padding: 3px 12px;
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    background: var(--raised);
    color: var(--text);
    font-weight: 550;
    text-decoration: none;
  }
  a.button.primary {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
  }
  a.button:hover {
    border-color: var(--accent-strong);
    background: var(--accent-soft);
  }
  a.button.primary:hover {
    background: var(--accent-strong);
  }
  @media (forced-colors: active) {
    a.button.primary {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
    }
    a.button.primary:hover {
      background: HighlightText;
      color: Highlight;
    }
  }
  pre {
    max-inline-size: 100%;
    margin: 0;
    padding: 12px;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--soft);
    font-family: var(--mono);
    font-size: var(--small);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .notice > p + p {
    margin-block-start: 8px;
  }
  details > :not(summary) {
    margin-block-start: 12px;
  }
  ul.plain {
    display: grid;
    gap: 8px;
  }
  ul.marked {
    display: grid;
    gap: 4px;
    padding-inline-start: 1.4em;
    list-style: disc;
  }
  dl.facts {
    display: grid;
    grid-template-columns: minmax(8em, max-content) 1fr;
    gap: 6px 16px;
  }
  dl.facts dt {
    color: var(--muted);
  }
  /* On a phone a row of a table is a card: each cell says what it is. */
  @media (max-width: 719px) {
    .page {
      padding: 16px 16px 48px;
      gap: 16px;
    }
    .card {
      padding: 16px;
    }
    table.stacks thead {
      position: absolute;
      clip-path: inset(50%);
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
    }
    table.stacks,
    table.stacks tbody,
    table.stacks tr,
    table.stacks th,
    table.stacks td {
      display: block;
    }
    table.stacks tr {
      padding: 12px;
      border-block-end: 1px solid var(--line);
    }
    table.stacks tr > * {
      padding: 2px 0;
      border: 0;
    }
    table.stacks td[data-name]::before {
      content: attr(data-name) ": ";
      color: var(--muted);
      font-size: var(--small);
    }
    table.stacks td:empty {
      display: none;
    }
    table.stacks td.number {
      text-align: start;
    }
    dl.facts {
      grid-template-columns: 1fr;
      gap: 0;
    }
    dl.facts dd {
      margin-block-end: 8px;
    }
  }
`;
