/** Finding things in a view through its shadow roots, by role-like means: accessible names and labels, as people find them. */

/** Everything that matches, in all shadow roots below. */
export function deepAll<T extends Element = HTMLElement>(root: Element | ShadowRoot, selector: string): T[] {
  const scopes = root instanceof Element && root.shadowRoot ? [root.shadowRoot, root] : [root];
  return scopes.flatMap((scope) => [
    ...scope.querySelectorAll<T>(selector),
    ...[...scope.querySelectorAll("*")].flatMap((element) => (element.shadowRoot ? deepAll<T>(element.shadowRoot, selector) : [])),
  ]);
}

const said = (element: Element): string => {
  const label = element.getAttribute("aria-label");
  if (label !== null) return label;
  const { id } = element;
  const scope = element.getRootNode() as ShadowRoot;
  const labelled = id ? scope.querySelector(`label[for="${CSS.escape(id)}"]`) : null;
  return (labelled ?? element.closest("label") ?? element).textContent!.replace(/\s+/g, " ").trim();
};

/** The control or button with this accessible name. */
export function named<T extends HTMLElement = HTMLInputElement>(
  root: Element,
  name: string,
  selector = "input, textarea, select, button",
): T {
  const all = deepAll<T>(root, selector);
  const found = all.filter((element) => said(element) === name && element.checkVisibility());
  if (found.length !== 1)
    throw new TypeError(`${found.length} of ${all.length} controls are called “${name}”: ${all.map(said).join(" | ").slice(0, 1500)}`);
  return found[0]!;
}

/** As a person does: into the box, types, leaves. */
export function type(box: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  box.focus();
  box.value = text;
  box.dispatchEvent(new Event("input", { bubbles: true, composed: true }));
  box.dispatchEvent(new Event("change", { bubbles: true, composed: true }));
}

export function choose(select: HTMLSelectElement, words: string): void {
  const option = [...select.options].find(({ text }) => text.trim() === words);
  if (!option) throw new TypeError(`No option “${words}” among ${[...select.options].map(({ text }) => text.trim()).join(" | ")}`);
  select.focus();
  select.value = option.value;
  select.dispatchEvent(new Event("change", { bubbles: true, composed: true }));
}

interface AxeViolation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}
declare const axe: { run(node: Element, options: object): Promise<{ readonly violations: readonly AxeViolation[] }> };

/** Every rule of axe, best practices included; rules about a whole page are the page's. */
export async function violations(view: Element): Promise<string[]> {
  const ofPages = ["region", "page-has-heading-one", "landmark-one-main", "document-title", "html-has-lang", "bypass"];
  const rules = Object.fromEntries(ofPages.map((id) => [id, { enabled: false }]));
  const { violations: found } = await axe.run(view, { rules, resultTypes: ["violations"] });
  return found.map(({ id, nodes }) => `${id} (${nodes.length}): ${nodes[0]?.html.slice(0, 300)} ${nodes[0]?.failureSummary}`);
}
