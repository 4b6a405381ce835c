/** How the rule editors look: rows that wrap on a phone, groups told apart by a line at their side. */
import { css } from "lit";

export const ruleStyles = css`
  :host {
    container-type: inline-size;
    min-inline-size: 0;
  }
  .root,
  .editor,
  .items,
  .table,
  .parts-list {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
  }
  .editor {
    margin-block-end: 16px;
  }
  .group {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
  }
  .group.nested {
    padding: 8px 0 8px 12px;
    border-inline-start: 3px solid var(--accent);
    border-radius: 3px 0 0 3px;
  }
  .group.about {
    border-inline-start-style: double;
  }
  .group-head,
  .adds {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
  }
  .group-head select {
    inline-size: auto;
    max-inline-size: 100%;
    font-weight: 600;
  }
  .group-head > hoso-menu {
    margin-inline-start: auto;
  }
  .items > li {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 4px;
  }
  .joint {
    color: var(--muted);
    font-size: var(--small);
    font-weight: 600;
  }
  .row {
    display: flex;
    gap: 4px;
    align-items: start;
    padding: 8px;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
  }
  .about > .row {
    border: 0;
    padding: 0;
    background: none;
  }
  .pieces {
    flex: 1;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
    min-inline-size: 0;
  }
  @container (min-width: 620px) {
    .pieces {
      grid-template-columns: minmax(0, 5fr) minmax(0, 3fr) minmax(0, 5fr);
      align-items: start;
    }
    .pieces > .operand.calculated {
      grid-column: 1 / -1;
    }
    .pieces > .operand.calculated ~ .comparison {
      grid-column: 1 / 2;
    }
    .pieces > .operand.calculated ~ :not(.comparison) {
      grid-column: 2 / -1;
    }
  }
  .ends {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    align-items: center;
    gap: 4px;
  }
  .operand {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
    min-inline-size: 0;
  }
  .inner {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
    padding-inline-start: 8px;
    border-inline-start: 2px dashed var(--edge);
  }
  .piece {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    gap: 4px 8px;
  }
  .piece > .role {
    padding-block-start: calc((var(--target) - 1.5em) / 2);
  }
  @container (max-width: 480px) {
    .piece > .role {
      flex-basis: 100%;
      padding: 0;
    }
  }
  button.add {
    justify-self: start;
    font-weight: 500;
  }
  .adds button.add {
    padding-inline: 6px;
  }
  .piece > .operand,
  .piece > .grow,
  .piece > .duration {
    flex: 1 1 200px;
    min-inline-size: 0;
  }
  .piece.where {
    align-items: stretch;
    flex-direction: column;
  }
  .piece.where > button {
    align-self: start;
  }
  .role,
  .says {
    color: var(--muted);
    font-size: var(--small);
    font-weight: 600;
  }
  .role {
    flex: 0 1 auto;
    min-inline-size: 5.5em;
  }
  .says {
    align-self: center;
  }
  .typed {
    display: flex;
    align-items: start;
    gap: 2px;
  }
  .typed > .value,
  .typed > .number {
    flex: 1;
    min-inline-size: 0;
  }
  .number {
    display: grid;
  }
  .grow {
    min-inline-size: 0;
  }
  .ticks {
    display: grid;
    max-block-size: 260px;
    padding-inline: 8px;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    overflow: auto;
  }
  .ticks .check {
    align-items: start;
    padding-block: 5px;
  }
  .ticks .check input {
    margin-block-start: 3px;
  }
  .branch {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
    padding: 8px;
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }
  .duration {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 12px;
  }
  .duration label {
    display: flex;
    align-items: center;
    gap: 4px;
  }
  .duration input {
    inline-size: 4em !important;
  }
  .outcome.decisive {
    border-width: 2px;
    font-weight: 650;
  }
  .outcome svg {
    inline-size: 14px;
    block-size: 14px;
  }
  .words {
    display: grid;
    gap: 4px;
  }
  .sentence {
    padding: 8px 12px;
    border-inline-start: 3px solid var(--accent);
    background: var(--accent-soft);
    overflow-wrap: anywhere;
  }
  details {
    border-block-start: 1px solid var(--line);
    margin-block-start: 12px;
  }
  summary {
    min-block-size: var(--target);
    padding-block: 6px;
    font-weight: 600;
    cursor: pointer;
  }
  .asked {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(260px, 100%), 1fr));
    gap: 12px;
    align-items: end;
    margin-block: 12px;
  }
  .trial-rows {
    grid-column: 1 / -1;
  }
  .trial-row {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(200px, 100%), 1fr));
    gap: 8px;
    align-items: end;
    padding-block-end: 8px;
  }
  .outcome-line {
    font-weight: 650;
  }
  .code {
    font-family: var(--mono);
    font-size: var(--small);
    white-space: pre;
  }
  code {
    font-family: var(--mono);
    overflow-wrap: anywhere;
  }
`;
