// Where an element's definition and its intake are, from its attributes.

/** What of the element decides: its attributes. */
export interface Attributes {
  getAttribute(name: string): string | null;
}

/**
 * Root of the intake server for an element, ending in a slash: its `intake` attribute, else what comes before `/procedures/` in `src`
 * (an intake may live below a path), else the origin of `src`. Undefined when neither can be read as an http(s) address.
 *
 * @param page address of the page, for relative addresses
 */
export function intakeBase(element: Attributes, page: string): string | undefined {
  const named = element.getAttribute("intake");
  if (named) return readUrl(named.replace(/\/*$/, "/"), page)?.href;
  const src = readUrl(element.getAttribute("src"), page);
  if (!src) return undefined;
  return src.origin + src.pathname.slice(0, Math.max(0, src.pathname.lastIndexOf("/procedures/"))) + "/";
}

/** An http(s) URL, relative to the page; undefined for anything else (empty, `javascript:`, `data:`…). */
export function readUrl(text: string | null, page: string): URL | undefined {
  try {
    const url = new URL(text || "data:", page);
    return /^https?:$/.test(url.protocol) ? url : undefined;
  } catch {
    return undefined;
  }
}
