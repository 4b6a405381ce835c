/** What `<hoso-builder>` needs, from the studio's API: the draft with compare-and-set, news of others, library, city, calendar, comments. */
import type { BuilderServices, Comment, DraftNews, DraftService, ForeignEdit } from "@hoso/builder";
import { readEdit, type Edit } from "@hoso/authoring";
import { burdenSettings, type BurdenSettings } from "@hoso/authoring/burden";
import { request } from "../api/request.js";
import * as shapes from "../api/shapes.js";
import { StudioUnavailableError } from "../errors.js";
import { newKey } from "./new-key.js";
import { library } from "./library.js";
import { newScenarioWorker } from "./new-scenario-worker.js";

const path = (id: string): string => `/drafts/${encodeURIComponent(id)}`;

/** Edits of others come from the server: each is looked at before it is used. */
function editOf(value: readonly unknown[]): Edit {
  const read = readEdit(value);
  if (!read.ok) throw new StudioUnavailableError(read.code);
  return read.value;
}

/** All of them, however many: the server gives a few hundred at a time. */
async function editsSince(id: string, revision: number): Promise<readonly ForeignEdit[]> {
  const found: ForeignEdit[] = [];
  for (let after = revision; ;) {
    const answer = await request(shapes.edits, `${path(id)}/edits`, { query: { after, limit: 500 } });
    if (!answer.ok) throw new StudioUnavailableError(answer.code);
    found.push(...answer.value.edits.map((one) => ({ revision: one.revision, by: one.by.name, at: one.at, edit: editOf(one.edit) })));
    const last = found.at(-1)?.revision;
    if (last === undefined || last >= answer.value.revision || answer.value.edits.length === 0) return found;
    after = last;
  }
}

function draftService(id: string, draft: shapes.Draft, mayEdit: boolean, following: DraftFollower): DraftService {
  let first: shapes.Draft | undefined = draft;
  return {
    id,
    async load() {
      const answer = first ? undefined : await request(shapes.draft, path(id));
      if (answer && !answer.ok) throw new StudioUnavailableError(answer.code);
      const { revision, document, state } = first ?? answer!.value;
      first = undefined;
      return { revision, document, readOnly: !mayEdit || state === "in-review" || state === "published" };
    },
    async save(edit, base, key) {
      const answer = await request(shapes.revision, `${path(id)}/edits`, { method: "POST", body: { base, edit, key } });
      if (answer.ok) return { ok: true, revision: answer.value.revision };
      if (answer.code === "draft-moved") {
        const edits = await editsSince(id, base).catch(() => undefined);
        return edits?.length ? { ok: false, code: "moved", revision: edits.at(-1)!.revision, edits } : { ok: false, code: "unavailable" };
      }
      if (answer.status === 0 || answer.status >= 500 || answer.status === 429) return { ok: false, code: "unavailable" };
      return {
        ok: false,
        code: answer.status === 401 || answer.status === 403 || answer.code === "draft-locked" ? "not-allowed" : "refused",
      };
    },
    since: (revision) => editsSince(id, revision),
    follow: (listener) => following.add(listener),
  };
}

/** One stream of news for the builder and the page around it. */
export class DraftFollower {
  readonly #source: EventSource;
  readonly #listeners = new Set<(news: DraftNews) => void>();
  readonly #states = new Set<(state: string) => void>();
  /** The last of each type: the builder takes a moment to open, and who else is there is told only once. */
  readonly #last = new Map<DraftNews["type"], DraftNews>();

  /** @param me who need not be told of being here */
  constructor(id: string, me: string) {
    this.#source = new EventSource(`/studio/api${path(id)}/events`);
    const hear = (name: string, read: (data: Readonly<Record<string, unknown>>) => DraftNews | undefined): void =>
      this.#source.addEventListener(name, (event) => {
        const news = read(JSON.parse((event as MessageEvent<string>).data) as Readonly<Record<string, unknown>>);
        if (!news) return;
        this.#last.set(news.type, news);
        for (const listener of this.#listeners) listener(news);
      });
    hear("revision", ({ revision }) => (typeof revision === "number" ? { type: "revision", revision } : undefined));
    hear("comment", () => ({ type: "comment" }));
    // What was said while the line was cut is not told again.
    let cut = false;
    this.#source.addEventListener("error", () => (cut = true));
    this.#source.addEventListener("open", () => {
      if (cut) for (const listener of this.#listeners) listener({ type: "comment" });
      cut = false;
    });
    hear("presence", ({ people }) =>
      Array.isArray(people)
        ? { type: "presence", people: (people as { readonly id: string; readonly name: string }[]).filter((one) => one.id !== me) }
        : undefined,
    );
    hear("state", ({ state }) => {
      for (const listener of this.#states) listener(String(state));
      return { type: "state", readOnly: state === "in-review" || state === "published" };
    });
  }

  add(listener: (news: DraftNews) => void): () => void {
    this.#listeners.add(listener);
    for (const news of this.#last.values()) listener(news);
    return () => void this.#listeners.delete(listener);
  }

  onState(listener: (state: string) => void): void {
    this.#states.add(listener);
  }

  close(): void {
    this.#source.close();
  }
}

const toComment = ({ id, place, text, by, at, resolved }: shapes.StoredComment): Comment => ({
  id,
  place: place === null ? undefined : { key: place.key, ...(place.property !== undefined && { property: place.property }) },
  text,
  by: by.name,
  at,
  resolved: resolved === null ? undefined : { by: resolved.by.name, at: resolved.at },
});

const commentService = (id: string): NonNullable<BuilderServices["comments"]> => {
  const one = async (answer: Awaited<ReturnType<typeof request<{ comment: shapes.StoredComment }>>>): Promise<Comment> => {
    if (!answer.ok) throw new StudioUnavailableError(answer.code);
    return toComment(answer.value.comment);
  };
  return {
    async list() {
      const answer = await request(shapes.comments, `${path(id)}/comments`);
      if (!answer.ok) throw new StudioUnavailableError(answer.code);
      return answer.value.comments.map(toComment);
    },
    add: async (place, text) =>
      one(await request(shapes.oneComment, `${path(id)}/comments`, { method: "POST", body: place ? { place, text } : { text } })),
    resolve: async (comment, resolved) =>
      one(await request(shapes.oneComment, `${path(id)}/comments/${encodeURIComponent(comment)}`, { method: "PATCH", body: { resolved } })),
  };
};

/** The version that the draft is compared with: the one it will replace. */
export async function publishedBefore({ base }: shapes.Draft): Promise<import("@hoso/contract").Procedure | undefined> {
  if (!base) return undefined;
  const answer = await request(shapes.version, `/procedures/${encodeURIComponent(base.procedure)}/versions/${base.version}`);
  if (!answer.ok) throw new StudioUnavailableError(answer.code);
  return answer.value.definition;
}

export async function fetchCalendar(): Promise<import("@hoso/contract").Calendar | undefined> {
  const { validateCalendar } = await import("@hoso/contract/validators");
  const answer = await fetch("/calendar").catch(() => undefined);
  const read = answer?.ok ? validateCalendar(await answer.json().catch(() => undefined)) : undefined;
  return read?.ok ? read.value : undefined;
}

/** Of the whole city, with the assumed figures where it has set none. */
export async function cityBurden(): Promise<BurdenSettings> {
  const answer = await request(shapes.burden, "/city/burden");
  if (!answer.ok) throw new StudioUnavailableError(answer.code);
  return burdenSettings(answer.value.figures);
}

export function draftServices(draft: shapes.Draft, mayEdit: boolean, following: DraftFollower): BuilderServices {
  const { id } = draft;
  return {
    drafts: draftService(id, draft, mayEdit, following),
    library,
    async city() {
      const answer = await request(shapes.city, "/city");
      if (!answer.ok) throw new StudioUnavailableError(answer.code);
      return answer.value;
    },
    burden: cityBurden,
    calendar: fetchCalendar,
    published: () => publishedBefore(draft),
    comments: commentService(id),
    sourceFrame: "source-frame/index.html",
    worker: newScenarioWorker,
    async searchDataset(dataset, query) {
      const answer = await fetch(`/datasets/${encodeURIComponent(dataset)}?${new URLSearchParams({ q: query }).toString()}`);
      const found = answer.ok ? ((await answer.json()) as { readonly entries?: readonly { value: string; label: string }[] }) : undefined;
      return found?.entries ?? [];
    },
    now: () => Date.now(),
    newKey,
  };
}
