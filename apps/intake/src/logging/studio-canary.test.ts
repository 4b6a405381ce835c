import { afterAll, beforeAll, expect, it } from "vitest";
import { startIntake, type TestIntake } from "../testing/intake.fixture.js";
import { browser, change, editKey, newDraft, person, role, rootNode, setUp, type Browser } from "../testing/studio.fixture.js";

/** Nowhere in the log and in no refusal: what authors type, who they are, and what opens their sessions. */
const SECRET = "mat-khau-chim-hoang-yen-9931";
const NAME = "Trần Văn Chim Hoàng Yến";
const WORD = "chữ-của-chim-hoàng-yến";
const LOGIN = "chim.hoang.yen";
const canaries = [SECRET, NAME, WORD, LOGIN, encodeURIComponent(NAME), encodeURIComponent(WORD), "Chim Hoàng"];

let intake: TestIntake;
const now = () => intake;
beforeAll(async () => {
  intake = await startIntake({ LOG_LEVEL: "debug" });
});
afterAll(() => intake.dispose());

it("keeps passwords, tokens, names and what authors write out of the log and of every refusal", async () => {
  const refusals: string[] = [];
  const tokens: string[] = [intake.setUpPath!.split("/").at(-1)!];
  const watch = (own: Browser): Browser => {
    const { send } = own;
    own.send = async (...request) => {
      const answer = await send(...request);
      if (answer.status >= 400) refusals.push(answer.text, JSON.stringify(answer.headers));
      if (own.cookie) tokens.push(own.cookie.split("=")[1]!);
      return answer;
    };
    own.get = (path) => own.send("GET", path);
    own.post = (path, body) => own.send("POST", path, body);
    return own;
  };
  const admin = watch(await setUp(now));
  tokens.push(admin.cookie!.split("=")[1]!);
  const nobody = watch(browser(now));
  const author = watch(await person(now, admin, "author", [role("author", "justice")]));
  const publisher = watch(await person(now, admin, "publisher", [role("publisher", "justice")]));

  const invited = await admin.post("/accounts", { name: NAME, roles: [role("author", "justice")] });
  const token = invited.body.link.split("/").at(-1) as string;
  tokens.push(token);
  await nobody.post("/invitations/look", { token: `${token.slice(0, 42)}_` });
  await nobody.post("/invitations/accept", { token, login: LOGIN, password: "short" });
  await nobody.post("/invitations/accept", { token, login: "author", password: SECRET });
  await nobody.post("/invitations/accept", { token, login: LOGIN, name: NAME, password: SECRET });
  await nobody.post("/invitations/accept", { token, login: LOGIN, name: NAME, password: SECRET });
  await nobody.post("/password", { current: `${SECRET}x`, next: SECRET });
  await nobody.post("/session", { login: SECRET, password: NAME });
  for (let round = 0; round < 7; round++) await nobody.post("/session", { login: LOGIN, password: `${SECRET}${round}` });
  await nobody.post("/session", { [NAME]: SECRET });
  await nobody.post("/set-up", { token, login: LOGIN, name: NAME, password: SECRET });

  const { id, document } = await newDraft(author, { title: WORD });
  await author.post(`/drafts/${id}/edits`, { base: 0, edit: [change(rootNode(document), "title", `${WORD} 2`)], key: editKey() });
  await author.post(`/drafts/${id}/edits`, { base: 0, edit: [change(rootNode(document), "title", `${WORD} 3`)], key: editKey() });
  await author.post(`/drafts/${id}/edits`, { base: 1, edit: [{ key: WORD, after: { [WORD]: NAME } }], key: editKey() });
  await author.post(`/drafts/${id}/edits`, { base: 1, edit: WORD, key: WORD });
  await author.post("/drafts", { document: { [WORD]: NAME } });
  await author.post(`/drafts/${id}/comments`, { text: WORD, place: { key: WORD } });
  await author.post(`/drafts/${id}/comments`, { text: `${WORD}\u0007` });
  await publisher.post(`/drafts/${id}/return`, { note: WORD });
  await author.get(`/procedures?query=${encodeURIComponent(WORD)}&cursor=${encodeURIComponent(WORD)}`);
  await author.get(`/procedures?state=${encodeURIComponent(WORD)}`);
  await author.get(`/drafts/${encodeURIComponent(WORD)}`);
  await author.get(`/procedures/${encodeURIComponent(WORD)}/versions`);
  await admin.get(`/audit?subject=${encodeURIComponent(NAME)}&actor=${encodeURIComponent(NAME)}`);
  await admin.post("/sites", { title: NAME, origins: [WORD] });
  await admin.send("PUT", "/departments/justice", { title: { [NAME]: WORD } });
  await nobody.send("GET", `/${encodeURIComponent(NAME)}`, undefined, {
    origin: `https://${LOGIN}.example`,
    cookie: `hoso-session=${SECRET}`,
  });
  // When the database itself fails while it holds the data.
  await intake.database.pool.query("ALTER TABLE draft_edits RENAME COLUMN edit TO edit_away");
  const next = (await author.get(`/drafts/${id}`)).body;
  const fault = await author.post(`/drafts/${id}/edits`, {
    base: 1,
    edit: [change(rootNode(document), "title", `${WORD} 4`)],
    key: editKey(),
  });
  expect([fault.status, next?.code ?? "server-fault"]).toEqual([500, "server-fault"]);
  await intake.database.pool.query("ALTER TABLE draft_edits RENAME COLUMN edit_away TO edit");

  const log = intake.log.join("");
  expect(intake.log.length).toBeGreaterThan(30);
  expect(log).toContain("a request failed");
  expect(refusals.length).toBeGreaterThan(30);
  for (const canary of canaries) {
    expect(log.includes(canary), `the log holds ${canary}`).toBe(false);
    for (const refusal of refusals) {
      // Whoever is behind is told what others wrote since: that is what the answer is for.
      if (refusal.includes('"draft-moved"')) continue;
      expect(refusal.includes(canary), `a refusal holds ${canary}: ${refusal.slice(0, 300)}`).toBe(false);
    }
  }
  expect(new Set(tokens).size).toBeGreaterThan(4);
  for (const each of tokens) expect(log.includes(each)).toBe(false);
});
