/** The quiet mark of a place that people commented on: how many comments are open there. Pressing it goes to them. */
import type { NodeKey } from "@hoso/authoring";
import { css, html, nothing } from "lit";
import { icon } from "../controls/icons.js";
import type { BuilderState } from "../state/builder-state.js";
import { nameOf } from "../state/node-names.js";

/** @param folded what is in it does not show: its comments count too */
export const openComments = ({ comments, document }: BuilderState, key: NodeKey, folded = false): number =>
  (folded ? comments?.openWithin(document, key) : comments?.openUnder(document, key)) ?? 0;

/** In words, for the name of what carries the mark. */
export const commentsInWords = (state: BuilderState, count: number): readonly string[] =>
  count ? [state.texts.comments.openCount(count)] : [];

/** Opens the panel where a node is spoken of; the node is selected, so that the next comment is about it. */
export function showComments(state: BuilderState, key: NodeKey): void {
  state.select([key]);
  state.panel = "comments";
  state.pane = "side";
  state.comments?.goTo(key);
}

export function commentMark(state: BuilderState, key: NodeKey, count: number, tabIndex = 0): unknown {
  if (!count) return nothing;
  const { comments } = state.texts;
  const words = comments.openCount(count);
  const open = (event: Event): void => {
    event.stopPropagation();
    showComments(state, key);
  };
  return html`<button
    type="button"
    class="talk"
    tabindex=${tabIndex}
    title=${words}
    aria-label=${comments.markOf(words, nameOf(state, key))}
    @click=${open}
    @dblclick=${stop}
    @pointerdown=${stop}
    @keydown=${(event: KeyboardEvent) => (event.key === "Enter" || event.key === " ") && event.stopPropagation()}
  >
    ${icon("comment")}<span>${count}</span>
  </button>`;
}

/** What stands around the mark takes presses for its own. */
const stop = (event: Event): void => event.stopPropagation();

export const commentMarkStyles = css`
  button.talk {
    flex: none;
    gap: 3px;
    min-block-size: 24px;
    min-inline-size: 24px;
    padding: 0 6px;
    border-color: var(--line);
    border-radius: 12px;
    background: var(--soft);
    color: var(--muted);
    font-size: var(--small);
    font-weight: 600;
    line-height: 1;
  }
  button.talk svg.glyph {
    inline-size: 14px;
    block-size: 14px;
    color: inherit;
  }
  @media (pointer: coarse) {
    button.talk {
      min-block-size: 32px;
      padding-inline: 9px;
    }
  }
`;
