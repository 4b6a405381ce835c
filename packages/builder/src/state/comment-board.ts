/** The comments on the draft, as the server has them: loaded at opening and again when others commented. */
import type { Place } from "@hoso/authoring";
import type { Comment, CommentService, DraftService } from "./services.js";

export class CommentBoard {
  phase: "loading" | "there" | "failed" = "loading";
  readonly #service: CommentService;
  readonly #tell: () => void;
  #all: readonly Comment[] = [];
  /** Counts what was asked and done, so that an answer that came late changes nothing. */
  #turn = 0;

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
