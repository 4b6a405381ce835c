// What one action changed: enough for a view to redraw just that.
import type { Finding } from "../finding.js";

export interface Change {
  /** Fields and steps whose facts changed, as paths of answers (a step by its id). */
  readonly paths: ReadonlySet<string>;
  readonly documents: boolean;
  readonly fees: boolean;
  /** The due date may have changed. */
  readonly term: boolean;
  /** A step came, went, or changed its counts. */
  readonly steps: boolean;
  /** Paths of lists whose rows were added, removed or moved: every path below them is in doubt. */
  readonly lists: ReadonlySet<string>;
  readonly structure: boolean;
  /** What the person should be told of this action (an option withdrawn, a letter mended). */
  readonly notices: readonly Finding[];
}
