/** The element as a page uses it: attributes, events, panes, languages, sizes. */
import { expect } from "chai";
import { deep, deepAll, exampleProcedure, MemoryDraft, openTestBuilder, removeBuilders, settled, violations } from "./builder.fixture.js";
import type { BuilderChangeEvent, BuilderPublishEvent } from "./events/builder-events.js";
import type { HosoBuilder } from "./hoso-builder.js";
import type { DraftService } from "./state/services.js";

const key = (builder: HosoBuilder, type: string): string => {
  for (const node of builder.state!.document.nodes.values()) if (node.type === type) return node.key;
  throw new Error(`No ${type}`);
};

const until = async (builder: HosoBuilder, what: () => boolean): Promise<void> => {
  for (let tries = 0; tries < 100 && !what(); tries++) await settled(builder);
  expect(what()).to.equal(true);
};

describe("hoso-builder", () => {
  afterEach(removeBuilders);

  it("tells of changes and gives the procedure as it stands", async () => {
    const builder = await openTestBuilder();
    const keys: string[] = [];
    builder.addEventListener("hoso-builder-change", ({ detail }: BuilderChangeEvent) => keys.push(...detail.keys));
    const step = key(builder, "step");
    builder.state!.run("text.set", { key: step, property: "title", language: "en", text: "Who applies" });
    expect(keys).to.deep.equal([step]);
    expect(JSON.stringify(builder.procedure)).to.contain("Who applies");
  });

  it("speaks another language at once, and keeps what was done", async () => {
    const builder = await openTestBuilder({ locale: "en" });
    expect(deep(builder, "hoso-builder-outline").shadowRoot!.textContent).to.contain("Structure");
    builder.state!.run("text.set", { key: key(builder, "step"), property: "title", language: "en", text: "Kept" });
    builder.locale = "vi";
    await until(builder, () => deep(builder, "hoso-builder-outline").shadowRoot!.textContent!.includes("Cấu trúc"));
    expect(builder.session!.history).to.have.length(1);
    expect(await violations(builder)).to.deep.equal([]);
  });

  it("hands the draft in only once all is saved", async () => {
    const draft = new MemoryDraft(await exampleProcedure("civil-status-extract"));
    const builder = await openTestBuilder({ services: { drafts: draft.as("An") } });
    builder.publish = "review";
    await settled(builder);
    let detail: unknown;
    builder.addEventListener("hoso-builder-publish", (event: BuilderPublishEvent) => (detail = event.detail));
    builder.state!.run("text.set", { key: key(builder, "step"), property: "title", language: "en", text: "Last word" });
    const button = deepAll(deep(builder, "hoso-builder-bar"), "button").find((one) => one.textContent!.includes("Send for review"))!;
    draft.mood = "away";
    button.click();
    await settled(builder);
    expect(detail).to.equal(undefined);
    draft.mood = "well";
    button.click();
    await until(builder, () => detail !== undefined);
    expect(detail).to.deep.equal({ action: "review", revision: 1 });
  });

  it("says when the draft cannot be opened, and opens it when asked again", async () => {
    const draft = new MemoryDraft(await exampleProcedure("civil-status-extract"));
    const ready = await openTestBuilder({ services: { drafts: draft.as("An") } });
    draft.mood = "away";
    const failed = new Promise((resolve) => ready.addEventListener("hoso-builder-error", resolve, { once: true }));
    ready.services = { ...ready.services!, drafts: draft.as("An") satisfies DraftService };
    await failed;
    await settled(ready);
    const again = deep(ready, "[role=alert] button");
    draft.mood = "well";
    const opened = new Promise((resolve) => ready.addEventListener("hoso-builder-ready", resolve, { once: true }));
    again.click();
    await opened;
  });

  it("goes from pane to pane by F6, and back", async () => {
    const builder = await openTestBuilder();
    const names: (string | null)[] = [];
    for (let step = 0; step < 5; step++) {
      let target: Element = builder;
      while (target.shadowRoot?.activeElement) target = target.shadowRoot.activeElement;
      target.dispatchEvent(new KeyboardEvent("keydown", { key: "F6", bubbles: true, composed: true, cancelable: true }));
      const active = builder.shadowRoot!.activeElement!;
      names.push((active.shadowRoot?.activeElement ?? active).getAttribute("aria-label"));
    }
    expect(names).to.deep.equal(["Main toolbar", "Structure of the form", "Add fields", "Workspace", "Side panel"]);
  });

  it("goes back in the history and forth again", async () => {
    const builder = await openTestBuilder();
    const step = key(builder, "step");
    for (const text of ["One", "Two"]) builder.state!.run("text.set", { key: step, property: "title", language: "en", text });
    builder.state!.panel = "history";
    const lines = (): HTMLElement[] => deepAll(builder, "hoso-builder-history").flatMap((panel) => deepAll(panel, "li button"));
    await until(builder, () => lines().length === 3);
    lines()[1]!.click();
    await settled(builder);
    expect(builder.state!.document.nodes.get(step)!.values.title).to.include({ en: "One" });
    lines()[0]!.click();
    expect(builder.state!.document.nodes.get(step)!.values.title).to.include({ en: "Two" });
    await settled(builder);
    expect(await violations(builder)).to.deep.equal([]);
  });

  for (const width of [1440, 1024, 390, 320])
    it(`has nothing that runs out of it at ${width} px`, async () => {
      const builder = await openTestBuilder({ width, locale: "vi", height: 700 });
      for (const pane of width >= 1200 ? (["main"] as const) : (["main", "outline", "palette", "side"] as const)) {
        builder.state!.pane = pane;
        await settled(builder);
        const frame = deep(builder, ".frame");
        expect(frame.scrollWidth, pane).to.be.at.most(width);
        for (const shown of deepAll(builder, ".pane > *")) expect(shown.scrollWidth, shown.localName).to.be.at.most(width);
      }
    });

  it("takes nothing from a second builder on the page", async () => {
    const first = await openTestBuilder({ procedure: await exampleProcedure("civil-status-extract") });
    const second = await openTestBuilder({ procedure: await exampleProcedure("civil-status-extract") });
    first.state!.run("text.set", { key: key(first, "step"), property: "title", language: "en", text: "Only here" });
    expect(JSON.stringify(second.procedure)).to.not.contain("Only here");
  });
});
