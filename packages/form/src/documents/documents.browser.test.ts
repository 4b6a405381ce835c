/** The checklist and its uploads, in the real element. */
import { expect } from "chai";
import { heic, pdf, picture, World } from "./form-services.fixture.js";
import { emptyBrowser, noViolations, openForm, until, type OpenedForm } from "./open-form.fixture.js";

describe("documents", () => {
  let world: World;
  let form: OpenedForm;

  const card = (title: string): Promise<HTMLElement> => form.find(".doc-card", title);
  const picker = async (title: string): Promise<HTMLInputElement> =>
    (await card(title)).querySelector<HTMLInputElement>(".doc-pickers input[type=file]")!;
  const rows = async (title: string): Promise<string[]> =>
    [...(await card(title)).querySelectorAll(".doc-file")].map((row) => row.getAttribute("data-state")!);
  const names = async (title: string): Promise<string[]> =>
    [...(await card(title)).querySelectorAll(".doc-name bdi")].map((name) => name.textContent!);
  const given = (id: string): readonly { name: string; sha256: string }[] =>
    form.session.application.checklist().find((item) => item.id === id)!.attachments;
  const button = async (title: string, row: number, text: string): Promise<HTMLButtonElement> =>
    [...(await card(title)).querySelectorAll(".doc-file")[row]!.querySelectorAll<HTMLButtonElement>("button")].find((one) =>
      one.textContent!.includes(text),
    )!;

  beforeEach(async () => {
    await emptyBrowser();
    world = new World();
    form = await openForm(world);
    await form.go({ page: "documents" });
    await card("Pictures");
  });
  afterEach(() => form.close());

  it("says which papers, how many, which formats, and what is not asked", async () => {
    expect((await card("Pictures")).textContent).to.include("JPEG or PNG, up to 2 MB each. Up to 3 files or pages.");
    expect((await card("Certificate of rabies")).textContent)
      .to.include("1 certified copy")
      .and.include("sign it digitally");
    expect((await card("Certificate of rabies")).querySelector("a")!.href).to.match(/\/templates\/vaccination\.pdf$/);
    expect((await card("Birth certificate")).textContent).to.include("already holds this");
    expect((await card("Birth certificate")).querySelector("input")).to.equal(null);
    expect((await card("Application form")).textContent).to.include("made from your answers");
    expect((await card("Identity card")).textContent).to.include("Show it at the office");
    await noViolations(form.element);
  });

  it("uploads several pictures to one document, in the order given, and tells the engine", async () => {
    form.choose(await picker("Pictures"), await picture("a.jpg"), await picture("b.jpg", "image/jpeg", 320, 240, 7));
    await until(() => given("photo").length === 2, "two attachments");
    expect(given("photo").map(({ name }) => name)).to.deep.equal(["a.jpg", "b.jpg"]);
    await until(async () => (await card("Pictures")).querySelectorAll(".doc-thumb img").length === 2, "thumbnails");
    await noViolations(form.element);
    (await button("Pictures", 1, "Move up")).click();
    await until(() => given("photo")[0]!.name === "b.jpg", "the new order");
    await until(() => form.root.activeElement?.textContent?.includes("Move down"), "focus on the moved row");
    (await button("Pictures", 0, "Remove")).click();
    await until(() => given("photo").length === 1, "one attachment");
    await until(() => form.root.activeElement?.id.includes("remove-"), "focus on the next row");
    (await button("Pictures", 0, "Remove")).click();
    await until(() => form.root.activeElement?.matches("input[type=file]"), "focus on the picker");
    expect(world.discarded.length).to.equal(2);
  });

  it("waits for a lost connection and goes on where the server stands", async () => {
    const file = pdf("certificate.pdf", 200_000);
    world.delay = 20;
    form.choose(await picker("Certificate of rabies"), file);
    await until(() => world.sent > 40_000, "first bytes");
    world.connected = false;
    await form.find(".doc-state", "No connection, stopped at");
    await noViolations(form.element);
    world.connected = true;
    await until(() => given("vaccination").length === 1, "the attachment");
    expect(world.sent).to.equal(file.size);
    const digest = [...new Uint8Array(await crypto.subtle.digest("SHA-256", await file.arrayBuffer()))]
      .map((byte) => byte.toString(16).padStart(2, "0"))
      .join("");
    expect(given("vaccination")[0]!.sha256).to.equal(digest);
  });

  it("pauses, resumes, cancels, and tries again after a failure", async () => {
    world.delay = 30;
    form.choose(await picker("Certificate of rabies"), pdf("slow.pdf", 400_000));
    await form.find(".doc-state", "Uploading");
    (await button("Certificate", 0, "Pause")).click();
    await form.find(".doc-state", "Paused at");
    await until(() => form.root.activeElement?.textContent?.includes("Go on"), "focus on the button that goes on");
    await noViolations(form.element);
    const before = world.sent;
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(world.sent).to.be.at.most(before + world.chunk);
    (await button("Certificate", 0, "Go on")).click();
    await form.find(".doc-state", "Uploading");
    (await button("Certificate", 0, "Cancel")).click();
    await until(async () => (await rows("Certificate")).length === 0, "an empty list");
    world.uploadFault = { ok: false, code: "server", status: 500 };
    form.choose(await picker("Certificate of rabies"), pdf("again.pdf", 3000, "b"));
    await form.find(".doc-error", "The server did not answer as it should");
    await noViolations(form.element);
    world.uploadFault = undefined;
    (await button("Certificate", 0, "Try again")).click();
    await until(() => given("vaccination").length === 1, "the attachment");
  });

  it("refuses by content, size, emptiness and repetition, and says how to mend it", async () => {
    const disguised = new File(["MZ", new Uint8Array(300)], "bill.pdf", { type: "application/pdf" });
    form.choose(await picker("Certificate of rabies"), disguised);
    await form.find(".doc-error", "whatever its name says");
    form.choose(await picker("Certificate of rabies"), new File([], "empty.pdf"));
    await form.find(".doc-error", "is empty");
    form.choose(await picker("Certificate of rabies"), pdf("big.pdf", 1_200_000));
    await form.find(".doc-error", "at most 1 MB");
    form.choose(await picker("Pictures"), heic("IMG_1.HEIC"));
    await form.find(".doc-error", "Most Compatible");
    await noViolations(form.element);
    const same = await picture("same.jpg");
    form.choose(await picker("Pictures"), same, new File([same], "copy.jpg", { type: "image/jpeg" }));
    await form.find(".doc-error", "already been added");
    expect(world.uploads.size).to.be.at.most(1);
    await until(() => given("photo").length === 1, "one attachment");
    form.choose(
      await picker("Pictures"),
      await picture("2.jpg", "image/jpeg", 50, 50, 2),
      await picture("3.jpg", "image/jpeg", 50, 50, 3),
      await picture("4.jpg", "image/jpeg", 50, 50, 4),
    );
    await form.find(".doc-error", "already has all the files");
    await until(() => given("photo").length === 3, "three attachments");
    await form.find(".doc-fact", "all 3 files");
  });

  it("makes an oversized photo smaller, and keeps it legible", async () => {
    const large = await picture("large.png", "image/png", 3000, 2000);
    expect(large.size).to.be.above(2_097_152);
    form.choose(await picker("Pictures"), large);
    await form.find(".doc-note", "made smaller");
    const [photo] = await until(() => given("photo").length === 1 && given("photo"), "the attachment");
    expect(photo!.name).to.equal("large.jpg");
    const [stored] = [...world.uploads.values()];
    const bitmap = await createImageBitmap(new Blob(stored!.bytes as BlobPart[]));
    expect(Math.max(bitmap.width, bitmap.height)).to.be.at.least(2400);
    expect(stored!.total).to.be.at.most(2_097_152);
  });

  it("takes dropped files on the card", async () => {
    const data = new DataTransfer();
    data.items.add(await picture("dropped.jpg"));
    const target = await card("Pictures");
    target.dispatchEvent(new DragEvent("dragover", { dataTransfer: data, bubbles: true, cancelable: true }));
    expect(target.classList.contains("is-over")).to.equal(true);
    target.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
    await until(() => given("photo").length === 1, "the attachment");
    expect(await names("Pictures")).to.deep.equal(["dropped.jpg"]);
  });

  it("offers alternatives as a choice, and shows what is missing at the card and in the summary", async () => {
    form.session.application.attach("photo", []);
    (await form.find("button.primary")).click();
    await form.find(".summary a", "Proof of where you live");
    expect((await card("Proof")).querySelector(".doc-error")!.textContent).to.include("Error");
    await noViolations(form.element);
    (await form.find(".summary a", "Pictures")).click();
    await until(() => form.root.activeElement?.id === "f-documents.photo", "focus on the picker of the missing document");
    (await form.find(".doc-choice input")).click();
    form.choose(await picker("Proof"), pdf("deed.pdf"));
    await until(() => given("proof").length === 1, "the attachment");
    const item = form.session.application.checklist().find(({ id }) => id === "proof")!;
    expect(item.alternative).to.equal("house");
    expect(item.findings).to.deep.equal([]);
  });

  it("sends only what is missing when the same file is chosen again after a reload without drafts", async () => {
    world.delay = 20;
    const file = pdf("half.pdf", 300_000);
    form.choose(await picker("Certificate of rabies"), file);
    await until(() => world.sent > 60_000, "first bytes");
    world.connected = false;
    form.close();
    const half = world.sent;
    world.connected = true;
    form = await openForm(world);
    await form.go({ page: "documents" });
    form.choose(await picker("Certificate of rabies"), file);
    await until(() => given("vaccination").length === 1, "the attachment");
    expect(world.sent).to.be.at.most(file.size + world.chunk);
    expect(half).to.be.above(60_000);
  });
});
