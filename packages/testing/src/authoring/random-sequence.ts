/** A random sequence of commands in a session, and the laws it must keep: a whole tree at every moment, and everything undone to the byte. */
import { AuthoringSession, fromProcedure, isWholeTree, serialise, toProcedure, type AuthoringDocument } from "@hoso/authoring";
import type { Procedure } from "@hoso/contract";
import { RandomCommands } from "./random-commands.js";

export interface SequenceOutcome {
  readonly done: number;
  readonly refused: number;
  /** What broke, with the seed that breaks it again; undefined: all laws hold. */
  readonly failure?: string;
}

/** A document as a text: the same for documents that hold the same. */
function textOf(document: AuthoringDocument): string {
  const { nodes, ...head } = serialise(document);
  return JSON.stringify({ ...head, nodes: [...nodes].sort((a, b) => (a.key < b.key ? -1 : 1)) });
}

/** What grows without end is not what people do: then only deletions are let through. */
const mostMore = 400;

export function runRandomSequence(procedure: Procedure, seed: number, count: number): SequenceOutcome {
  let keys = 0;
  const newKey = () => `k${++keys}`;
  const document = fromProcedure(procedure, newKey);
  const start = textOf(document);
  const session = new AuthoringSession({ document, newKey, now: () => 0, language: "vi" });
  const random = new RandomCommands(seed);
  let done = 0;
  let refused = 0;
  const fail = (law: string): SequenceOutcome => ({ done, refused, failure: `${procedure.id}, seed ${seed}: ${law}` });
  for (let index = 0; index < count; index++) {
    const [name, args] = random.call(session.document);
    if (session.document.nodes.size > document.nodes.size + mostMore && name !== "node.delete") continue;
    try {
      if (session.run(name, args as never).ok) done++;
      else refused++;
    } catch (error) {
      return fail(`command ${index} ${name} ${JSON.stringify(args)} threw ${String(error)}`);
    }
    if (!isWholeTree(session.document)) return fail(`command ${index} ${name} ${JSON.stringify(args)} broke the tree`);
    if (index % 7 === 3) for (let back = random.below(4); back > 0; back--) session.undo();
    else if (index % 7 === 5) session.redo();
  }
  if (JSON.stringify(session.procedure) !== JSON.stringify(toProcedure(session.document))) return fail("the kept procedure is another");
  const end = textOf(session.document);
  const { position } = session;
  session.goTo(0);
  if (textOf(session.document) !== start) return fail("undone, it is not what it was");
  if (JSON.stringify(session.procedure) !== JSON.stringify(toProcedure(document))) return fail("undone, the kept procedure is another");
  session.goTo(position);
  if (textOf(session.document) !== end) return fail("redone, it is not what it was");
  return { done, refused };
}
