/** The texts of the document checklist that a locale gives. */

/** Why a chosen file is not taken, before anything is sent. */
export type FileRefusal = "empty" | "type" | "size" | "heic" | "unreadable" | "duplicate" | "count" | "insecure";

/** Why an upload stopped. */
export type UploadTrouble = "offline" | "too-large" | "type-refused" | "rate-limited" | "expired" | "unreadable" | "not-allowed" | "server";

export interface RefusalFacts {
  readonly name: string;
  /** Accepted formats, in words. */
  readonly formats: string;
  /** Largest size, in words. */
  readonly limit: string;
  /** Format by content, in words, when it is known. */
  readonly found: string;
}

export interface DocumentTexts {
  readonly title: string;
  readonly lead: string;
  readonly loading: string;
  readonly loadFailed: string;
  readonly none: string;
  readonly status: Readonly<Record<"missing" | "given" | "covered" | "optional" | "present-later" | "generated", string>>;
  readonly explained: Readonly<Record<"covered" | "present-later" | "generated", string>>;
  readonly why: string;
  readonly bring: (quantity: string) => string;
  readonly accepted: (formats: string, limit: string, most: number) => string;
  readonly photoFormat: string;
  readonly or: string;
  readonly alternatives: string;
  readonly template: string;
  readonly signedBy: (role: string) => string;
  readonly choose: string;
  readonly another: string;
  readonly photo: string;
  readonly drop: string;
  readonly files: (title: string) => string;
  readonly page: (index: number) => string;
  readonly full: (most: number) => string;
  readonly checking: string;
  readonly queued: string;
  readonly sending: (percent: number) => string;
  readonly waiting: (percent: number) => string;
  readonly paused: (percent: number) => string;
  readonly done: string;
  readonly pickAgain: string;
  readonly pickAgainAction: string;
  readonly notSame: string;
  readonly pause: string;
  readonly resume: string;
  readonly cancel: string;
  readonly converted: string;
  readonly reduced: string;
  readonly notKept: string;
  readonly added: (name: string) => string;
  readonly uploaded: (name: string) => string;
  readonly removed: (name: string) => string;
  readonly moved: (name: string, index: number) => string;
  readonly interrupted: (name: string) => string;
  readonly refused: Readonly<Record<FileRefusal, (facts: RefusalFacts) => string>>;
  readonly trouble: Readonly<Record<UploadTrouble, string>>;
}
