/** Where a form's definition came from: the base of relative addresses in it, and part of the name under which its draft is kept. */
import type { FormContext } from "../form-context.js";

/** The element's `src` as an absolute address; the page's own when the definition was handed in by script. */
export function definitionBase(context: FormContext): string {
  const src = context.root.host.getAttribute("src");
  try {
    return new URL(src ?? "", document.baseURI).href;
  } catch {
    return document.baseURI;
  }
}

/** Two procedures, or the same procedure of two intakes, never share a draft. */
export function draftKey(context: FormContext): string {
  return `${context.definition.id}@${new URL(definitionBase(context)).origin}`;
}
