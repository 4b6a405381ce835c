/** Places in a document and JSON pointers (RFC 6901) into the procedure it says. */
import { shapeOf } from "../structure/structure.js";
import { childrenOf, nodeOf, type AuthoringDocument, type NodeKey, type Place } from "./node.js";

const unescape = (segment: string): string => segment.replaceAll("~1", "/").replaceAll("~0", "~");
const escape = (segment: string): string => segment.replaceAll("~", "~0").replaceAll("/", "~1");

export const segmentsOf = (pointer: string): readonly string[] => pointer.split("/").slice(1).map(unescape);

/** The node that a pointer goes into, and the property below it as far as it is named. */
export const placeOfPointer = (document: AuthoringDocument, pointer: string): Place =>
  placeBelow(document, document.root, segmentsOf(pointer));

/** As `placeOfPointer`, from a node on. */
export function placeBelow(document: AuthoringDocument, key: NodeKey, segments: readonly string[]): Place {
  let rest = segments;
  let node = nodeOf(document, key);
  for (;;) {
    const at = rest.join(".");
    const slot = shapeOf(node.type).slots.find((shape) => at === shape.at || at.startsWith(`${shape.at}.`));
    const depth = slot ? slot.at.split(".").length : 0;
    const child = slot && document.nodes.get(childrenOf(node, slot.name)[Number(rest[depth])] ?? "");
    if (!child) break;
    node = child;
    rest = rest.slice(depth + 1);
  }
  return rest.length > 0 ? { key: node.key, property: rest.join(".") } : { key: node.key };
}

export function pointerOfNode(document: AuthoringDocument, key: NodeKey): string {
  const node = nodeOf(document, key);
  if (node.parent === undefined) return "";
  const parent = nodeOf(document, node.parent);
  const slot = shapeOf(parent.type).slots.find(({ name }) => name === node.slot)!;
  const at = slot.at.split(".").map(escape).join("/");
  return `${pointerOfNode(document, parent.key)}/${at}/${childrenOf(parent, node.slot).indexOf(key)}`;
}

export function pointerOfPlace(document: AuthoringDocument, { key, property }: Place): string {
  const below = property === undefined || nodeOf(document, key).type === "entry" ? [] : property.split(".");
  return [pointerOfNode(document, key), ...below.map(escape)].join("/");
}
