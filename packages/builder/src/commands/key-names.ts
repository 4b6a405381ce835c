/** Shortcuts as they are written in the table ("Mod+Shift+Z"), as keyboards send them, and as people read them. */

const apple = (): boolean => /Mac|iPhone|iPad/.test(navigator.platform);

/** "Ctrl+Shift+Z", on Apple's keyboards "⌘⇧Z". */
export function keysShown(keys: string): string {
  const names: Readonly<Record<string, string>> = apple()
    ? { Mod: "⌘", Shift: "⇧", Alt: "⌥", ArrowUp: "↑", ArrowDown: "↓", ArrowLeft: "←", ArrowRight: "→", Delete: "⌦" }
    : { Mod: "Ctrl", ArrowUp: "↑", ArrowDown: "↓", ArrowLeft: "←", ArrowRight: "→" };
  return keys
    .split("+")
    .map((part) => names[part] ?? part)
    .join(apple() ? "" : "+");
}

/** Whether the event is this shortcut, no more and no less. */
export function matchesKeys(event: KeyboardEvent, keys: string): boolean {
  const parts = keys.split("+");
  const key = parts.at(-1)!;
  const mod = apple() ? event.metaKey : event.ctrlKey;
  const other = apple() ? event.ctrlKey : event.metaKey;
  return (
    !other &&
    mod === parts.includes("Mod") &&
    event.shiftKey === parts.includes("Shift") &&
    event.altKey === parts.includes("Alt") &&
    (event.key.toLowerCase() === key.toLowerCase() || (key.length === 1 && event.code === `Key${key.toUpperCase()}`))
  );
}
