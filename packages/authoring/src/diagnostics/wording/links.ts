/** Links in small Markdown. */
const linkPattern = /\[([^\]\n]*)\]\(([^)\s]*)\)/g;

export interface Link {
  readonly text: string;
  readonly href: string;
}

export const linksOf = (markdown: string): readonly Link[] =>
  [...markdown.matchAll(linkPattern)].map(([, text = "", href = ""]) => ({ text: text.trim(), href }));
