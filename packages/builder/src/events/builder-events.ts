/** What the element tells the page around it. All bubble and are composed. */
import type { Edit, NodeKey } from "@hoso/authoring";

abstract class BuilderEvent<Detail> extends CustomEvent<Detail> {
  constructor(type: string, detail: Detail) {
    super(type, { detail, bubbles: true, composed: true });
  }
}

/** The builder is open and can be worked in. */
export class BuilderReadyEvent extends BuilderEvent<{ readonly procedure: string }> {
  constructor(procedure: string) {
    super("hoso-builder-ready", { procedure });
  }
}

/** The procedure changed. `element.procedure` is how it stands. */
export class BuilderChangeEvent extends BuilderEvent<{
  readonly edit: Edit;
  readonly keys: ReadonlySet<NodeKey>;
  readonly origin: "command" | "undo" | "redo" | "remote";
}> {
  constructor(detail: { edit: Edit; keys: ReadonlySet<NodeKey>; origin: "command" | "undo" | "redo" | "remote" }) {
    super("hoso-builder-change", detail);
  }
}

/** Everything up to here is on the server. */
export class BuilderSavedEvent extends BuilderEvent<{ readonly revision: number }> {
  constructor(revision: number) {
    super("hoso-builder-saved", { revision });
  }
}

/** The person pressed "Send for review" or "Publish"; everything is saved. What follows is the page's. */
export class BuilderPublishEvent extends BuilderEvent<{ readonly action: "review" | "publish"; readonly revision: number | undefined }> {
  constructor(action: "review" | "publish", revision: number | undefined) {
    super("hoso-builder-publish", { action, revision });
  }
}

/** Something went wrong: `load`: the draft could not be opened; `save`: the server refused it. `reason` is for developers. */
export class BuilderErrorEvent extends BuilderEvent<{ readonly stage: "load" | "save"; readonly code: string; readonly reason?: unknown }> {
  constructor(stage: "load" | "save", code: string, reason?: unknown) {
    super("hoso-builder-error", { stage, code, ...(reason !== undefined && { reason }) });
  }
}

declare global {
  interface HTMLElementEventMap {
    "hoso-builder-ready": BuilderReadyEvent;
    "hoso-builder-change": BuilderChangeEvent;
    "hoso-builder-saved": BuilderSavedEvent;
    "hoso-builder-publish": BuilderPublishEvent;
    "hoso-builder-error": BuilderErrorEvent;
  }
}
