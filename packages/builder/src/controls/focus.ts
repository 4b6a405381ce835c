/** Finding what has the focus, through shadow roots, and moving it among the items of a composite by arrow keys. */

/** The innermost element with the focus; undefined when none has it but the page. */
export function deepFocus(root: DocumentOrShadowRoot): HTMLElement | undefined {
  const active = root.activeElement;
  if (!active || active === document.body) return undefined;
  return (active.shadowRoot && deepFocus(active.shadowRoot)) ?? (active as HTMLElement);
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/**
 * Arrow keys, Home and End among items; the focused one is the only one that Tab reaches.
 * @returns the item that has the focus now; undefined when the key is none of these
 */
export function moveAmong(
  event: KeyboardEvent,
  items: readonly HTMLElement[],
  direction: "row" | "column" | "both",
): HTMLElement | undefined {
  const { key } = event;
  const across = key === "ArrowLeft" || key === "ArrowRight";
  const step = (across && direction === "column") || (!across && direction === "row") ? undefined : steps[key];
  const at = items.indexOf(event.composedPath().find((one): one is HTMLElement => items.includes(one as HTMLElement))!);
  const next =
    step !== undefined
      ? items[(at + step + items.length) % items.length]
      : key === "Home"
        ? items[0]
        : key === "End"
          ? items.at(-1)
          : undefined;
  if (!next) return undefined;
  event.preventDefault();
  rove(items, next);
  next.focus();
  return next;
}

/** Makes one item the one that Tab reaches. */
export function rove(items: readonly HTMLElement[], current: HTMLElement | undefined): void {
  for (const item of items) item.tabIndex = item === (current ?? items[0]) ? 0 : -1;
}
