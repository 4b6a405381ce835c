/**
 * Checks data against the contracts in schemas/ with validators compiled ahead of time: no eval, no network, the same
 * verdict in Node and in a browser. It judges shape only; what rules, kinds and conditions mean is the engine's part.
 */
import type { ApplicationEvent, Calendar, Procedure, Receipt, SubmittedApplication } from "./generated/index.js";
import * as compiled from "./generated/validate.js";

/** One violation: where (JSON pointer, "" is the whole document), which JSON Schema keyword, and its parameters. */
export interface ContractError {
  readonly path: string;
  readonly keyword: string;
  readonly message: string;
  readonly params: Readonly<Record<string, unknown>>;
}

export type Validation<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly errors: readonly ContractError[] };

/** Checks a procedure definition against procedure.schema.json. */
export const validateProcedure = (data: unknown): Validation<Procedure> => run<Procedure>(compiled.procedure, data);

/** Checks what an applicant submits against application.schema.json. */
export const validateApplication = (data: unknown): Validation<SubmittedApplication> =>
  run<SubmittedApplication>(compiled.application, data);

/** Checks a receipt against receipt.schema.json. */
export const validateReceipt = (data: unknown): Validation<Receipt> => run<Receipt>(compiled.receipt, data);

/** Checks an event against event.schema.json. */
export const validateEvent = (data: unknown): Validation<ApplicationEvent> => run<ApplicationEvent>(compiled.event, data);

/** Checks a working-day calendar against calendar.schema.json. */
export const validateCalendar = (data: unknown): Validation<Calendar> => run<Calendar>(compiled.calendar, data);

function run<T>(validator: compiled.CompiledValidator, data: unknown): Validation<T> {
  if (validator(data)) return { ok: true, value: data as T };
  const errors = (validator.errors ?? []).map(({ instancePath, keyword, message, params }) => ({
    path: instancePath,
    keyword,
    message: message ?? keyword,
    params,
  }));
  return { ok: false, errors };
}
