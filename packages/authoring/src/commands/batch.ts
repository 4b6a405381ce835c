/** `batch`: several commands as one edit. If one is refused, none is done. */
import type { AuthoringDocument, NodeKey } from "../document/node.js";
import { refuse, type CommandContext, type Outcome } from "./command.js";
import { WorkingCopy } from "./working-copy.js";

/** Each as name and arguments. */
export interface BatchArgs {
  readonly commands: readonly (readonly [name: string, args: unknown])[];
}

type Run = (document: AuthoringDocument, name: string, args: unknown) => Outcome;

const most = 10_000;

export function batch(run: Run): (document: AuthoringDocument, args: BatchArgs, context: CommandContext) => Outcome {
  return (document, { commands }) => {
    if (commands.length > most) return refuse("too-large", { limit: most });
    const copy = new WorkingCopy(document);
    let focus: NodeKey | undefined;
    for (const [index, [name, args]] of commands.entries()) {
      const outcome = run(copy.now, name, args);
      if (!outcome.ok) return { ...outcome, params: { ...outcome.params, index } };
      copy.apply(outcome.edit);
      copy.report.push(...outcome.report);
      focus = outcome.focus ?? focus;
    }
    return copy.done({ focus: focus !== undefined && copy.now.nodes.has(focus) ? focus : undefined });
  };
}
