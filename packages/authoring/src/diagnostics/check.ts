/** What a check is: what it finds on one node, looking at others only through the reader. */
import type { DocumentNode, NodeType } from "../document/node.js";
import type { Found } from "./diagnostic.js";
import type { Reader } from "./reader.js";

export interface NodeCheck {
  readonly types: readonly NodeType[];
  find(node: DocumentNode, at: Reader): Iterable<Found>;
}

/** Finds what several nodes have in common. Which groups a node belongs to must follow from the node alone. */
export interface GroupCheck {
  readonly types: readonly NodeType[];
  groupsOf(node: DocumentNode): Iterable<string>;
  /** @param members in no order */
  find(members: readonly string[], at: Reader, group: string): Iterable<Found>;
}
