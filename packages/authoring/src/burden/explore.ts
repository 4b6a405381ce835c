/** Goes through the answers that make a difference, in the order in which a person meets them, within a budget. */
import type { Application } from "@hoso/engine";
import type { DecidingInput } from "./deciding-inputs.js";

/** Answers every question that shows and decides something; yields on each complete way. Leaves the application as it found it. */
export function* explore(
  application: Application,
  inputs: readonly DecidingInput[],
  decided: Set<DecidingInput> = new Set(),
): Generator<void> {
  const next = inputs.find((input) => !decided.has(input) && application.field(input.path)?.visible);
  if (!next) return yield;
  decided.add(next);
  const before = application.field(next.path)?.value;
  for (const answer of offered(application, next)) {
    application.set(next.path, answer);
    yield* explore(application, inputs, decided);
  }
  application.set(next.path, before);
  decided.delete(next);
}

/** Options may come and go with other answers. */
export function offered(application: Application, { path, answers }: DecidingInput): readonly unknown[] {
  const options = application.field(path)?.options?.map(({ value }) => value);
  const now = options ? answers.filter((answer) => typeof answer !== "string" || options.includes(answer)) : answers;
  return now.length > 0 ? now : [undefined];
}

/** Answers what is still open with the default or the first answer there is. */
export function answerTheRest(application: Application, inputs: readonly DecidingInput[]): void {
  const asked = new Set<DecidingInput>();
  for (;;) {
    const next = inputs.find(
      (input) => !asked.has(input) && application.field(input.path)?.visible && application.field(input.path)?.value === undefined,
    );
    if (!next) return;
    asked.add(next);
    application.set(next.path, next.node.definition.default ?? offered(application, next).find((answer) => answer !== undefined));
  }
}

/** Changes one answer after the other as long as that makes it better; yields on each try. Where ways are too many to try them all. */
export function* climb(application: Application, inputs: readonly DecidingInput[], better: () => boolean): Generator<void> {
  for (let improved = true; improved;) {
    improved = false;
    for (const input of inputs) {
      if (!application.field(input.path)?.visible) continue;
      let best = application.field(input.path)?.value;
      for (const answer of offered(application, input)) {
        application.set(input.path, answer);
        answerTheRest(application, inputs);
        if (better()) {
          best = answer;
          improved = true;
        }
        yield;
      }
      application.set(input.path, best);
    }
  }
}
