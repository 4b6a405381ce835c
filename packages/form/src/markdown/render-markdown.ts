/** The Markdown tree as Lit templates. Nothing is ever parsed as HTML. */
import { html } from "lit/html.js";
import type { Rendered } from "../form-context.js";
import { parseMarkdown, type Inline } from "./parse-markdown.js";

/** Links open beside the form, so that nobody loses what they typed. */
const inline = (nodes: readonly Inline[]): Rendered =>
  nodes.map((node) =>
    typeof node === "string"
      ? node
      : node.type === "link"
        ? html`<a href=${node.href} target="_blank" rel="noopener noreferrer">${inline(node.children)}</a>`
        : node.type === "strong"
          ? html`<strong>${inline(node.children)}</strong>`
          : html`<em>${inline(node.children)}</em>`,
  );

export const renderMarkdown = (source: string): Rendered =>
  parseMarkdown(source).map((block) => {
    if (block.type === "paragraph") return html`<p>${inline(block.children)}</p>`;
    const items = block.items.map((one) => html`<li>${inline(one)}</li>`);
    return block.ordered ? html`<ol>${items}</ol>` : html`<ul>${items}</ul>`;
  });
