import { css } from "lit";

export const canvasStyles = css`
  :host {
    container-type: inline-size;
  }
  @container (max-width: 480px) {
    .head .add {
      display: none;
    }
  }
  .steps {
    display: flex;
    align-items: center;
    gap: 2px;
    min-inline-size: 0;
    flex: 1 1 auto;
  }
  .where {
    color: var(--muted);
    white-space: nowrap;
  }
  .scroll {
    flex: 1;
    min-block-size: 0;
    padding: 16px;
    overflow: auto;
    overscroll-behavior: contain;
    container-type: inline-size;
  }
  .paper {
    position: relative;
    max-inline-size: 860px;
    margin-inline: auto;
    padding: 24px 240px 32px 24px;
    border: 1px solid var(--line);
    border-radius: 8px;
    background: light-dark(#ffffff, #f7f9fb);
    color-scheme: light;
    color: #16212c;
    min-block-size: 240px;
  }
  hoso-canvas-form {
    font-size: 1rem;
    --hoso-surface: transparent;
  }
  .spots {
    position: absolute;
    inset: 0;
  }
  .spot {
    position: absolute;
    display: block;
    min-block-size: 0;
    padding: 0;
    border: 1.5px solid transparent;
    border-radius: 6px;
    background: none;
    color: #16212c;
    font-weight: 400;
    text-align: start;
    visibility: hidden;
    scroll-margin: 24px;
    user-select: none;
    -webkit-user-select: none;
    -webkit-touch-callout: none;
  }
  .spot.placed {
    visibility: visible;
  }
  .spot:hover:not(:disabled, [aria-disabled="true"]) {
    border: 1.5px dashed #5f6d7a;
    background: rgb(10 79 143 / 4%);
  }
  .spot[aria-pressed="true"] {
    border: 2px solid #0a4f8f;
    background: rgb(10 79 143 / 7%);
  }
  .spot:focus-visible {
    outline-color: #0a4f8f;
    z-index: 1;
  }
  /* Over its spot, so that the mark is a button of its own beside it. */
  .talks {
    position: absolute;
    visibility: hidden;
    pointer-events: none;
  }
  .talks.placed {
    visibility: visible;
  }
  .talks > .talk {
    position: absolute;
    inset-block-start: 2px;
    inset-inline-start: calc(100% + 12px);
    border-color: #8d9ba8;
    background: #ffffff;
    color: #2b3844;
    pointer-events: auto;
  }
  .talks > .talk:hover {
    border-color: #0a4f8f;
    background: #e7f0f9;
  }
  .spot.said > .marks {
    padding-block-start: 28px;
  }
  .marks {
    position: absolute;
    inset-block-start: 2px;
    inset-inline-start: calc(100% + 12px);
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 3px;
    justify-items: start;
    inline-size: 204px;
    pointer-events: none;
  }
  .mark {
    display: flex;
    align-items: center;
    gap: 4px;
    max-inline-size: 100%;
    padding: 0 6px;
    border: 1px solid #d3dae1;
    border-radius: 10px;
    background: #eef2f5;
    color: #2b3844;
    font-size: 12px;
    line-height: 20px;
  }
  .mark span {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    overflow: hidden;
    overflow-wrap: anywhere;
  }
  .mark svg.glyph {
    inline-size: 14px;
    block-size: 14px;
  }
  /* Most are never seen: what is not displayed costs no layout. */
  .mark.kind {
    display: none;
    border-color: transparent;
    background: none;
    color: #445160;
  }
  .spot:hover > .marks .kind,
  .spot:focus-visible > .marks .kind,
  .spot[aria-pressed="true"] > .marks .kind {
    display: flex;
  }
  .mark.condition {
    border-color: #a9c7e3;
    background: #e7f0f9;
    color: #083e70;
  }
  .mark.problem {
    border-color: #d9b36c;
    background: #fff5df;
    color: #634000;
  }
  .mark.problem.error {
    border-color: #d99a97;
    background: #fcefee;
    color: #8f1511;
  }
  /* What begins inside has marks of its own right below: one line, so that they do not lie over each other. */
  @container (min-width: 720px) {
    .spot.holds > .marks {
      display: flex;
    }
    .spot.holds.said > .marks {
      inset-inline-start: calc(100% + 60px);
      inline-size: 156px;
      padding: 0;
    }
    .spot.holds > .marks > .mark {
      min-inline-size: 0;
    }
    .spot.holds > .marks > .mark.problem {
      flex: none;
    }
    .spot.holds > .marks > .mark.kind:not(:only-child) {
      display: none;
    }
    .spot.holds > .marks > .mark > span {
      display: block;
      white-space: nowrap;
      text-overflow: ellipsis;
    }
  }
  hoso-naming {
    position: absolute;
    max-inline-size: calc(100% - 16px);
    z-index: 2;
    color-scheme: light;
    font-weight: 600;
  }
  .line {
    position: absolute;
    z-index: 2;
    block-size: 4px;
    margin-block-start: -2px;
    border-radius: 2px;
    background: #0a4f8f;
    pointer-events: none;
  }
  .line.inside {
    block-size: auto;
    margin: 0;
    border: 3px dashed #0a4f8f;
    background: rgb(10 79 143 / 10%);
  }
  .nothing {
    display: grid;
    gap: 12px;
    justify-items: start;
    margin: 16px 0;
    padding: 24px;
    border: 2px dashed #8d9ba8;
    border-radius: 8px;
    color: #445160;
  }
  .nothing button {
    border-color: #0a4f8f;
    background: #0a4f8f;
    color: #ffffff;
  }
  .nothing button:hover {
    background: #083e70;
  }
  @container (max-width: 719px) {
    .paper {
      padding: 16px 16px 24px;
    }
    .marks {
      inset-inline: auto 2px;
      inline-size: auto;
      grid-auto-flow: column;
      grid-template-columns: none;
    }
    .talks > .talk {
      inset-inline: auto 2px;
    }
    .spot.said > .marks {
      inset-inline-end: 52px;
      padding: 0;
    }
    .mark {
      padding: 0 3px;
    }
    .mark span,
    .spot > .marks .kind.kind {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .spot[aria-pressed="true"] {
      border-color: Highlight;
    }
  }
`;
