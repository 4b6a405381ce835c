/** Runs a command for a control that the person goes on using: the selection and the focus stay where they are. */
import type { CommandArgs, CommandName, Outcome } from "@hoso/authoring";
import type { BuilderState } from "../state/builder-state.js";

/**
 * @param group typing in one control within a second is one step to undo
 * @returns the outcome; a refusal is for the control to show
 */
export function runInPlace(state: BuilderState, name: string, args: object, group?: string): Outcome {
  const outcome = state.session.run(name as CommandName, args as CommandArgs[CommandName], {
    ...(group !== undefined && { group }),
    selection: state.selection,
  });
  if (outcome.ok && outcome.report.length) state.announce(outcome.report.map((report) => state.texts.authoring.report(report)).join(" "));
  return outcome;
}
