import { createHash } from "node:crypto";
import { canonicalise } from "@hoso/trust";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startIntake, type TestIntake } from "../testing/intake.fixture.js";
import { copyRequest, submission } from "../testing/procedures.fixture.js";
import { browser, change, editKey, newDraft, person, role, rootNode, setUp, type Browser } from "../testing/studio.fixture.js";

let intake: TestIntake;
const now = () => intake;
let admin: Browser;
let author: Browser & { id: string };
let publisher: Browser & { id: string };
let both: Browser & { id: string };

beforeAll(async () => {
  intake = await startIntake();
  admin = await setUp(now);
  author = await person(now, admin, "author", [role("author", "justice")]);
  publisher = await person(now, admin, "publisher", [role("publisher", "justice")]);
  both = await person(now, admin, "both", [role("author", "justice"), role("publisher", "justice")]);
});
afterAll(() => intake.dispose());

const open = (url: string) => intake.app.inject({ method: "GET", url });
const retitle = async (who: Browser, id: string, title: string) => {
  const { document, revision } = (await who.get(`/drafts/${id}`)).body;
  return who.post(`/drafts/${id}/edits`, {
    base: revision,
    edit: [change(rootNode(document), "title", { vi: title, en: title })],
    key: editKey(),
  });
};
/** Sends, publishes and gives the answer. */
const publish = async (id: string, more: object = {}, by: Browser = publisher) => {
  const { revision } = (await author.post(`/drafts/${id}/review`)).body;
  return by.post(`/drafts/${id}/publish`, { revision, ...more });
};
const apply = (version: number, definition: object) =>
  intake.app.inject({
    method: "POST",
    url: "/applications",
    ...((body) => ({ headers: { "idempotency-key": body.idempotencyKey }, payload: body }))(
      submission({}, { ...definition, id: copyRequest.id, version } as never),
    ),
  });

describe("the way of a draft", () => {
  it("goes through review, and back, by those whose part it is", async () => {
    const { id } = await newDraft(author, { id: "way" });
    expect((await author.post(`/drafts/${id}/review`, { note: "Nhờ xem" })).body).toEqual({ state: "in-review", revision: 0 });
    expect((await retitle(author, id, "Muộn")).body.code).toBe("draft-locked");
    expect((await author.get(`/drafts/${id}`)).body.review).toMatchObject({ by: { id: author.id }, note: "Nhờ xem" });
    expect((await author.post(`/drafts/${id}/take-back`)).body.state).toBe("draft");
    expect((await retitle(author, id, "Sửa")).body.revision).toBe(1);
    await author.post(`/drafts/${id}/review`);
    expect((await publisher.post(`/drafts/${id}/return`, {})).body.code).toBe("request-invalid");
    expect((await publisher.post(`/drafts/${id}/return`, { note: "Thiếu lệ phí" })).body.state).toBe("returned");
    expect((await author.get(`/drafts/${id}`)).body).toMatchObject({
      state: "returned",
      review: null,
      returned: { by: { id: publisher.id }, note: "Thiếu lệ phí" },
    });
    expect((await retitle(author, id, "Đủ lệ phí")).body.revision).toBe(2);
    const both = await Promise.all([author.post(`/drafts/${id}/review`), author.post(`/drafts/${id}/review`)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it("ends with a version that never changes, with the digest of its bytes", async () => {
    const { id } = await newDraft(author);
    const done = await publish(id);
    const definition = { ...copyRequest, version: 1 };
    const digest = createHash("sha256").update(canonicalise(definition)).digest("hex");
    expect(done.body).toMatchObject({ procedure: "copy-request", version: 1, digest });
    const served = await open("/procedures/copy-request/versions/1");
    expect([served.json(), served.headers["hoso-digest"]]).toEqual([definition, digest]);
    expect((await open("/procedures")).json().procedures).toMatchObject([{ id: "copy-request", version: 1, digest }]);
    expect((await author.get(`/drafts/${id}`)).body).toMatchObject({
      state: "published",
      published: { procedure: "copy-request", version: 1 },
    });
    expect((await retitle(author, id, "Muộn")).body.code).toBe("draft-locked");
    for (const [who, path, body] of [
      [author, "review", {}],
      [author, "take-back", {}],
      [publisher, "return", { note: "x" }],
      [publisher, "publish", { revision: 0 }],
    ] as const)
      expect((await who.post(`/drafts/${id}/${path}`, body)).body.code).toBe("state-conflict");
    expect((await author.send("DELETE", `/drafts/${id}`)).body.code).toBe("draft-locked");
    const changed = await intake.app.inject({
      method: "PUT",
      url: "/procedures/copy-request/versions/1",
      headers: { authorization: `Bearer ${intake.publisherToken}` },
      payload: { ...definition, department: "finance" },
    });
    expect(changed.json().code).toBe("version-exists");
  });
});

describe("publishing is refused", () => {
  it("to who wrote any of it, and to who did not see the newest of it", async () => {
    const { id } = await newDraft(both, { id: "four-eyes" });
    await both.post(`/drafts/${id}/review`);
    expect((await both.post(`/drafts/${id}/publish`, { revision: 0 })).body.code).toBe("four-eyes");
    await author.post(`/drafts/${id}/take-back`);
    await retitle(author, id, "Hai người viết");
    await author.post(`/drafts/${id}/review`);
    expect((await publisher.post(`/drafts/${id}/publish`, { revision: 0 })).body).toMatchObject({
      status: 409,
      code: "draft-moved",
      revision: 1,
    });
    const other = await newDraft(author, { id: "four-eyes-too" });
    await retitle(both, other.id, "Một lần sửa");
    await author.post(`/drafts/${other.id}/review`);
    expect((await both.post(`/drafts/${other.id}/publish`, { revision: 1 })).body.code).toBe("four-eyes");
    const alone = await startIntake({ FOUR_EYES: "off", DATABASE_URL: intake.database.connectionString });
    expect((await browser(() => alone, both.cookie).post(`/drafts/${other.id}/publish`, { revision: 1 })).status).toBe(200);
    await alone.dispose();
  });

  it("with every place that has to be mended, and nothing is stored then", async () => {
    const broken = {
      id: "broken",
      fees: [{ ...copyRequest.fees[0], amount: { "*": [{ var: "nothing" }, 1] } }],
      steps: [
        { ...copyRequest.steps[0], fields: [{ id: "fullName", kind: "text", label: "Họ tên", when: { "==": [{ var: "absent" }, 1] } }] },
      ],
    };
    const { id, document } = await newDraft(author, broken);
    const refused = await publish(id);
    expect(refused.body).toMatchObject({ status: 422, code: "not-publishable" });
    const keyOf = (type: string) => document.nodes.find((node: { type: string }) => node.type === type).key as string;
    const places = refused.body.diagnostics.map(({ place, severity }: any) => `${severity} ${place.key}`);
    expect(places).toEqual(expect.arrayContaining([`error ${keyOf("fee")}`, `error ${keyOf("field")}`]));
    expect((await open("/procedures/broken")).statusCode).toBe(404);
    expect((await publisher.get(`/drafts/${id}`)).body.state).toBe("in-review");
    const checks = (await publisher.get(`/drafts/${id}/checks`)).body;
    expect(checks).toMatchObject({ revision: 0, publishable: false });
    const unfinished = await newDraft(author, { id: "unfinished", steps: [], title: undefined });
    const shape = await publish(unfinished.id);
    expect(shape.body.code).toBe("not-publishable");
    expect(shape.body.diagnostics.length).toBeGreaterThan(1);
  });

  it("when a stored scenario no longer comes out as it says", async () => {
    const scenario = {
      id: "two",
      title: "Hai bản",
      answers: { fullName: "Nguyễn Văn A", copies: 2, delivery: "counter" },
      now: "2026-11-20T09:00:00+07:00",
      expect: { fees: { copies: 16000 } },
    };
    const good = await newDraft(author, { id: "with-scenario", scenarios: [scenario] });
    const published = await publish(good.id);
    expect(published.status, published.text).toBe(200);
    const wrong = await newDraft(author, { id: "with-wrong-scenario", scenarios: [{ ...scenario, expect: { fees: { copies: 1 } } }] });
    const refused = await publish(wrong.id);
    const at = wrong.document.nodes.find(({ type }: { type: string }) => type === "scenario").key;
    expect(refused.body.code, refused.text).toBe("not-publishable");
    expect(refused.body.diagnostics.map(({ place }: any) => place.key)).toContain(at);
  });

  it("over a version that the draft does not know, unless the reviewer names it", async () => {
    const from = { procedure: "copy-request", version: 1 };
    const first = await newDraft(author, { title: "Bản hai" }, { from });
    const second = await newDraft(author, { title: "Bản ba" }, { from });
    const unaware = await newDraft(author, { title: "Không biết gì" });
    expect((await publish(first.id)).body.version).toBe(2);
    expect((await publish(second.id)).body).toMatchObject({ status: 409, code: "procedure-moved", version: 2 });
    expect((await publish(unaware.id)).body.code).toBe("procedure-moved");
    const both = await Promise.all([0, 1].map(() => publisher.post(`/drafts/${second.id}/publish`, { revision: 0, replaces: 2 })));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await open("/procedures/copy-request")).json()).toMatchObject({ version: 3, title: "Bản ba" });
  });

  it("over another department's procedure, by whatever name the draft goes", async () => {
    const finance = await person(now, admin, "finance", [role("author", "finance"), role("publisher", "finance")]);
    const helper = await person(now, admin, "finance-author", [role("author", "finance")]);
    const { id } = await newDraft(helper, { department: "finance" });
    await helper.post(`/drafts/${id}/review`);
    for (const replaces of [1, 3, undefined])
      expect((await finance.post(`/drafts/${id}/publish`, { revision: 0, ...(replaces && { replaces }) })).body.code).toBe("not-allowed");
    expect((await finance.get(`/drafts/${id}/impact`)).body.code).toBe("not-allowed");
    // And nobody publishes into a department of others.
    const stray = await newDraft(helper, { id: "stray", department: "justice" });
    await helper.post(`/drafts/${stray.id}/review`);
    expect((await finance.post(`/drafts/${stray.id}/publish`, { revision: 0 })).body.code).toBe("not-allowed");
    expect((await open("/procedures/stray")).statusCode).toBe(404);
  });
});

it("shows what becomes of applications, which stay on their version; rolling back is a new version", async () => {
  const third = (await open("/procedures/copy-request/versions/3")).json();
  expect((await apply(3, third)).statusCode).toBe(201);
  const older = (await author.post("/procedures/copy-request/versions/1/restore")).body;
  const impact = (await publisher.get(`/drafts/${older.id}/impact`)).body;
  expect(impact).toMatchObject({ procedure: "copy-request", newest: 3, underWay: 1 });
  expect(impact.versions[0]).toMatchObject({ version: 3, underWay: 1, total: 1, states: { submitted: 1 } });
  const back = await publish(older.id);
  expect(back.body.version).toBe(4);
  expect((await open("/procedures/copy-request")).json()).toEqual({ ...copyRequest, version: 4 });
  // Whoever had the older one open hands it in all the same.
  expect((await apply(3, third)).statusCode).toBe(201);
  const { versions } = (await author.get("/procedures/copy-request/versions")).body;
  expect(
    versions.map(({ version, inForce, applications, publishedBy }: any) => [version, inForce, applications, publishedBy.name]),
  ).toEqual([
    [4, true, 0, "Person publisher"],
    [3, false, 2, "Person publisher"],
    [2, false, 0, "Person publisher"],
    [1, false, 0, "Person publisher"],
  ]);
  expect((await author.get("/procedures/copy-request/versions/3")).body).toMatchObject({ version: 3, definition: third, withdrawn: false });
});
