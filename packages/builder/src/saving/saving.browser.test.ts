/** Nothing is lost: autosave, a server that is away, two people on one draft, a tab that was killed. */
import { expect } from "chai";
import { exampleProcedure, MemoryDraft, openTestBuilder, removeBuilders, settled } from "../builder.fixture.js";
import type { HosoBuilder } from "../hoso-builder.js";
import { deviceStore } from "./device-store.js";

let draft: MemoryDraft;
let store: ReturnType<typeof deviceStore>;
let count = 0;

const until = async (what: () => boolean, message: string): Promise<void> => {
  for (let tries = 0; tries < 300; tries++) {
    if (what()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(message);
};

const open = (who = "An"): Promise<HosoBuilder> =>
  openTestBuilder({ services: { drafts: draft.as(who), device: store }, width: 1300, height: 700 });

/** The key of the field with this id. */
function field(builder: HosoBuilder, id: string): string {
  for (const node of builder.state!.document.nodes.values()) if (node.type === "field" && node.values.id === id) return node.key;
  throw new Error(`No field ${id}`);
}

const relabel = (builder: HosoBuilder, id: string, text: string): void =>
  void builder.state!.run("text.set", { key: field(builder, id), property: "label", language: "en", text });

const labels = (): string => JSON.stringify(draft.procedure);

describe("saving", () => {
  beforeEach(async () => {
    draft = new MemoryDraft(await exampleProcedure("civil-status-extract"));
    store = deviceStore(`test-${Date.now()}-${count++}`);
  });
  afterEach(removeBuilders);

  it("saves half a second after the last change, as one edit", async () => {
    const builder = await open();
    const saved = new Promise((resolve) => builder.addEventListener("hoso-builder-saved", resolve, { once: true }));
    relabel(builder, "fullName", "Your name");
    relabel(builder, "fullName", "Your full name");
    expect(builder.state!.saving.state).to.equal("unsaved");
    await saved;
    expect(draft.log).to.have.length(1);
    expect(labels()).to.contain("Your full name");
    expect(builder.state!.saving.state).to.equal("saved");
  });

  it("saves on the device and on the server while somebody types without a pause, and says so calmly", async () => {
    const builder = await open();
    const bar = builder.shadowRoot!.querySelector("hoso-builder-bar")!.shadowRoot!;
    const words = new Set<string>();
    const typed = new Map<string, number>();
    let behind = 0;
    const start = performance.now();
    for (let text = "Your name"; performance.now() - start < 3200; text += "e") {
      relabel(builder, "fullName", text);
      typed.set(text, performance.now());
      await new Promise((resolve) => setTimeout(resolve, 60));
      words.add(
        bar
          .querySelector(".saving")!
          .textContent!.trim()
          .replace(/ at .+/, ""),
      );
      const copies = JSON.stringify([...(await store.edits(draft.id)).values(), draft.procedure]);
      const kept = [...copies.matchAll(/"(Your name(?:e*))"/g)].map(([, one]) => typed.get(one!) ?? start);
      if (performance.now() - start > 500) behind = Math.max(behind, performance.now() - Math.max(start, ...kept));
    }
    expect(draft.log.length, "saved while typing").to.be.greaterThan(0);
    expect(labels()).to.match(/Your namee/);
    expect(behind, "milliseconds of typing that a crash would lose").to.be.lessThan(1000);
    await until(() => builder.state!.saving.state === "saved", "not saved at the end");
    await settled(builder);
    words.add(
      bar
        .querySelector(".saving")!
        .textContent!.trim()
        .replace(/ at .+/, ""),
    );
    expect([...words]).to.deep.equal(["No changes yet", "Saving…", "Saved"]);
  });

  it("goes on while the server is away, says so, and saves when it is back", async () => {
    const builder = await open();
    draft.mood = "away";
    relabel(builder, "fullName", "Kept meanwhile");
    await until(() => builder.state!.saving.state === "offline", "not told to be offline");
    const unload = new Event("beforeunload", { cancelable: true });
    dispatchEvent(unload);
    expect(unload.defaultPrevented, "leaving is asked about").to.equal(true);
    relabel(builder, "fullName", "Kept meanwhile, again");
    draft.mood = "well";
    dispatchEvent(new Event("online"));
    await until(() => builder.state!.saving.state === "saved", "not saved again");
    expect(labels()).to.contain("Kept meanwhile, again");
    const calm = new Event("beforeunload", { cancelable: true });
    dispatchEvent(calm);
    expect(calm.defaultPrevented, "nothing is unsaved").to.equal(false);
  });

  it("repeats a save whose answer was lost, and it counts once", async () => {
    const builder = await open();
    const states: string[] = [];
    builder.state!.on("saving", () => void states.push(builder.state!.saving.state));
    draft.mood = "forgetful";
    relabel(builder, "fullName", "Once");
    await until(() => states.includes("offline"), "not told to be offline");
    draft.mood = "well";
    dispatchEvent(new Event("online"));
    await until(() => builder.state!.saving.state === "saved", "not saved");
    expect(draft.log).to.have.length(1);
  });

  it("merges what two people change at the same time", async () => {
    const [an, binh] = [await open("An"), await open("Bình")];
    relabel(an, "fullName", "Name by An");
    relabel(binh, "personalId", "Number by Bình");
    const both = (): boolean =>
      [an, binh].every(
        (one) => JSON.stringify(one.procedure).includes("Name by An") && JSON.stringify(one.procedure).includes("Number by Bình"),
      );
    await until(() => both() && labels().includes("Name by An") && labels().includes("Number by Bình"), "not merged");
    an.state!.undo();
    await until(() => !labels().includes("Name by An"), "undo of An is not saved");
    expect(labels()).to.contain("Number by Bình");
  });

  it("puts to the person what both changed in one place, and takes theirs when chosen", async () => {
    const [an, binh] = [await open("An"), await open("Bình")];
    relabel(an, "fullName", "By An");
    await an.save();
    relabel(binh, "fullName", "By Bình");
    await until(() => binh.state!.conflicts.length === 1, "no conflict told");
    expect(binh.state!.conflicts[0]).to.include({ by: "An", mine: "By Bình", theirs: "By An" });
    binh.state!.ask({ what: "conflicts" });
    let dialog: Element | null | undefined;
    await until(() => {
      dialog = binh.shadowRoot!.querySelector("hoso-command-host")!.shadowRoot!.querySelector("hoso-conflicts-dialog");
      return Boolean(dialog?.shadowRoot?.querySelectorAll("[type=radio]").length);
    }, "no dialog");
    const [mine, theirs] = dialog!.shadowRoot!.querySelectorAll<HTMLInputElement>("[type=radio]");
    expect(mine!.checked).to.equal(true);
    theirs!.click();
    dialog!.shadowRoot!.querySelector<HTMLElement>("button.primary")!.click();
    await until(() => labels().includes("By An") && !labels().includes("By Bình"), "theirs was not taken");
    expect(binh.state!.conflicts).to.have.length(0);
  });

  it("takes up what a killed tab had not saved", async () => {
    const first = await open();
    draft.mood = "away";
    relabel(first, "fullName", "Typed just before");
    await new Promise((resolve) => setTimeout(resolve, 260));
    // Killed: no event, no farewell. What is on the device is all there is.
    const [[, kept] = []] = [...(await store.edits(draft.id))];
    expect(kept?.edit).to.have.length(1);
    removeBuilders();
    draft.mood = "well";
    const second = await open();
    expect(JSON.stringify(second.procedure)).to.contain("Typed just before");
    await until(() => labels().includes("Typed just before"), "not saved after reopening");
    await settled(second);
    expect((await store.edits(draft.id)).size).to.equal(0);
  });
});
