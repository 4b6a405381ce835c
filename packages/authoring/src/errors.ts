/** The faults of this package. Expected outcomes are returned, not thrown. */
import { HosoError } from "@hoso/contract";

/** An edit was applied to a document in another state than the one it was made from. */
export class EditMismatchError extends HosoError<"AUTHORING_EDIT_MISMATCH"> {
  constructor(key: string) {
    super("AUTHORING_EDIT_MISMATCH", `The edit was made from another state of node ${key}`, { details: { key } });
  }
}
