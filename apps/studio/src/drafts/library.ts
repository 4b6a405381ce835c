/** What a procedure can start from: examples that come with the studio, and what the city has published. */
import type { Library, LibraryEntry } from "@hoso/builder";
import type { Procedure } from "@hoso/contract";
import { request } from "../api/request.js";
import * as shapes from "../api/shapes.js";
import { StudioUnavailableError } from "../errors.js";

/** Files in examples/ beside the studio's page. */
const exampleIds = ["civil-status-extract", "household-business", "house-construction-permit", "birth-registration"] as const;

async function example(id: string): Promise<Procedure> {
  const answer = await fetch(`examples/${encodeURIComponent(id)}.json`).catch(() => undefined);
  const read = answer?.ok ? shapes.definition.safeParse(await answer.json().catch(() => undefined)) : undefined;
  if (!read?.success) throw new StudioUnavailableError(`example ${id}`);
  return read.data;
}

export const library: Library = {
  async examples() {
    const found = await Promise.all(exampleIds.map(example));
    return found.map((procedure): LibraryEntry => ({ id: procedure.id, title: procedure.title, summary: procedure.summary }));
  },
  async published() {
    const entries: LibraryEntry[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const answer = await request(shapes.list, "/procedures", { query: { sort: "title", limit: 100, cursor } });
      if (!answer.ok) throw new StudioUnavailableError(answer.code);
      for (const { id, title, department, published } of answer.value.entries)
        if (id !== null && published) entries.push({ id, title: title ?? id, department, version: published.version });
      cursor = answer.value.cursor;
    }
    return entries;
  },
  async load({ id, version }) {
    if (version === undefined) return example(id);
    const answer = await request(shapes.version, `/procedures/${encodeURIComponent(id)}/versions/${version}`);
    if (!answer.ok) throw new StudioUnavailableError(answer.code);
    return answer.value.definition;
  },
};
