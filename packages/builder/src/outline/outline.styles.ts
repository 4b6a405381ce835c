import { css } from "lit";

export const outlineStyles = css`
  [role="tree"] {
    position: relative;
    flex: 1;
    min-block-size: 0;
    padding: 4px 6px 24px;
    overflow: auto;
    overscroll-behavior: contain;
  }
  [role="treeitem"] {
    display: flex;
    align-items: center;
    gap: 6px;
    min-block-size: var(--target);
    padding: 2px 6px;
    border-radius: var(--radius);
    cursor: default;
    user-select: none;
    -webkit-user-select: none;
    -webkit-touch-callout: none;
  }
  [role="treeitem"]:hover {
    background: var(--soft);
  }
  [role="treeitem"][aria-selected="true"] {
    background: var(--accent-soft);
    color: var(--accent-strong);
    box-shadow: inset 3px 0 0 var(--accent);
  }
  [role="treeitem"]:focus-visible {
    outline-offset: -2px;
  }
  [aria-level="1"] {
    font-weight: 600;
  }
  [aria-level="2"] {
    padding-inline-start: 26px;
  }
  [aria-level="3"] {
    padding-inline-start: 46px;
  }
  [aria-level="4"] {
    padding-inline-start: 66px;
  }
  [aria-level="5"],
  [aria-level="6"],
  [aria-level="7"],
  [aria-level="8"] {
    padding-inline-start: 86px;
  }
  .twist {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    inline-size: 18px;
    block-size: 24px;
    flex: none;
    margin-inline-start: -4px;
  }
  .twist svg {
    inline-size: 14px;
    block-size: 14px;
  }
  .words {
    flex: 1;
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .words.unnamed {
    color: var(--muted);
    font-style: italic;
  }
  [role="treeitem"] > svg.glyph,
  .marks svg {
    inline-size: 16px;
    block-size: 16px;
    color: var(--muted);
  }
  .marks {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    flex: none;
  }
  .marks .problem {
    color: var(--doubt);
  }
  .marks .problem.error {
    color: var(--danger);
  }
  [role="treeitem"] input {
    flex: 1;
    font-weight: 400;
  }
  .line {
    position: absolute;
    inset-inline: 8px;
    z-index: 1;
    block-size: 3px;
    margin-block-start: -1px;
    border-radius: 2px;
    background: var(--accent);
    pointer-events: none;
  }
  .empty {
    padding: 16px 12px;
  }
`;
