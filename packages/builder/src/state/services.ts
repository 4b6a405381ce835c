/**
 * What the builder needs from outside. Types only: it never fetches. Whoever composes it (the studio, a story, a test) hands in one
 * `BuilderServices`. Expected outcomes are returned with a code; only faults of the program are thrown.
 */
import type { Edit, NodeKey, Place, SerialisedDocument } from "@hoso/authoring";
import type { BurdenSettings } from "@hoso/authoring/burden";
import type { CityIndex } from "@hoso/authoring/diagnostics";
import type { Calendar, Procedure, Text } from "@hoso/contract";
import type { DatasetEntry } from "@hoso/form";

export interface BuilderServices {
  /** Where the draft is kept for all who work on it. Without it nothing is kept: the page listens to `hoso-builder-change`. */
  readonly drafts?: DraftService;
  /** Where unsaved work is kept on this device; undefined: IndexedDB. */
  readonly device?: DeviceStore;
  /** What a procedure can start from, and what can be copied from. */
  readonly library?: Library;
  /** What the other published procedures of the city ask. */
  city?(): Promise<CityIndex>;
  /**
   * What the city reckons burden with, the same for all its authors. Without it authors set their own figures, kept on their device.
   * @throws when the server cannot be reached
   */
  burden?(): Promise<BurdenSettings>;
  calendar?(): Promise<Calendar | undefined>;
  /** The published version that this draft is compared with. */
  published?(): Promise<Procedure | undefined>;
  /** Entries of datasets for fields of the kind `search`, for the preview. */
  searchDataset?(dataset: string, query: string): Promise<readonly DatasetEntry[]>;
  readonly comments?: CommentService;
  /** Address of the page in which the source view runs. Without it there is no source view. */
  readonly sourceFrame?: string;
  /** A worker whose script calls `serveScenarios` of `@hoso/builder/scenario-worker`; undefined: scenarios run in slices on the page. */
  worker?(): Worker;
  now(): number;
  newKey(): NodeKey;
}

export interface DraftService {
  /** Names the draft on this device. */
  readonly id: string;
  /** @throws when the server cannot be reached */
  load(): Promise<LoadedDraft>;
  /**
   * Compare-and-set.
   * @param base the revision the edit was made on
   * @param key makes a repeated try harmless
   */
  save(edit: Edit, base: number, key: string): Promise<SaveOutcome>;
  /** What others saved after a revision, oldest first; asked for when `follow` told of one. */
  since?(revision: number): Promise<readonly ForeignEdit[]>;
  /** Tells when others saved or commented, and who else has the draft open. Returns the function that ends it. */
  follow?(listener: (news: DraftNews) => void): () => void;
}

export interface LoadedDraft {
  readonly revision: number;
  readonly document: SerialisedDocument;
  /** May only be read: in review, or another department's. */
  readonly readOnly?: boolean;
}

/** An edit that somebody else saved. */
export interface ForeignEdit {
  readonly revision: number;
  readonly by: string;
  /** ISO date and time. */
  readonly at: string;
  readonly edit: Edit;
}

export type SaveOutcome =
  | { readonly ok: true; readonly revision: number }
  /** Others saved meanwhile: what they did since `base`, oldest first. */
  | { readonly ok: false; readonly code: "moved"; readonly revision: number; readonly edits: readonly ForeignEdit[] }
  | { readonly ok: false; readonly code: "unavailable" | "not-allowed" | "refused" };

export type DraftNews =
  | { readonly type: "revision"; readonly revision: number }
  | { readonly type: "presence"; readonly people: readonly Person[] }
  | { readonly type: "state"; readonly readOnly: boolean }
  | { readonly type: "comment" };

export interface Person {
  readonly id: string;
  readonly name: string;
}

/** What of a draft is kept on the device while the server does not have it: from a revision to where the work stands. */
export interface DeviceEdit {
  readonly revision: number;
  readonly edit: Edit;
  readonly at: number;
}

/** The draft as the server had it. */
export interface DeviceBase {
  readonly revision: number;
  readonly document: SerialisedDocument;
}

/** Kept by draft and by tab: two tabs on one draft do not overwrite each other. */
export interface DeviceStore {
  /** By tab. */
  edits(draft: string): Promise<ReadonlyMap<string, DeviceEdit>>;
  base(draft: string, revision: number): Promise<DeviceBase | undefined>;
  saveEdit(draft: string, tab: string, edit: DeviceEdit): Promise<void>;
  saveBase(draft: string, base: DeviceBase): Promise<void>;
  removeEdit(draft: string, tab: string): Promise<void>;
}

export interface LibraryEntry {
  readonly id: string;
  readonly title: Text;
  readonly summary?: Text | undefined;
  readonly department?: string | undefined;
  readonly version?: number | undefined;
}

export interface Library {
  examples(): Promise<readonly LibraryEntry[]>;
  published(): Promise<readonly LibraryEntry[]>;
  load(entry: LibraryEntry): Promise<Procedure>;
}

export interface Comment {
  readonly id: string;
  /** Undefined: about the whole draft. */
  readonly place: Place | undefined;
  readonly text: string;
  readonly by: string;
  /** ISO date and time. */
  readonly at: string;
  readonly resolved: { readonly by: string; readonly at: string } | undefined;
}

/** Also for those who may only read the draft. That others commented is told by `drafts.follow`. Each throws when the server cannot be reached. */
export interface CommentService {
  list(): Promise<readonly Comment[]>;
  /** @param place undefined: about the whole draft */
  add(place: Place | undefined, text: string): Promise<Comment>;
  resolve(id: string, resolved: boolean): Promise<Comment>;
}
