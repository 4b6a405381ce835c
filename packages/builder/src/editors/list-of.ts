/** The nodes in a list of the procedure. */
import { childrenOf, nodeOf, type DocumentNode } from "@hoso/authoring";
import type { BuilderState } from "../state/builder-state.js";

export const listOf = (state: BuilderState, slot: string): readonly DocumentNode[] =>
  childrenOf(nodeOf(state.document, state.document.root), slot).map((key) => nodeOf(state.document, key));
