/** Where the panes stand: three beside each other, one over the canvas, or one at a time. */
import { css } from "lit";

export const layoutStyles = css`
  :host {
    display: block;
    block-size: 100%;
    min-block-size: 480px;
    background: var(--page);
  }
  .frame {
    position: relative;
    display: grid;
    grid-template: auto auto minmax(0, 1fr) / minmax(0, 1fr);
    block-size: 100%;
    min-block-size: inherit;
    overflow: hidden;
  }
  hoso-command-host {
    position: absolute;
  }
  .panes {
    position: relative;
    display: grid;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
    min-block-size: 0;
  }
  .pane {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    min-inline-size: 0;
    background: var(--surface);
    overflow: hidden;
  }
  .pane > * {
    flex: 1 1 auto;
    min-block-size: 0;
  }
  .pane:focus-visible {
    outline-offset: -3px;
  }
  .main {
    background: var(--page);
  }
  .wide .panes {
    grid-template: minmax(0, 3fr) minmax(0, 2fr) / 300px minmax(0, 1fr);
  }
  .wide .panes.sided {
    grid-template-columns: 300px minmax(0, 1fr) 360px;
  }
  .wide .panes.alone {
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
  }
  .wide .panes.alone.sided {
    grid-template-columns: minmax(0, 1fr) 360px;
  }
  .wide .outline {
    border-inline-end: 1px solid var(--line);
  }
  .wide .palette {
    grid-row: 2;
    border-inline-end: 1px solid var(--line);
    border-block-start: 1px solid var(--line);
  }
  .wide .main,
  .wide .side {
    grid-row: 1 / -1;
  }
  .wide .side {
    border-inline-start: 1px solid var(--line);
  }
  .medium .pane:not(.main) {
    position: absolute;
    inset-block: 0;
    z-index: 3;
    inline-size: min(380px, 100%);
    box-shadow: var(--shadow);
  }
  .medium .outline,
  .medium .palette {
    inset-inline-start: 0;
    border-inline-end: 1px solid var(--line);
  }
  .medium .side {
    inset-inline-end: 0;
    border-inline-start: 1px solid var(--line);
  }
  .small.frame {
    grid-template-rows: auto auto minmax(0, 1fr) auto;
  }
  .foot {
    display: flex;
    border-block-start: 1px solid var(--line);
    background: var(--surface);
  }
  .foot button {
    flex: 1;
    flex-direction: column;
    gap: 0;
    min-block-size: 52px;
    padding: 4px 2px;
    border: 0;
    border-block-start: 3px solid transparent;
    border-radius: 0;
    background: none;
    font-size: var(--small);
  }
  .foot button[aria-current] {
    border-block-start-color: var(--accent);
    background: var(--accent-soft);
  }
  .opening {
    display: grid;
    place-content: center;
    gap: 12px;
    block-size: 100%;
    padding: 24px;
    text-align: center;
  }
  .told {
    position: absolute;
    z-index: 6;
    inset-block-end: 16px;
    inset-inline: 0;
    inline-size: fit-content;
    max-inline-size: min(560px, calc(100% - 32px));
    margin-inline: auto;
    padding: 8px 16px;
    border: 1px solid var(--line);
    border-radius: 8px;
    background: var(--text);
    color: var(--surface);
    box-shadow: var(--shadow);
    white-space: pre-line;
    pointer-events: none;
  }
  .small .told {
    inset-block-end: 68px;
  }
  .told:empty {
    display: none;
  }
  @media (forced-colors: active) {
    .told {
      background: Canvas;
      color: CanvasText;
    }
  }
`;
