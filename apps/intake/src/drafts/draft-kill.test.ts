import { rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { applyEdit, readDocument, readEdit } from "@hoso/authoring";
import { expect, it } from "vitest";
import { runIntake, type RunningIntake } from "../storm/running-intake.js";
import { buildMain } from "../testing/build-main.fixture.js";
import { temporaryFolder } from "../testing/intake.fixture.js";
import { change as changed, documentOf, password, rootNode } from "../testing/studio.fixture.js";

/** A person at the studio of a server that is killed again and again; asks again until there is an answer. */
function studioOf(intake: RunningIntake) {
  let cookie = "";
  return async (method: string, path: string, body?: object): Promise<{ status: number; body: any }> => {
    for (;;) {
      const answer = await fetch(`${intake.url}/studio/api${path}`, {
        method,
        headers: { origin: intake.url, "content-type": "application/json", cookie },
        ...(body && { body: JSON.stringify(body) }),
      }).catch(() => undefined);
      const text = await answer?.text().catch(() => undefined);
      if (!answer || text === undefined || answer.status >= 500) {
        await delay(30);
        continue;
      }
      cookie = /hoso-session=[^;]+/.exec(answer.headers.get("set-cookie") ?? "")?.[0] ?? cookie;
      return { status: answer.status, body: text === "" ? undefined : JSON.parse(text) };
    }
  };
}

it("kill -9 between an edit and its answer loses nothing that was answered, and doubles nothing that is sent again", async () => {
  const folder = await temporaryFolder();
  const env = { DATA_DIR: join(folder, "data"), PASSWORD_COST: "14", RATE_LIMIT_STUDIO: "1000000" };
  const intake = await runIntake({ main: await buildMain(), port: 0, env });
  try {
    // What a person reads at the first start.
    for (let round = 0; round < 100 && !intake.output().includes("/set-up/"); round++) await delay(20);
    const link = /studio: set up the first account within 24 hours at (http:\S+)\/studio\/#\/set-up\/(\S{43})\n/.exec(intake.output());
    expect(link?.[1]).toBe(intake.url);
    const send = studioOf(intake);
    expect((await send("POST", "/set-up", { token: link![2], login: "admin", name: "Admin", password })).status).toBe(200);
    const document = JSON.parse(JSON.stringify(documentOf())) as any;
    const { id } = (await send("POST", "/drafts", { document })).body;

    let over = false;
    let kills = 0;
    const killing = (async () => {
      for (let wait = 120; !over && kills < 4; wait += 90) {
        await delay(wait);
        await intake.kill();
        await intake.start();
        kills += 1;
      }
    })();
    const read = readDocument(document);
    let mine = read.ok ? read.value : undefined;
    let revision = 0;
    while (kills < 4 || revision < 40) {
      const root = rootNode({ root: document.root, nodes: [...mine!.nodes.values()] });
      const edit = [changed(root, "title", `Lần ${revision}`)];
      const answer = await send("POST", `/drafts/${id}/edits`, {
        base: revision,
        edit,
        key: `edit-number-${String(revision).padStart(6, "0")}`,
      });
      expect(answer).toEqual({ status: 200, body: { revision: revision + 1 } });
      const change = readEdit(edit);
      if (change.ok) mine = applyEdit(mine!, change.value);
      revision += 1;
    }
    over = true;
    await killing;
    const draft = (await send("GET", `/drafts/${id}`)).body;
    expect([draft.revision, draft.title]).toEqual([revision, `Lần ${revision - 1}`]);
    const stored = readDocument(draft.document);
    expect(stored.ok && stored.value).toEqual(mine);
    const { edits } = (await send("GET", `/drafts/${id}/edits?limit=500&after=${Math.max(0, revision - 400)}`)).body;
    expect(edits.map((each: { revision: number }) => each.revision)).toEqual(
      Array.from({ length: Math.min(revision, 400) }, (_, index) => Math.max(0, revision - 400) + index + 1),
    );
    expect(kills).toBe(4);
  } finally {
    await intake.stop();
    await rm(folder, { recursive: true, force: true });
  }
}, 90_000);
