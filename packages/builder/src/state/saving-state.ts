/** Where the work stands: on the server, on its way, or only on this device. */
export interface SavingState {
  readonly state: "saved" | "saving" | "unsaved" | "offline" | "conflict" | "refused";
  /** When it was last saved, by `services.now()`. */
  readonly at?: number;
  /** Something has not been on the server for so long that it is worth a word. */
  readonly slow?: boolean;
}
