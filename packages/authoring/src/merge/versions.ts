/** The three states that a merge looks at, as ways to look a node up. */
import type { DocumentNode, NodeKey } from "../document/node.js";
import type { Preference } from "./merge-values.js";

export type Lookup = (key: NodeKey) => DocumentNode | undefined;

export interface Versions {
  readonly base: Lookup;
  readonly mine: Lookup;
  readonly theirs: Lookup;
  /** Every node in which any two of them may differ. */
  readonly changed: ReadonlySet<NodeKey>;
  readonly prefer: Preference;
  /** Whether a node that they deleted comes back because this side changed it. */
  readonly revive: boolean;
}
