/** Turns the pages of a long table: only one page of it is in the document at a time. */
import { html, nothing, type TemplateResult } from "lit";
import { iconButton } from "../controls/icon-button.js";
import type { BuilderTexts } from "../texts/texts.js";

export interface Page {
  /** From 0. */
  readonly page: number;
  readonly pages: number;
  /** Rows on this page, counted from 1. */
  readonly from: number;
  readonly to: number;
  readonly all: number;
}

export function pageOf(all: number, size: number, wanted: number): Page {
  const pages = Math.max(1, Math.ceil(all / size));
  const page = Math.min(Math.max(0, wanted), pages - 1);
  return { page, pages, from: all === 0 ? 0 : page * size + 1, to: Math.min(all, (page + 1) * size), all };
}

/** Nothing when everything fits on one page. */
export function pager(
  { page, pages, from, to, all }: Page,
  t: BuilderTexts["languages"],
  go: (page: number) => void,
): TemplateResult | typeof nothing {
  if (pages === 1) return nothing;
  return html`<div class="actions" role="group" aria-label=${t.pages}>
    ${iconButton({ icon: "left", name: t.previousPage, disabled: page === 0, onClick: () => go(page - 1) })}
    <span>${t.rows(from, to, all)}</span>
    ${iconButton({ icon: "right", name: t.nextPage, disabled: page === pages - 1, onClick: () => go(page + 1) })}
  </div>`;
}
