/** The panel of comments. */
import { css } from "lit";

export const commentsStyles = css`
  form,
  .part,
  .group,
  .group > ul {
    display: grid;
    gap: 8px;
  }
  form {
    padding-block-end: 16px;
    border-block-end: 1px solid var(--line);
  }
  .part {
    gap: 12px;
  }
  details > .group {
    margin-block-start: 12px;
  }
  fieldset .check {
    align-items: flex-start;
    padding-block: 4px;
    min-block-size: 0;
  }
  fieldset .check > span,
  h4,
  .said {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  li {
    display: grid;
    gap: 4px;
    justify-items: start;
    padding: 8px 12px;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
  }
  /* What is selected, and was gone to. */
  .here li {
    border-inline-start: 4px solid var(--accent);
  }
  li > button {
    margin-inline-start: -12px;
  }
  details li {
    border-style: dashed;
  }
  .said {
    white-space: pre-wrap;
  }
  summary {
    min-block-size: 24px;
    color: var(--accent);
    font-weight: 600;
    cursor: pointer;
  }
`;
