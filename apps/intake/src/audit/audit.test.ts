import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { publishCopyRequest, startIntake, type TestIntake } from "../testing/intake.fixture.js";
import { browser, change, editKey, newDraft, password, person, role, rootNode, setUp, type Browser } from "../testing/studio.fixture.js";

let intake: TestIntake;
const now = () => intake;
let admin: Browser;
let author: Browser & { id: string };
let publisher: Browser & { id: string };

beforeAll(async () => {
  intake = await startIntake();
  admin = await setUp(now);
  author = await person(now, admin, "author", [role("author", "justice")]);
  publisher = await person(now, admin, "publisher", [role("publisher", "justice")]);
});
afterAll(() => intake.dispose());

/** Actions of what happened since, oldest first. */
async function since<T>(work: () => Promise<T>): Promise<string[]> {
  const before = (await admin.get("/audit?limit=1")).body.entries[0].id as number;
  await work();
  const { entries } = (await admin.get("/audit?limit=200")).body;
  return entries
    .filter(({ id }: { id: number }) => id > before)
    .reverse()
    .map(({ action, actor, subject }: any) => `${action} by ${actor?.name ?? "nobody"} on ${subject.type}`);
}

const retitle = async (who: Browser, id: string, title: string) => {
  const { document, revision } = (await who.get(`/drafts/${id}`)).body;
  return who.post(`/drafts/${id}/edits`, { base: revision, edit: [change(rootNode(document), "title", title)], key: editKey() });
};

describe("the audit list", () => {
  it("has every change of a draft's life, once", async () => {
    let id = "";
    const happened = await since(async () => {
      ({ id } = await newDraft(author));
      await retitle(author, id, "Một");
      await retitle(author, id, "Hai");
      const made = await publisher.post(`/drafts/${id}/comments`, { text: "Xem lại" });
      const comment = `/drafts/${id}/comments/${made.body.comment.id}`;
      await author.send("PATCH", comment, { resolved: true });
      await author.send("PATCH", comment, { resolved: true });
      await author.send("PATCH", comment, { resolved: false });
      await author.post(`/drafts/${id}/review`);
      await author.post(`/drafts/${id}/take-back`);
      await author.post(`/drafts/${id}/review`);
      await publisher.post(`/drafts/${id}/return`, { note: "Chưa" });
      await author.post(`/drafts/${id}/review`);
      await publisher.post(`/drafts/${id}/publish`, { revision: 2 });
      await publisher.post("/procedures/copy-request/status", { status: "suspended", from: "2026-01-01", reason: "Thử" });
      const second = await newDraft(author);
      await author.send("DELETE", `/drafts/${second.id}`);
    });
    const by = "by Person author on draft";
    expect(happened).toEqual([
      `draft.created ${by}`,
      `draft.edited ${by}`,
      "draft.commented by Person publisher on draft",
      `draft.comment-resolved ${by}`,
      `draft.comment-reopened ${by}`,
      `draft.sent-for-review ${by}`,
      `draft.taken-back ${by}`,
      `draft.sent-for-review ${by}`,
      "draft.returned by Person publisher on draft",
      `draft.sent-for-review ${by}`,
      "procedure.published by Person publisher on procedure",
      "procedure.status-changed by Person publisher on procedure",
      `draft.created ${by}`,
      `draft.deleted ${by}`,
    ]);
    const life = (await admin.get(`/audit?subject=${id}`)).body.entries;
    expect(life).toHaveLength(10);
    expect(life.every(({ department }: { department: string }) => department === "justice")).toBe(true);
    expect((await admin.get("/audit?action=procedure.published&subject=copy-request")).body.entries[0].detail).toMatchObject({
      version: 1,
      draft: id,
    });
  });

  it("has every change of accounts, sites and departments, and what came without an account", async () => {
    const happened = await since(async () => {
      const other = await person(now, admin, "other", [role("author", "justice")]);
      await admin.send("PATCH", `/accounts/${other.id}`, { name: "Other", roles: [role("author", "finance")] });
      await admin.send("PATCH", `/accounts/${other.id}`, { name: "Other", roles: [role("author", "finance")] });
      await admin.post(`/accounts/${other.id}/invitation`);
      await other.post("/session", { login: "other", password });
      await other.post("/password", { current: password, next: "another long password" });
      await other.send("DELETE", "/session");
      await admin.send("PATCH", `/accounts/${other.id}`, { disabled: true });
      await admin.send("PATCH", `/accounts/${other.id}`, { disabled: false });
      for (let round = 0; round < 7; round++) await browser(now).post("/session", { login: "other", password: "wrong" });
      const { site } = (await admin.post("/sites", { title: "Thử", origins: ["https://thu.example.vn"] })).body;
      await admin.send("PUT", `/sites/${site.id}`, { title: "Thử", origins: ["https://thu.example.vn"], procedures: [] });
      await admin.send("DELETE", `/sites/${site.id}`);
      await admin.send("PUT", "/departments/justice", { title: { vi: "Sở Tư pháp" } });
      for (const value of [40_000, 40_000, 50_000])
        await admin.send("PUT", "/city/burden", { figures: { hourlyRate: { value, source: "Niên giám", year: 2025 } } });
      await publishCopyRequest(intake).catch(() => undefined);
      const headers = { authorization: `Bearer ${intake.publisherToken}` };
      for (let round = 0; round < 2; round++)
        await intake.app.inject({ method: "POST", url: "/procedures/copy-request/versions/1/withdraw", headers });
    });
    expect(happened).toEqual([
      "account.invited by Quản trị on account",
      "account.invitation-accepted by Other on account",
      "account.roles-changed by Quản trị on account",
      "account.renamed by Quản trị on account",
      "account.invitation-renewed by Quản trị on account",
      "session.started by Other on account",
      "account.password-changed by Other on account",
      "session.ended by Other on account",
      "account.disabled by Quản trị on account",
      "account.enabled by Quản trị on account",
      "account.locked by nobody on account",
      "site.created by Quản trị on site",
      "site.changed by Quản trị on site",
      "site.deleted by Quản trị on site",
      "department.named by Quản trị on department",
      "city.burden-changed by Quản trị on city",
      "city.burden-changed by Quản trị on city",
      "procedure.withdrawn by nobody on procedure",
    ]);
  });

  it("has nothing of what was refused", async () => {
    const { id } = await newDraft(author, { id: "refused" });
    const happened = await since(async () => {
      await author.post(`/drafts/${id}/edits`, { base: 7, edit: [{ key: "x" }], key: editKey() });
      await author.post(`/drafts/${id}/take-back`);
      await publisher.post(`/drafts/${id}/publish`, { revision: 0 });
      await admin.post("/sites", { title: "Thử", origins: ["https://phuong.example.gov.vn"] });
      const { account } = (await admin.get("/session")).body;
      await admin.send("PATCH", `/accounts/${account.id}`, { name: "Khác", disabled: true });
      await author.post("/accounts", { name: "X", roles: [] });
    });
    expect(happened).toEqual([]);
    expect((await admin.get("/session")).body.account.name).toBe("Quản trị");
  });

  it("is never changed, is read by departments, and comes in pages", async () => {
    for (const statement of ["UPDATE audit SET action = 'x'", "DELETE FROM audit", "TRUNCATE audit"])
      await expect(intake.database.pool.query(statement)).rejects.toThrow("only ever added to");
    const finance = await person(now, admin, "finance", [role("publisher", "finance")]);
    expect((await finance.get("/audit")).body).toEqual({ entries: [], cursor: null });
    const seen = (await publisher.get("/audit?limit=200")).body.entries;
    expect(new Set(seen.map(({ department }: any) => department))).toEqual(new Set(["justice"]));
    const ids: number[] = [];
    for (let cursor: number | null = Number.MAX_SAFE_INTEGER; cursor !== null;) {
      const page: any = (await admin.get(`/audit?limit=7&cursor=${cursor}`)).body;
      ids.push(...page.entries.map(({ id }: { id: number }) => id));
      cursor = page.cursor;
    }
    const all = (await admin.get("/audit?limit=200")).body.entries.map(({ id }: { id: number }) => id);
    expect(ids).toEqual(all);
    expect((await admin.get(`/audit?actor=${author.id}&from=2020-01-01T00:00:00Z&to=2020-01-02T00:00:00Z`)).body.entries).toEqual([]);
  });
});
