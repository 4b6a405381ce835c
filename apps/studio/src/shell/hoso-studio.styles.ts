/** The frame of the studio: bar, content, messages. */
import { css } from "lit";

export const studioStyles = css`
  :host {
    display: block;
    min-block-size: 100vh;
    background: var(--page);
  }
  .frame {
    display: flex;
    flex-direction: column;
    min-block-size: 100vh;
  }
  .frame.whole {
    block-size: 100vh;
    block-size: 100dvh;
    min-block-size: 0;
    overflow: hidden;
  }
  .frame.whole main {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
  }
  .frame.whole main > * {
    flex: 1;
    min-block-size: 0;
  }
  main {
    flex: 1;
    min-inline-size: 0;
  }
  main:focus {
    outline: none;
  }
  .skip {
    position: absolute;
    inset-block-start: -80px;
    inset-inline-start: 8px;
    z-index: 5;
    padding: 8px 12px;
    border-radius: var(--radius);
    background: var(--accent);
    color: var(--on-accent);
  }
  .skip:focus {
    inset-block-start: 8px;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 16px;
    min-block-size: 52px;
    padding: 4px 24px;
    border-block-end: 1px solid var(--line);
    background: var(--surface);
  }
  .brand {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    min-block-size: var(--target);
    color: var(--text);
    font-size: 1.1333em;
    font-weight: 700;
    text-decoration: none;
  }
  .brand rect {
    fill: var(--accent);
  }
  .brand .sheet {
    fill: var(--on-accent);
  }
  .brand .lines {
    fill: none;
    stroke: var(--accent);
    stroke-width: 1.8;
  }
  .tagline {
    color: var(--muted);
  }
  nav {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
  }
  nav a {
    display: inline-flex;
    align-items: center;
    min-block-size: var(--target);
    padding: 4px 12px;
    border-radius: var(--radius);
    color: var(--text);
    font-weight: 550;
    text-decoration: none;
  }
  nav a:hover {
    background: var(--soft);
  }
  a[aria-current="page"] {
    background: var(--accent-soft);
    color: var(--accent-strong);
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
    margin-inline-start: auto;
  }
  .tools select {
    inline-size: auto;
  }
  .me {
    display: inline-flex;
    align-items: center;
    min-block-size: var(--target);
    max-inline-size: 14em;
    padding: 0 8px;
    border-radius: var(--radius);
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .opening {
    display: grid;
    gap: 12px;
    justify-items: center;
    padding: 15vh 24px;
    text-align: center;
  }
  .told {
    position: fixed;
    inset-block-end: 16px;
    inset-inline: 16px;
    z-index: 4;
    inline-size: fit-content;
    max-inline-size: min(560px, calc(100vw - 32px));
    margin-inline: auto;
    padding: 10px 16px;
    border-radius: var(--radius);
    background: var(--text);
    color: var(--surface);
    box-shadow: var(--shadow);
  }
  .told:empty {
    padding: 0;
  }
  @media (forced-colors: active) {
    a[aria-current="page"] {
      outline: 2px solid Highlight;
    }
    .told:not(:empty) {
      border: 1px solid CanvasText;
      background: Canvas;
      color: CanvasText;
    }
    .skip {
      border: 1px solid Highlight;
      background: Canvas;
      color: CanvasText;
    }
  }
  @media (min-width: 720px) and (max-width: 1199px) {
    header {
      gap: 4px 8px;
      padding: 4px 16px;
      font-size: 0.9333em;
    }
    nav {
      gap: 0;
    }
    nav a {
      padding: 4px 8px;
    }
    .tools {
      gap: 4px;
    }
    .tools select {
      max-inline-size: 7.5em;
      font-size: inherit;
    }
    .tools button {
      padding-inline: 8px;
      font-size: inherit;
    }
    .me {
      max-inline-size: 9em;
    }
  }
  @media (max-width: 719px) {
    header {
      padding: 4px 12px;
    }
    #menu {
      margin-inline-start: auto;
    }
    nav {
      flex-basis: 100%;
      flex-direction: column;
    }
    .tools {
      margin-inline-start: 0;
    }
    .tagline {
      display: none;
    }
  }
`;
