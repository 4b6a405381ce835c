/** For a part inside a view: it lies in the section that holds it, stacks what it has, and is laid out by its own width. */
import { css } from "lit";

export const innerStyles = css`
  :host {
    container-type: inline-size;
    background: none;
    overflow: visible;
  }
  .stack {
    display: grid;
    gap: 12px;
  }
`;
