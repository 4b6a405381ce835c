/** The texts about answers kept on the device that a locale gives. */
export interface DraftTexts {
  /** `time` is written out, with the day when it was not today. */
  readonly saved: (time: string, mode: "session" | "device") => string;
  readonly failed: string;
  readonly memory: string;
  readonly shared: string;
  readonly remove: string;
  readonly removeQuestion: string;
  readonly removeYes: string;
  readonly removeNo: string;
  readonly removed: string;
  readonly foundTitle: string;
  readonly foundLead: (time: string, until: string) => string;
  readonly goOn: string;
  readonly startAnew: string;
  readonly elsewhereTitle: string;
  readonly elsewhereLead: string;
  readonly takeOver: string;
  readonly reportTitle: string;
  readonly reportLead: string;
  readonly movedTitle: string;
  readonly droppedTitle: string;
  readonly addedTitle: string;
  readonly unreadable: string;
}
