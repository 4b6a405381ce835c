/** The texts about handing in that a locale gives. */
export interface SubmissionTexts {
  readonly sending: string;
  readonly uploading: (count: number) => string;
  readonly retrying: (seconds: number) => string;
  readonly keptLead: string;
  readonly keptInPage: string;
  readonly sendNow: string;
  readonly title: Readonly<Record<SubmissionTrouble, string>>;
  readonly lead: Readonly<Record<SubmissionTrouble, string>>;
  readonly newVersion: string;
  readonly earlier: string;
}

/** Why the application is not handed in yet. */
export type SubmissionTrouble =
  | "offline"
  | "timeout"
  | "server"
  | "rate-limited"
  | "too-large"
  | "refused"
  | "conflict"
  | "gone"
  | "not-allowed"
  | "uploads"
  | "unsigned"
  | "fault";
