/** How settings and lists of settings are laid out. */
import { css } from "lit";

export const settingStyles = css`
  :host {
    container-type: inline-size;
  }
  .settings {
    display: grid;
    gap: 16px;
    max-inline-size: 720px;
  }
  section,
  details {
    padding-block: 12px;
    border-block-start: 1px solid var(--line);
  }
  section:first-child {
    padding-block-start: 0;
    border-block-start: 0;
  }
  section > h3 {
    margin-block-end: 12px;
  }
  summary {
    min-block-size: var(--target);
    padding-block: 4px;
    font-weight: 650;
    cursor: pointer;
  }
  details[open] > summary {
    margin-block-end: 8px;
  }
  .label-line {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 8px;
  }
  button.other-languages {
    font-size: var(--small);
    font-weight: 450;
  }
  button.start {
    justify-self: start;
  }
  .other {
    margin-inline-start: 8px;
    padding-inline-start: 8px;
    border-inline-start: 2px solid var(--line);
  }
  textarea.line {
    min-block-size: var(--target);
    padding-block: 3px;
    resize: none;
    overflow: hidden;
  }
  input.short {
    max-inline-size: 240px;
  }
  select {
    max-inline-size: 480px;
  }
  .parts {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
  }
  .part {
    display: flex;
    align-items: center;
    gap: 6px;
  }
  .part input {
    inline-size: 5em !important;
  }
  .problems {
    display: grid;
    gap: 4px;
    font-size: var(--small);
  }
  .problems li {
    display: flex;
    gap: 6px;
    color: var(--text);
  }
  .problems li.danger {
    color: var(--danger);
    font-weight: 600;
  }
  .problems li.doubt {
    color: var(--doubt);
  }
  .problems svg {
    inline-size: 16px;
    block-size: 16px;
    margin-block-start: 2px;
  }
  .markdown {
    display: grid;
    gap: 4px;
  }
  .mark {
    padding-inline: 8px;
    font-size: var(--small);
  }
  .mark.strong {
    font-weight: 700;
  }
  .mark.emphasis {
    font-style: italic;
  }
  .mark.link {
    text-decoration: underline;
  }
  .preview {
    padding: 8px 12px;
    border: 1px dashed var(--line);
    border-radius: var(--radius);
    overflow-wrap: anywhere;
  }
  .preview ul {
    padding-inline-start: 20px;
    list-style: disc;
  }
  .preview ol {
    padding-inline-start: 20px;
    list-style: decimal;
  }
  .preview p + p,
  .preview p + ul,
  .preview ul + p {
    margin-block-start: 8px;
  }
  .rule {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }
  .sentence {
    flex: 1 1 220px;
    padding: 6px 10px;
    border-inline-start: 3px solid var(--accent);
    background: var(--accent-soft);
    overflow-wrap: anywhere;
  }
  .with-button {
    display: flex;
    align-items: end;
    gap: 4px;
  }
  .with-button > .field {
    flex: 1;
  }
  .check {
    align-items: start;
    padding-block: 5px;
  }
  .check input {
    margin-block-start: 3px;
  }
`;
