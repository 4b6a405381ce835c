/** The source view: head, what is to be said, the editor, what is to be mended. */
import { css } from "lit";

export const sourceStyles = css`
  .head {
    flex: none;
  }
  .said {
    flex: none;
    display: grid;
    gap: 8px;
    padding: 8px 12px;
  }
  .said .notice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }
  .said .notice p {
    flex: 1 1 16em;
  }
  iframe {
    flex: 1 1 320px;
    inline-size: 100%;
    min-block-size: 200px;
    border: 0;
    border-block: 1px solid var(--line);
    background: var(--surface);
  }
  @media (max-width: 699px) {
    .lead {
      display: none;
    }
  }
  iframe.waiting {
    visibility: hidden;
  }
  .faults {
    flex: none;
    max-block-size: 30%;
    padding: 8px 12px;
    overflow: auto;
  }
  .faults li {
    padding-block: 2px;
  }
`;
