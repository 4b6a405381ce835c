/** What the palette offers: kinds of fields by what they are for, and ready blocks of several fields. */
import type { Load } from "../drag/drag-hub.js";
import { plain } from "../outline/outline-keys.js";
import type { BuilderTexts } from "../texts/texts.js";
import type { PaletteTexts } from "../texts/vi/palette.js";

export interface PaletteEntry {
  /** "kind:text", "block:person": what favourites remember. */
  readonly id: string;
  readonly type: "kind" | "block";
  readonly what: string;
  readonly name: string;
  readonly hint: string;
}

export interface PaletteGroup {
  readonly name: string;
  readonly entries: readonly PaletteEntry[];
}

type GroupName = keyof PaletteTexts["groups"];

const kinds: readonly (readonly [GroupName, readonly string[]])[] = [
  ["words", ["text", "long-text", "note"]],
  ["choices", ["choice", "choices", "yes-no", "search"]],
  ["people", ["person-name", "personal-id", "phone", "email", "address", "tax-code", "plate", "signature", "url"]],
  ["dates", ["date", "partial-date", "month", "time"]],
  ["numbers", ["integer", "number", "money", "percent", "computed"]],
  ["structure", ["group", "list"]],
];

export function paletteGroups({ palette, authoring }: BuilderTexts): PaletteGroup[] {
  const kind = (what: string): PaletteEntry => ({
    id: `kind:${what}`,
    type: "kind",
    what,
    name: authoring.kinds[what] ?? what,
    hint: authoring.kindHints[what] ?? "",
  });
  const blocks = Object.entries(authoring.blocks).map(([what, { name, hint }]): PaletteEntry => ({
    id: `block:${what}`,
    type: "block",
    what,
    name,
    hint,
  }));
  return [
    ...kinds.map(([group, names]) => ({ name: palette.groups[group], entries: names.map(kind) })),
    { name: palette.groups.blocks, entries: blocks },
  ];
}

/** Marks and capitals do not count; every word must be somewhere in name or hint. */
export function searched(groups: readonly PaletteGroup[], query: string): PaletteGroup[] {
  const words = plain(query).split(/\s+/).filter(Boolean);
  if (!words.length) return [...groups];
  const fits = ({ name, hint }: PaletteEntry): boolean => {
    const text = plain(`${name} ${hint}`);
    return words.every((word) => text.includes(word));
  };
  return groups.map(({ name, entries }) => ({ name, entries: entries.filter(fits) })).filter(({ entries }) => entries.length);
}

export const loadOf = ({ type, what, name }: PaletteEntry): Load =>
  type === "kind" ? { type, kind: what, name } : { type, block: what, name };
