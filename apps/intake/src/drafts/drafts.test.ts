import type { AddressInfo } from "node:net";
import { applyEdit, readDocument, readEdit, serialise, toProcedure, type AuthoringDocument } from "@hoso/authoring";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startIntake, type TestIntake } from "../testing/intake.fixture.js";
import { copyRequest } from "../testing/procedures.fixture.js";
import { browser, change, documentOf, editKey, newDraft, person, role, rootNode, setUp, type Browser } from "../testing/studio.fixture.js";

let intake: TestIntake;
const now = () => intake;
let admin: Browser;
let an: Browser & { id: string };
let binh: Browser & { id: string };
let elsewhere: Browser & { id: string };

beforeAll(async () => {
  intake = await startIntake();
  admin = await setUp(now);
  an = await person(now, admin, "anh", [role("author", "justice")]);
  binh = await person(now, admin, "binh", [role("author", "justice"), role("publisher", "justice")]);
  elsewhere = await person(now, admin, "elsewhere", [role("author", "finance"), role("publisher", "finance")]);
});
afterAll(() => intake.dispose());

const open = (value: unknown): AuthoringDocument => {
  const read = readDocument(value);
  if (!read.ok) throw new Error(read.code);
  return read.value;
};
const apply = (document: AuthoringDocument, edit: unknown): AuthoringDocument => {
  const read = readEdit(edit);
  if (!read.ok) throw new Error(read.code);
  return applyEdit(document, read.value);
};
const titled = (document: any, text: string) => [change(rootNode(document), "title", { vi: text, en: text })];

describe("a draft", () => {
  it("comes back as it was sent, whatever stands in it", async () => {
    const odd = { vi: "Ký tự \u0000 lạ \ud800 và \u{1f600}", en: "x".repeat(50_000) };
    const { id, document } = await newDraft(an, { title: odd });
    const draft = (await an.get(`/drafts/${id}`)).body;
    expect(draft).toMatchObject({
      id,
      revision: 0,
      state: "draft",
      department: "justice",
      procedure: "copy-request",
      base: null,
      owner: { id: an.id },
      published: null,
    });
    expect(toProcedure(open(draft.document))).toEqual({ ...copyRequest, title: odd });
    expect(draft.document).toEqual(JSON.parse(JSON.stringify(document)));
    expect((await an.send("DELETE", `/drafts/${id}`)).status).toBe(204);
    expect((await an.get(`/drafts/${id}`)).body.code).toBe("not-allowed");
    const { rows } = await intake.database.pool.query("SELECT count(*)::int AS n FROM drafts WHERE id = $1", [id]);
    expect(rows[0].n).toBe(0);
  });

  it("is refused when it is none", async () => {
    const document = documentOf();
    const send = (given: unknown) => an.post("/drafts", { document: given }).then(({ body }) => body.code as string);
    expect(await send({})).toBe("document-refused");
    expect(await send({ ...document, nodes: document.nodes.slice(1) })).toBe("document-refused");
    expect(await send({ ...document, nodes: [...document.nodes, { ...document.nodes[1], key: "loose" }] })).toBe("document-refused");
    expect(await send("text")).toBe("request-invalid");
    expect((await an.post("/drafts", { document, from: { procedure: "no-such", version: 1 } })).body.code).toBe("not-allowed");
    expect((await an.post("/drafts", { document: documentOf({ department: undefined }), department: "finance" })).body.code).toBe(
      "not-allowed",
    );
  });

  it("belongs to the department it names where its author may, else to the author's own", async () => {
    const foreign = await newDraft(an, { department: "finance" });
    expect((await an.get(`/drafts/${foreign.id}`)).body.department).toBe("justice");
    const own = await newDraft(an, { department: undefined });
    expect((await an.get(`/drafts/${own.id}`)).body.department).toBe("justice");
    expect((await elsewhere.get(`/drafts/${foreign.id}`)).status).toBe(403);
    const edit = [change(rootNode(own.document), "department", "justice")];
    await an.post(`/drafts/${own.id}/edits`, { base: 0, edit, key: editKey() });
    expect((await an.get(`/drafts/${own.id}`)).body.department).toBe("justice");
  });
});

describe("edits", () => {
  it("of 20 writers at once are all there, once, in the order of their revisions", async () => {
    const { id, document } = await newDraft(an);
    const steps = document.nodes.filter(({ type }: { type: string }) => type === "field");
    const writers = Array.from({ length: 20 }, (_, index) => ({ who: index % 2 === 0 ? an : binh, index }));
    const wrote = await Promise.all(
      writers.map(async ({ who, index }) => {
        let mine = open(document);
        let revision = 0;
        const field = steps[index % steps.length].key;
        for (let round = 0; round < 40; round++) {
          const node = mine.nodes.get(field)!;
          const edit = [change(node, `help.w${index}`, `wrote ${index}`)];
          const answer = await who.post(`/drafts/${id}/edits`, { base: revision, edit, key: `writer-number-${index}-${round}` });
          if (answer.status === 200) return answer.body.revision as number;
          expect(answer.body).toMatchObject({ status: 409, code: "draft-moved" });
          for (const each of answer.body.edits) mine = apply(mine, each.edit);
          revision = answer.body.revision;
          expect(answer.body.edits.at(-1).revision).toBe(revision);
        }
        throw new Error("never written");
      }),
    );
    expect([...wrote].sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    const text = (await an.get(`/drafts/${id}`)).text;
    for (const { index } of writers) expect(text).toContain(`wrote ${index}"`);
    const log = (await binh.get(`/drafts/${id}/edits?after=15`)).body;
    expect([log.revision, log.edits.map(({ revision }: { revision: number }) => revision)]).toEqual([20, [16, 17, 18, 19, 20]]);
  });

  it("sent again with the same key change nothing; another edit under the key is refused", async () => {
    const { id, document } = await newDraft(an);
    const key = editKey();
    const body = { base: 0, edit: titled(document, "Một"), key };
    const answers = await Promise.all(Array.from({ length: 8 }, () => an.post(`/drafts/${id}/edits`, body)));
    expect(answers.map(({ status, body: { revision } }) => [status, revision])).toEqual(answers.map(() => [200, 1]));
    const next = (await an.get(`/drafts/${id}`)).body.document;
    expect((await an.post(`/drafts/${id}/edits`, { base: 1, edit: titled(next, "Hai"), key: editKey() })).body.revision).toBe(2);
    expect((await an.post(`/drafts/${id}/edits`, body)).body).toEqual({ revision: 1 });
    expect((await an.post(`/drafts/${id}/edits`, { ...body, edit: titled(document, "Khác") })).body.code).toBe("idempotency-conflict");
    expect((await an.get(`/drafts/${id}`)).body).toMatchObject({ revision: 2, title: { vi: "Hai" }, changedBy: { id: an.id } });
  });

  it("that do not fit, or would leave the document in pieces, are refused whole", async () => {
    const { id, document } = await newDraft(an);
    const post = (edit: unknown) =>
      an.post(`/drafts/${id}/edits`, { base: 0, edit, key: editKey() }).then(({ body }) => body.code as string);
    const field = document.nodes.find(({ type }: { type: string }) => type === "field");
    const step = document.nodes.find(({ type }: { type: string }) => type === "step");
    expect(await post([])).toBe("request-invalid");
    expect(await post(["nonsense"])).toBe("edit-refused");
    expect(await post([change({ ...field, values: { id: "other" } }, "label", "x")])).toBe("edit-refused");
    expect(await post([{ key: field.key, before: field }])).toBe("edit-refused");
    expect(await post([{ key: document.root, before: rootNode(document) }])).toBe("edit-refused");
    expect(await post([...titled(document, "Một phần"), { key: "new", after: { ...field, key: "new" } }])).toBe("edit-refused");
    expect(await post([{ key: step.key, before: step, after: { ...step, children: {} } }])).toBe("edit-refused");
    expect((await an.get(`/drafts/${id}`)).body).toMatchObject({ revision: 0, document: JSON.parse(JSON.stringify(document)) });
  });

  it("are kept whole over snapshots, and by another server on the same database", async () => {
    const { id, document } = await newDraft(an);
    let mine = open(document);
    for (let revision = 0; revision < 120; revision++) {
      const edit = [change(mine.nodes.get(mine.root)!, "title", { vi: `Lần ${revision}`, en: "x" })];
      expect((await an.post(`/drafts/${id}/edits`, { base: revision, edit, key: editKey() })).status).toBe(200);
      mine = apply(mine, edit);
    }
    const { rows } = await intake.database.pool.query("SELECT snapshot_revision FROM drafts WHERE id = $1", [id]);
    expect(rows[0].snapshot_revision).toBe(100);
    const other = await startIntake({ DATABASE_URL: intake.database.connectionString });
    const there = browser(() => other, an.cookie);
    expect(open((await there.get(`/drafts/${id}`)).body.document)).toEqual(mine);
    expect(serialise(open((await there.get(`/drafts/${id}`)).body.document)).nodes.length).toBe(document.nodes.length);
    // Its copy is one behind as soon as this server writes: it must look again.
    const edit = [change(mine.nodes.get(mine.root)!, "title", "Ở đây")];
    await an.post(`/drafts/${id}/edits`, { base: 120, edit, key: editKey() });
    mine = apply(mine, edit);
    const next = [change(mine.nodes.get(mine.root)!, "title", "Ở kia")];
    expect((await there.post(`/drafts/${id}/edits`, { base: 121, edit: next, key: editKey() })).body).toEqual({ revision: 122 });
    expect((await an.get(`/drafts/${id}`)).body).toMatchObject({ revision: 122, title: "Ở kia" });
    await other.dispose();
  });
});

it("tells who watches of revisions, people, states and comments, also from another server", async () => {
  await intake.app.listen({ host: "127.0.0.1", port: 0 });
  const other = await startIntake({ DATABASE_URL: intake.database.connectionString });
  await other.app.listen({ host: "127.0.0.1", port: 0 });
  const { id, document } = await newDraft(an);
  const watch = async (server: TestIntake, who: Browser) => {
    const { port } = server.app.server.address() as AddressInfo;
    const stop = new AbortController();
    const answer = await fetch(`http://127.0.0.1:${port}/studio/api/drafts/${id}/events`, {
      headers: { cookie: who.cookie! },
      signal: stop.signal,
    });
    const heard: string[] = [];
    const ended = (async () => {
      for await (const part of answer.body!.pipeThrough(new TextDecoderStream())) heard.push(part);
    })().catch(() => undefined);
    const until = async (text: string) => {
      for (let round = 0; round < 200 && !heard.join("").includes(text); round++) await new Promise((resolve) => setTimeout(resolve, 20));
      expect(heard.join("")).toContain(text);
    };
    return { answer, stop: () => stop.abort(), ended, until };
  };
  const here = await watch(intake, an);
  expect(here.answer.status).toBe(200);
  expect(Object.fromEntries(here.answer.headers)).toMatchObject({
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
  });
  await here.until('event: revision\ndata: {"revision":0');
  await here.until(`event: presence\ndata: {"people":[{"id":"${an.id}","name":"Person anh"}]}`);
  const there = await watch(other, binh);
  await here.until(`{"id":"${binh.id}","name":"Person binh"}]}`);
  await there.until(`{"people":[{"id":"${an.id}","name":"Person anh"},{"id":"${binh.id}"`);
  await an.post(`/drafts/${id}/edits`, { base: 0, edit: titled(document, "Mới"), key: editKey() });
  await there.until(`event: revision\ndata: {"revision":1,"by":{"id":"${an.id}"`);
  await browser(() => other, binh.cookie).post(`/drafts/${id}/comments`, {
    text: "Xem lại tên thủ tục",
    place: { key: document.root, property: "title" },
  });
  await here.until("event: comment");
  await an.post(`/drafts/${id}/review`, { note: "Nhờ anh xem" });
  await there.until('event: state\ndata: {"state":"in-review"}');
  here.stop();
  await there.until(`event: presence\ndata: {"people":[{"id":"${binh.id}","name":"Person binh"}]}`);
  expect((await watch(intake, elsewhere)).answer.status).toBe(403);
  // A server that stops does not wait for those who listen.
  const started = Date.now();
  await other.dispose();
  await there.ended;
  expect(Date.now() - started).toBeLessThan(5_000);
});

it("keeps comments on places, resolved and opened again", async () => {
  const { id, document } = await newDraft(an);
  const place = { key: document.nodes[1].key as string, property: "label" };
  const made = await binh.post(`/drafts/${id}/comments`, { place, text: "Câu này dài\nquá" });
  expect(made.body.comment).toMatchObject({ place, text: "Câu này dài\nquá", by: { id: binh.id }, resolved: null });
  await an.post(`/drafts/${id}/comments`, { text: "Đã sửa" });
  const comment = `/drafts/${id}/comments/${made.body.comment.id}`;
  expect((await an.send("PATCH", comment, { resolved: true })).body.comment.resolved.by).toEqual({ id: an.id, name: "Person anh" });
  expect((await an.get(`/drafts/${id}/comments`)).body.comments.map(({ text, resolved }: any) => [text, resolved !== null])).toEqual([
    ["Câu này dài\nquá", true],
    ["Đã sửa", false],
  ]);
  expect((await an.send("PATCH", comment, { resolved: false })).body.comment.resolved).toBeNull();
  expect((await an.send("PATCH", `/drafts/${id}/comments/${id}`, { resolved: true })).body.code).toBe("comment-unknown");
  expect((await an.post(`/drafts/${id}/comments`, { text: "  " })).body.code).toBe("request-invalid");
});
