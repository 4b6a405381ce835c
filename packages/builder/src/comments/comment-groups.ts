/** Comments by the part they are about: the part that was spoken of last comes first, and its newest comment. */
import type { NodeKey } from "@hoso/authoring";
import type { Comment } from "../state/services.js";

export interface CommentGroup {
  /** Undefined: the whole draft. */
  readonly key: NodeKey | undefined;
  readonly comments: readonly Comment[];
}

export function groupComments(comments: readonly Comment[]): readonly CommentGroup[] {
  const groups = new Map<NodeKey | undefined, Comment[]>();
  const newestFirst = [...comments].sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  for (const comment of newestFirst) {
    const key = comment.place?.key;
    const group = groups.get(key);
    if (group) group.push(comment);
    else groups.set(key, [comment]);
  }
  return [...groups].map(([key, of]) => ({ key, comments: of }));
}
