/** The preview: the screen of a device on a quiet ground. */
import { css } from "lit";

export const previewStyles = css`
  :host {
    background: var(--page);
  }
  .head {
    flex: none;
  }
  .body {
    gap: 12px;
  }
  .devices {
    padding: 2px;
    border: 1px solid var(--line);
    border-radius: 8px;
  }
  .pick {
    display: flex;
    align-items: center;
    gap: 6px;
  }
  .pick select {
    inline-size: auto;
  }
  .as-if {
    inline-size: 100%;
    max-inline-size: 920px;
    margin-inline: auto;
    padding: 4px 12px;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
  }
  summary {
    min-block-size: var(--target);
    padding: 4px 0;
    font-weight: 600;
    cursor: pointer;
  }
  .choices {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(220px, 100%), 1fr));
    gap: 12px;
    padding: 8px 0 12px;
  }
  .end {
    align-content: end;
  }
  .notice {
    inline-size: 100%;
    max-inline-size: 920px;
    margin-inline: auto;
  }
  .notice p {
    display: flex;
    align-items: center;
    gap: 6px;
  }
  .screen {
    inline-size: 100%;
    margin-inline: auto;
  }
  .screen.phone {
    max-inline-size: 380px;
  }
  .screen.tablet {
    max-inline-size: 788px;
  }
  .screen.desktop {
    max-inline-size: 1100px;
  }
  .screen.paper {
    max-inline-size: 796px;
  }
  /* The colours and letters of a website without any of its own. */
  .sheet {
    min-block-size: 480px;
    margin: 0;
    padding: 8px;
    border: 2px solid var(--edge);
    border-radius: 8px;
    overflow: clip;
    background: #ffffff;
    color: #16212c;
    color-scheme: light;
    font-family: var(--font);
    font-size: 16px;
  }
  .phone .sheet,
  .tablet .sheet {
    border-width: 8px;
    border-radius: 20px;
    padding: 2px;
  }
  .desktop .sheet {
    padding: 24px clamp(8px, 4vw, 48px);
  }
  .paper .sheet {
    padding: 48px 54px;
    border: 1px solid var(--line);
    border-radius: 0;
    box-shadow: var(--shadow);
  }
  .contrast .sheet {
    background: #000000;
    color: #ffffff;
    color-scheme: dark;
    --hoso-color-scheme: dark;
    --hoso-text: #ffffff;
    --hoso-muted: #ffffff;
    --hoso-accent: #ffff00;
    --hoso-on-accent: #000000;
    --hoso-surface: #000000;
    --hoso-surface-soft: #000000;
    --hoso-line: #ffffff;
    --hoso-border: #ffffff;
    --hoso-error: #ff9a8f;
    --hoso-error-soft: #000000;
    --hoso-warning: #ffd75e;
    --hoso-warning-soft: #000000;
    --hoso-success: #7dffb0;
    --hoso-success-soft: #000000;
    --hoso-focus: #00e5ff;
    --hoso-focus-inner: #000000;
  }
  .sheet:popover-open {
    position: absolute;
    inset: 0;
    inline-size: auto;
    block-size: auto;
    max-block-size: none;
    border: 0;
    overflow: visible;
    box-shadow: none;
  }
  .sheet::backdrop {
    background: #ffffff;
  }
`;
