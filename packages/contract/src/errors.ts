/**
 * The one error base of the house. Faults are thrown as subclasses with a literal `code`; expected outcomes are
 * returned values and never come through here. Messages and details say what was expected, what was found and
 * where; they never hold an applicant's data.
 */

export interface HosoErrorOptions {
  /** Facts for logs and for whoever mends it: names, limits, places. Never what an applicant typed. */
  readonly details?: Readonly<Record<string, unknown>>;
  /** The fault behind this one. */
  readonly cause?: unknown;
}

/** Base of every error that a package throws. `code` is stable and may be matched on; `message` may change. */
export class HosoError<Code extends string = string> extends Error {
  readonly code: Code;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: Code, message: string, options: HosoErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = new.target.name;
    this.code = code;
    this.details = options.details ?? {};
  }
}
