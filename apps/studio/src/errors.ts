/** Faults of the studio, as opposed to answers of the server that are expected. */
import { HosoError } from "@hoso/contract";

/** The server could not be asked, or did not give what is needed. `details.answer` is its code. */
export class StudioUnavailableError extends HosoError<"studio-unavailable"> {
  constructor(answer: string) {
    super("studio-unavailable", `The server did not give what was asked for: ${answer}`, { details: { answer } });
  }
}
