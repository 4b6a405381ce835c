// What is attached to a document requirement, as the engine knows it: facts about files, never their bytes.

/** One finished upload. */
export interface Attachment {
  /** Id minted by intake. */
  readonly upload: string;
  readonly name: string;
  /** Media type by content. */
  readonly type: string;
  /** Bytes. */
  readonly size: number;
  /** Hex. */
  readonly sha256: string;
}

export interface SubmittedDocument {
  readonly requirement: string;
  readonly alternative?: string;
  readonly files: readonly Attachment[];
}
