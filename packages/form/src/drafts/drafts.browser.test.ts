/** Drafts in the real element and the real storage of the browser. */
import { expect } from "chai";
import { pdf, procedure, World } from "../documents/form-services.fixture.js";
import { emptyBrowser, noViolations, openForm, until, type OpenedForm } from "../documents/open-form.fixture.js";
import type { FormStorage } from "../services.js";

const key = `hoso:dog-licence@${location.origin}`;
const stored = (area: Storage): string => area.getItem(key) ?? "";

describe("drafts", () => {
  let world: World;
  const open: OpenedForm[] = [];
  const start = async (...options: Parameters<typeof openForm> extends [unknown, ...infer Rest] ? Rest : never): Promise<OpenedForm> => {
    const form = await openForm(world, ...options);
    open.push(form);
    return form;
  };
  const close = (form: OpenedForm): void => {
    open.splice(open.indexOf(form), 1);
    form.close();
  };

  beforeEach(async () => {
    await emptyBrowser();
    world = new World();
  });
  afterEach(() => {
    for (const form of open.splice(0)) form.close();
  });

  it("writes within a second, says when, and offers to continue after a reload", async () => {
    const form = await start("device");
    await form.go({ page: "step", step: "owner" });
    form.session.application.set("fullName", "Nguyễn Thị Lụa");
    await until(() => stored(localStorage).includes("Nguyễn Thị Lụa"), "the draft", 1200);
    await form.find("[part=draft]", "Saved on this device at 10:32");
    expect((await form.find("[part=draft]")).textContent).to.include("Anyone who uses this device");
    await noViolations(form.element);
    close(form);
    const again = await start("device", "vi");
    await again.find("[part=draft]", "Tiếp tục hồ sơ đang làm dở");
    await noViolations(again.element);
    await again.click("[part=draft] button", "Tiếp tục");
    await until(() => again.session.state.place.page === "step", "the place the person was at");
    expect(again.session.application.field("fullName")?.value).to.equal("Nguyễn Thị Lụa");
    expect(again.session.state.idempotencyKey).to.equal(form.session.state.idempotencyKey);
  });

  it("writes what is pending when the page is hidden, without waiting", async () => {
    const form = await start("session");
    await until(() => form.session.drafts !== undefined, "the keeper of drafts");
    form.session.application.set("fullName", "An");
    dispatchEvent(new PageTransitionEvent("pagehide"));
    // Microtasks only: a page that is hidden gets no more tasks.
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
    expect(stored(sessionStorage)).to.include('"An"');
    expect(stored(localStorage)).to.equal("");
  });

  it("keeps nothing when off, and nothing of an untouched form", async () => {
    const off = await start("off");
    off.session.application.set("fullName", "An");
    const untouched = await start("device");
    await untouched.go({ page: "tasks" });
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(stored(localStorage) + stored(sessionStorage)).to.equal("");
  });

  it("deletes after asking, and the form is empty again", async () => {
    const form = await start("device");
    await form.go({ page: "step", step: "owner" });
    form.session.application.set("fullName", "An");
    await form.click("[part=draft] button", "Delete what is saved");
    await form.find("[part=draft] [role=group]");
    await until(() => form.root.activeElement?.textContent === "No, keep", "focus on the harmless answer");
    await noViolations(form.element);
    await form.click("[part=draft] button", "Yes, delete");
    await until(
      () => form.session.state.place.page === "start" && form.session.application.field("fullName")?.value === undefined,
      "an empty form",
    );
    expect(stored(localStorage)).to.equal("");
  });

  it("says plainly when the storage is full, and recovers", async () => {
    const setItem = Storage.prototype.setItem;
    const form = await start("device");
    await form.go({ page: "step", step: "owner" });
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
    try {
      form.session.application.set("fullName", "An");
      await form.find("[part=draft]", "storage is full");
      await noViolations(form.element);
    } finally {
      Storage.prototype.setItem = setItem;
    }
    form.session.application.set("fullName", "An Bình");
    await form.find("[part=draft]", "Saved on this device");
  });

  it("goes on in memory where the browser forbids storage, and says so", async () => {
    const setItem = Storage.prototype.setItem;
    Storage.prototype.setItem = () => {
      throw new DOMException("no", "SecurityError");
    };
    try {
      const form = await start("device");
      await form.go({ page: "step", step: "owner" });
      form.session.application.set("fullName", "An");
      await form.find("[part=draft]", "keeps nothing");
    } finally {
      Storage.prototype.setItem = setItem;
    }
  });

  it("tells a second tab, hands over on demand, and stops the first from overwriting", async () => {
    const first = await start("device");
    await first.go({ page: "step", step: "owner" });
    first.session.application.set("fullName", "Một");
    await until(() => stored(localStorage).includes("Một"), "the draft");
    first.session.application.set("note", "chưa ghi");
    const second = await start("device");
    await second.find("[part=draft]", "open in another tab");
    await noViolations(second.element);
    await second.click("[part=draft] button", "Go on here");
    await until(() => second.session.application.field("note")?.value === "chưa ghi", "the newest answers");
    await first.find("[part=draft]", "open in another tab");
    await noViolations(first.element);
    first.session.application.set("fullName", "Cũ");
    second.session.application.set("fullName", "Hai");
    await until(() => stored(localStorage).includes("Hai"), "the second tab's draft");
    await new Promise((resolve) => setTimeout(resolve, 900));
    expect(stored(localStorage)).to.include("Hai").and.not.include("Cũ");
    await first.click("[part=draft] button", "Go on here");
    await until(() => first.session.application.field("fullName")?.value === "Hai", "the draft back in the first tab");
  });

  it("carries a draft to a newer version and shows what moved, what is gone and what is new", async () => {
    const form = await start("device");
    await form.go({ page: "step", step: "owner" });
    form.session.application.set("fullName", "An");
    form.session.application.set("note", "để xem");
    await until(() => stored(localStorage).includes("để xem"), "the draft");
    close(form);
    const owner = procedure.steps[0]!;
    const newer = await start("device", "en", {
      ...procedure,
      version: 2,
      steps: [{ ...owner, fields: [owner.fields[0]!, { id: "breed", kind: "text", label: { vi: "Giống", en: "Breed" }, required: true }] }],
      documents: [...procedure.documents!, { id: "insurance", title: { vi: "Bảo hiểm", en: "Insurance" }, required: true }],
    });
    await newer.click("[part=draft] button", "Continue");
    const report = (await newer.find("[part=draft]", "changed since you began")).textContent!;
    expect(report).to.include("Breed").and.include("Insurance").and.include("để xem");
    await noViolations(newer.element);
    await newer.click("[part=draft] button", "Continue");
    await until(() => newer.session.state.place.page === "step", "the step");
    expect(newer.session.application.field("fullName")?.value).to.equal("An");
  });

  it("uploads go on by themselves after the tab was lost", async () => {
    for (const mode of ["device", "session"] as const) {
      world.delay = 20;
      world.connected = true;
      world.sent = 0;
      const file = pdf("half.pdf", 300_000, mode[0]);
      const form = await start(mode);
      await form.go({ page: "documents" });
      await form.find(".doc-card", "Certificate");
      form.choose(form.root.querySelectorAll<HTMLElement>(".doc-pickers")[1]!.querySelector("input")!, file);
      await until(() => world.sent > 60_000, "first bytes");
      world.connected = false;
      await until(() => stored(mode === "device" ? localStorage : sessionStorage).includes("intake.test"), "the address of the upload");
      close(form);
      world.connected = true;
      const again = await start(mode);
      await again.click("[part=draft] button", "Continue");
      await until(
        () => again.session.application.checklist().find(({ id }) => id === "vaccination")!.attachments.length === 1,
        "the attachment",
      );
      expect(world.sent).to.be.at.most(file.size + world.chunk);
      close(again);
      await emptyBrowser();
    }
  });

  it("asks for the file again when its bytes were not kept, and sends the missing part alone", async () => {
    const values = new Map<string, string>();
    const storage: FormStorage = {
      load: async (name) => JSON.parse(values.get(name) ?? "null") as unknown,
      save: async (name, value) => void values.set(name, JSON.stringify(value)),
      remove: async (name) => void values.delete(name),
      loadFile: async () => undefined,
      saveFile: () => Promise.reject(new DOMException("full", "QuotaExceededError")),
      removeFile: async () => {},
    };
    const services = world.services.bind(world);
    world.services = () => ({ ...services(), storage });
    world.delay = 20;
    const file = pdf("half.pdf", 300_000);
    const form = await start("device");
    await form.go({ page: "documents" });
    await form.find(".doc-card", "Certificate");
    form.choose(form.root.querySelectorAll<HTMLElement>(".doc-pickers")[1]!.querySelector("input")!, file);
    await form.find(".doc-note", "Keep this page open");
    await until(() => world.sent > 60_000, "first bytes");
    world.connected = false;
    await until(() => [...values.values()].some((value) => value.includes("intake.test")), "the address of the upload");
    close(form);
    world.connected = true;
    const again = await start("device");
    await again.click("[part=draft] button", "Continue");
    await again.find(".doc-error", "Choose the same file again");
    await noViolations(again.element);
    const input = again.root.querySelector<HTMLElement>(".doc-file input[type=file]")!;
    again.choose(input, pdf("other.pdf", 300_000, "x"));
    await again.find(".doc-note", "This is another file");
    again.choose(input, file);
    await until(
      () => again.session.application.checklist().find(({ id }) => id === "vaccination")!.attachments.length === 1,
      "the attachment",
    );
    expect(world.sent).to.be.at.most(file.size + world.chunk);
  });
});
