/** Handing in, with every answer a server can give, in the real element. */
import { submissionOf } from "@hoso/engine";
import { expect } from "chai";
import type { SubmittedApplication } from "@hoso/contract";
import { pdf, picture, receiptOf, World } from "../documents/form-services.fixture.js";
import { emptyBrowser, noViolations, openForm, until, type OpenedForm } from "../documents/open-form.fixture.js";
import type { DraftMode } from "../form-context.js";
import type { SubmitOutcome } from "../services.js";
import { openNewVersion } from "./new-version.js";

const key = `hoso:dog-licence@${location.origin}`;
const failure = (code: Extract<SubmitOutcome, { ok: false }>["code"], more: object = {}): SubmitOutcome => ({
  ok: false,
  code,
  retry: false,
  ...more,
});

describe("submission", () => {
  let world: World;
  let form: OpenedForm;

  /** A form filled in and uploaded, at its declaration. */
  async function filled(drafts: DraftMode = "device"): Promise<OpenedForm> {
    const opened = await openForm(world, drafts);
    const { session } = opened;
    session.application.set("fullName", "Nguyễn Thị Lụa");
    await opened.go({ page: "documents" });
    await opened.find(".doc-card", "Proof");
    session.application.attach("proof", [], "lease");
    const input = (title: string): HTMLElement =>
      opened
        .all(".doc-card")
        .find((card) => card.textContent!.includes(title))!
        .querySelector<HTMLElement>(".doc-pickers input")!;
    opened.choose(input("Pictures"), await picture("dog.jpg"));
    opened.choose(input("Proof"), pdf("lease.pdf"));
    await opened.go({ page: "declaration" });
    session.state.declaration = { given: true, time: "2026-11-20T03:30:00.000Z", language: "vi" };
    session.state.consents.survey = { given: false, time: "2026-11-20T03:31:00.000Z", language: "en" };
    session.changed("page");
    return opened;
  }
  const uploaded = (): Promise<unknown> => until(() => submissionOf(form.session.application).ok, "all uploads");
  const submit = (): void => void form.session.submission!.submit();
  const confirmed = (): Promise<unknown> =>
    until(() => form.session.receipt && form.session.state.place.page === "confirmation", "the confirmation");
  const setOnline = (online: boolean): void => {
    Object.defineProperty(navigator, "onLine", { configurable: true, get: () => online });
    dispatchEvent(new Event(online ? "online" : "offline"));
  };

  beforeEach(async () => {
    await emptyBrowser();
    world = new World();
  });
  afterEach(() => {
    form.close();
    setOnline(true);
  });

  it("waits for uploads, sends the whole document, and leaves nothing behind", async () => {
    world.delay = 40;
    form = await filled();
    submit();
    submit();
    await form.find("[part=submission]", "to finish uploading");
    await noViolations(form.element);
    await confirmed();
    expect(world.posted.length).to.equal(1);
    const [body] = world.posted as [SubmittedApplication];
    expect(body.procedure).to.deep.equal({ id: "dog-licence", version: 1, digest: "ab".repeat(32) });
    expect(body.answers).to.deep.equal({ fullName: "Nguyễn Thị Lụa" });
    expect(body.documents.map(({ requirement, alternative, files }) => [requirement, alternative, files.length])).to.deep.equal([
      ["photo", undefined, 1],
      ["proof", "lease", 1],
    ]);
    expect(body.declaration!.language).to.equal("vi");
    expect(body.declaration!.textDigest).to.equal(await world.services().digestText("Tôi cam đoan lời khai là đúng."));
    expect(body.consents).to.have.length(1);
    expect(body.site).to.equal(location.origin);
    expect(body.idempotencyKey).to.equal(form.session.state.idempotencyKey);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(localStorage.getItem(key)).to.equal(null);
    expect(sessionStorage.getItem(`hoso:receipt:dog-licence@${location.origin}`)).to.include("7K3M-Q2XW-9FHD");
  });

  it("waits without a connection and sends by itself when it is back", async () => {
    form = await filled();
    await uploaded();
    setOnline(false);
    submit();
    await form.find("[part=submission]", "Waiting for a connection");
    expect(world.posted.length).to.equal(0);
    expect(localStorage.getItem(key)).to.include('"waiting":true');
    await noViolations(form.element);
    setOnline(true);
    await confirmed();
    expect(world.posted.length).to.equal(1);
  });

  it("goes on after a reload with the same key and the same words", async () => {
    form = await filled();
    await uploaded();
    world.answers.push(failure("timeout", { retry: true }));
    submit();
    await form.find("[part=submission]", "did not answer");
    form.close();
    form = await openForm(world, "device");
    await form.click("[part=draft] button", "Continue");
    await confirmed();
    expect(world.posted.length).to.equal(2);
    expect(world.posted[1]).to.deep.equal(world.posted[0]);
  });

  for (const [code, words] of [
    ["server", "cannot take it"],
    ["rate-limited", "very busy"],
    ["timeout", "did not answer"],
  ] as const) {
    it(`keeps it after ${code}, asks again when told to, and “Send now” sends at once`, async () => {
      form = await filled();
      await uploaded();
      world.answers.push(failure(code, { retry: true, retryAfter: 1 }), failure(code, { retry: true, retryAfter: 600 }));
      submit();
      await form.find("[part=submission]", words);
      await until(() => world.posted.length === 2, "the second try by itself", 3000);
      await noViolations(form.element);
      await form.click("[part=submission] button", "Send now");
      await confirmed();
      expect(new Set(world.posted.map(({ idempotencyKey }) => idempotencyKey)).size).to.equal(1);
    });
  }

  for (const [code, words] of [
    ["too-large", "too large"],
    ["not-allowed", "may not take"],
    ["gone", "has been replaced"],
    ["conflict", "could not be matched"],
  ] as const) {
    it(`explains ${code} and keeps everything`, async () => {
      form = await filled();
      await uploaded();
      world.answers.push(failure(code));
      submit();
      await form.find("[part=submission]", words);
      await noViolations(form.element);
      expect(form.session.application.field("fullName")?.value).to.equal("Nguyễn Thị Lụa");
      expect(form.session.submission!.busy).to.equal(false);
    });
  }

  it("shows what the server found at the fields and in the summary", async () => {
    form = await filled();
    await uploaded();
    world.answers.push(
      failure("refused", {
        findings: [
          { code: "required", path: "fullName", severity: "error" },
          { code: "document-missing", path: "documents.photo", severity: "error" },
        ],
      }),
    );
    submit();
    await form.find(".summary a", "Full name");
    await form.find(".summary a", "Pictures");
    await noViolations(form.element);
  });

  it("finds the receipt of an earlier try whose answer was lost, also when the answers changed since", async () => {
    form = await filled();
    await uploaded();
    world.answers.push(failure("timeout", { retry: true, retryAfter: 600 }));
    submit();
    await form.find("[part=submission]", "did not answer");
    const first = world.posted[0]!;
    form.session.application.set("fullName", "Nguyễn Thị Lúa");
    const settle = (body: SubmittedApplication): SubmitOutcome =>
      JSON.stringify(body) === JSON.stringify(first)
        ? { ok: true, receipt: receiptOf(body), repeated: true }
        : failure("conflict", { status: 409 });
    world.answers.push(settle, settle);
    submit();
    await confirmed();
    expect(world.posted.map(({ answers }) => (answers as { fullName: string }).fullName)).to.deep.equal([
      "Nguyễn Thị Lụa",
      "Nguyễn Thị Lúa",
      "Nguyễn Thị Lụa",
    ]);
  });

  it("does not send by itself what was changed after the decision to send", async () => {
    form = await filled();
    await uploaded();
    setOnline(false);
    submit();
    await form.find("[part=submission]", "Waiting for a connection");
    form.session.application.set("fullName", "khác");
    setOnline(true);
    await until(() => !form.session.submission!.busy, "an end of waiting");
    expect(world.posted.length).to.equal(0);
  });

  it("survives a service that throws", async () => {
    form = await filled();
    await uploaded();
    world.answers.push(() => Promise.reject(new TypeError("broken")));
    submit();
    await form.find("[part=submission]", "Something went wrong");
    await form.click("[part=submission] button", "Try again");
    await confirmed();
  });

  it("carries everything to the new version, with and without drafts", async () => {
    for (const mode of ["device", "off"] as const) {
      form = await filled(mode);
      await uploaded();
      let reloaded = false;
      await openNewVersion(form.session, () => (reloaded = true));
      expect(reloaded).to.equal(true);
      form.close();
      form = await openForm(world, mode === "off" ? "session" : mode);
      await form.click("[part=draft] button", "Continue");
      await until(() => form.session.application.field("fullName")?.value === "Nguyễn Thị Lụa", "the answers");
      await until(() => form.session.application.checklist().find(({ id }) => id === "photo")!.attachments.length === 1, "the attachment");
      form.close();
      await emptyBrowser();
    }
    form = await openForm(world);
  });
});
