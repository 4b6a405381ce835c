/** What the builder looks like: colours for light, dark and forced colours, type, rhythm. Parts inherit these from `<hoso-builder>`. */
import { css } from "lit";

export const tokenStyles = css`
  :host {
    color-scheme: light dark;
    --text: light-dark(#16212c, #e9eef3);
    --muted: light-dark(#445160, #b9c4ce);
    --accent: light-dark(#0a4f8f, #93c7f7);
    --accent-strong: light-dark(#083e70, #b9dcfb);
    --on-accent: light-dark(#ffffff, #07131f);
    --accent-soft: light-dark(#e7f0f9, #16324c);
    --page: light-dark(#f4f6f8, #0e141a);
    --surface: light-dark(#ffffff, #161e26);
    --raised: light-dark(#ffffff, #1d2731);
    --soft: light-dark(#eef2f5, #222d38);
    --line: light-dark(#d3dae1, #33404c);
    --edge: light-dark(#5f6d7a, #8d9ba8);
    --danger: light-dark(#8f1511, #ffb0a8);
    --danger-soft: light-dark(#fcefee, #3d1a19);
    --doubt: light-dark(#634000, #f5cd83);
    --doubt-soft: light-dark(#fff5df, #3a2c10);
    --good: light-dark(#0c5330, #8fdcb0);
    --good-soft: light-dark(#e8f5ed, #12321f);
    --ring: light-dark(#0a4f8f, #ffd166);
    --shadow: 0 4px 16px light-dark(rgb(16 32 48 / 16%), rgb(0 0 0 / 56%));
    --radius: 6px;
    --unit: 8px;
    --target: 32px;
    --font: "Be Vietnam Pro", system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif;
    --mono: ui-monospace, "Cascadia Mono", "Segoe UI Mono", "Roboto Mono", Menlo, Consolas, monospace;
    --small: 0.8667em;
    font-family: var(--font);
    font-size: var(--hoso-builder-font-size, 0.9375rem);
    line-height: 1.5;
    color: var(--text);
  }
  :host([theme="light"]) {
    color-scheme: light;
  }
  :host([theme="dark"]) {
    color-scheme: dark;
  }
  @media (pointer: coarse) {
    :host {
      --target: 44px;
    }
  }
  @media (forced-colors: active) {
    :host {
      --text: CanvasText;
      --muted: CanvasText;
      --accent: LinkText;
      --accent-strong: LinkText;
      --on-accent: Canvas;
      --accent-soft: Canvas;
      --page: Canvas;
      --surface: Canvas;
      --raised: Canvas;
      --soft: Canvas;
      --line: CanvasText;
      --edge: CanvasText;
      --danger: CanvasText;
      --danger-soft: Canvas;
      --doubt: CanvasText;
      --doubt-soft: Canvas;
      --good: CanvasText;
      --good-soft: Canvas;
      --ring: Highlight;
      --shadow: none;
    }
  }
`;
