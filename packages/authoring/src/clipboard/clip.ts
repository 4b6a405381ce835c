/**
 * What is copied: nodes as JSON that can be pasted anywhere, also in another procedure. Inside a clip the paths of fields are written from the top,
 * behind a slash ("/owner.fullName"), so that they mean the same wherever they are read.
 */
import { nodeTypes } from "../structure/structure.js";
import type { NodeType, Values } from "../document/node.js";
import { isObject } from "../document/values.js";
import type { Named } from "../references/reference-map.js";

export interface ClipItem {
  readonly type: NodeType;
  readonly json: Values;
  /** Path of a field where it was copied. */
  readonly path?: string;
}

/** Something outside the clip that it names. */
export interface ClipReference {
  readonly what: "field" | Named;
  /** The path, or the id. */
  readonly name: string;
  /** What it was called where it was copied. */
  readonly title: string;
  readonly kind?: string;
}

export interface Clip {
  readonly format: "hoso-clip";
  readonly version: 1;
  readonly items: readonly ClipItem[];
  readonly refers: readonly ClipReference[];
}

export const mostItems = 2_000;

export const isAbsolute = (path: string): boolean => path.startsWith("/");
export const absolute = (path: string): string => `/${path}`;

/** Whether it is a clip at all: what comes from the device's clipboard may be anything. */
export function isClip(value: unknown): value is Clip {
  if (!isObject(value) || value.format !== "hoso-clip" || value.version !== 1) return false;
  const { items, refers } = value;
  if (!Array.isArray(items) || !Array.isArray(refers) || items.length === 0 || items.length > mostItems) return false;
  return (items as readonly unknown[]).every(
    (item) => isObject(item) && nodeTypes.includes(item.type as NodeType) && item.type !== "procedure" && isObject(item.json),
  );
}
