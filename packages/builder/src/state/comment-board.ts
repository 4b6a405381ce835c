/** The comments on the draft, as the server has them: loaded at opening and again when others commented. */
import { ancestors, nodeOf, type AuthoringDocument, type NodeKey, type Place } from "@hoso/authoring";
import type { Comment, CommentService, DraftService } from "./services.js";

interface OpenCounts {
  readonly comments: readonly Comment[];
  readonly document: AuthoringDocument;
  readonly under: ReadonlyMap<NodeKey, number>;
  readonly within: ReadonlyMap<NodeKey, number>;
}

export class CommentBoard {
  /** Where the panel is asked to go next; it takes that back when it is there. */
  wanted: NodeKey | undefined;
  phase: "loading" | "there" | "failed" = "loading";
  readonly #service: CommentService;
  readonly #tell: () => void;
  #all: readonly Comment[] = [];
  /** Counts what was asked and done, so that an answer that came late changes nothing. */
  #turn = 0;
  #counts: OpenCounts | undefined;

  /** @param tell they changed */
  constructor(service: CommentService, tell: () => void) {
    this.#service = service;
    this.#tell = tell;
  }

  get all(): readonly Comment[] {
    return this.#all;
  }

  get openCount(): number {
    return this.#all.filter(({ resolved }) => !resolved).length;
  }

  /** Open ones about the node and what belongs to it but is no field or step of its own: about an option, they are the field's too. */
  openUnder(document: AuthoringDocument, key: NodeKey): number {
    return this.#count(document).under.get(key) ?? 0;
  }

  /** Open ones about the node and everything in it. */
  openWithin(document: AuthoringDocument, key: NodeKey): number {
    return this.#count(document).within.get(key) ?? 0;
  }

  /** Asks the panel to go to what is said of a node. */
  goTo(key: NodeKey): void {
    this.wanted = key;
    this.#tell();
  }

  /** Loads them and follows what others say. @returns what ends it */
  open(drafts: DraftService | undefined): () => void {
    void this.load();
    const end = drafts?.follow?.(({ type }) => type === "comment" && void this.load());
    return () => {
      this.#turn++;
      end?.();
    };
  }

  async load(): Promise<void> {
    const turn = ++this.#turn;
    const found = await this.#service.list().catch(() => undefined);
    if (turn !== this.#turn) return;
    if (found) this.#all = found;
    // What was there stays there while the server is away.
    if (found || this.phase !== "there") this.phase = found ? "there" : "failed";
    this.#tell();
  }

  /** @returns undefined: the server could not be reached */
  async add(place: Place | undefined, text: string): Promise<Comment | undefined> {
    return this.#take(this.#service.add(place, text));
  }

  /** @returns undefined: the server could not be reached */
  async resolve(id: string, resolved: boolean): Promise<Comment | undefined> {
    return this.#take(this.#service.resolve(id, resolved));
  }

  /** Counted once for all who ask: as long as the work takes that depends on the comments, not on the fields. */
  #count(document: AuthoringDocument): OpenCounts {
    const known = this.#counts;
    if (known?.comments === this.#all && known.document === document) return known;
    const under = new Map<NodeKey, number>();
    const within = new Map<NodeKey, number>();
    for (const { place, resolved } of this.#all) {
      if (resolved || !place || !document.nodes.has(place.key)) continue;
      // Up to the field or step that it is about.
      let own = true;
      for (const { key, type, parent } of [nodeOf(document, place.key), ...ancestors(document, place.key)]) {
        if (parent === undefined) break;
        within.set(key, (within.get(key) ?? 0) + 1);
        if (own) under.set(key, (under.get(key) ?? 0) + 1);
        own &&= type !== "field" && type !== "step";
      }
    }
    return (this.#counts = { comments: this.#all, document, under, within });
  }

  async #take(answer: Promise<Comment>): Promise<Comment | undefined> {
    const comment = await answer.catch(() => undefined);
    if (!comment) return undefined;
    this.#all = [...this.#all.filter(({ id }) => id !== comment.id), comment];
    this.#tell();
    // Takes the place of an answer under way, which may be from before.
    void this.load();
    return comment;
  }
}
