/** An outline with very many rows: what is in the page is what is in sight, and the focus is never lost. */
import { expect } from "chai";
import type { Procedure } from "@hoso/contract";
import { deep, deepAll, openTestBuilder, removeBuilders, settled } from "../builder.fixture.js";
import type { HosoBuilder } from "../hoso-builder.js";

const count = 600;
const fields = Array.from({ length: count }, (_, index) => ({ id: `f${index}`, kind: "text", label: { en: `Question ${index}` } }));
const procedure = {
  ...{ id: "long", version: 1, title: { en: "Long" }, languages: ["en"], department: "testing" },
  steps: [{ id: "all", title: { en: "All" }, fields }],
} as unknown as Procedure;

let builder: HosoBuilder;
const tree = (): HTMLElement => deep(builder, "[role=tree]");
const rows = (): HTMLElement[] => deepAll(tree(), "[role=treeitem]");
const named = (name: string): HTMLElement | undefined => rows().find((row) => row.getAttribute("aria-label")!.startsWith(`${name},`));
const focused = (): string => builder.shadowRoot!.activeElement!.shadowRoot!.activeElement?.getAttribute("aria-label")?.split(",")[0] ?? "";
const press = async (key: string): Promise<void> => {
  const at = builder.shadowRoot!.activeElement!.shadowRoot!.activeElement!;
  at.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, composed: true, cancelable: true }));
  await settled(builder);
};

describe("a long outline", () => {
  beforeEach(async () => {
    builder = await openTestBuilder({ procedure });
  });
  afterEach(removeBuilders);

  it("has the rows in sight in the page, and each says its place among all", async () => {
    expect(rows().length).to.be.within(30, 120);
    expect(named("Question 7")!.getAttribute("aria-posinset")).to.equal("8");
    expect(named("Question 7")!.getAttribute("aria-setsize")).to.equal(String(count));
    tree().scrollTop = tree().scrollHeight / 2;
    await settled(builder);
    await settled(builder);
    const box = tree().getBoundingClientRect();
    const at = (y: number): Element | null =>
      tree().getRootNode() && (tree().getRootNode() as ShadowRoot).elementFromPoint(box.left + 60, y);
    for (const y of [box.top + 20, (box.top + box.bottom) / 2, box.bottom - 20])
      expect(at(y)?.closest("[role=treeitem]")).to.not.equal(null);
  });

  it("is gone through with the keys from end to end", async () => {
    named("Question 3")!.click();
    await settled(builder);
    expect(focused()).to.equal("Question 3");
    await press("End");
    expect(focused()).to.equal(`Question ${count - 1}`);
    await press("ArrowUp");
    expect(focused()).to.equal(`Question ${count - 2}`);
    await press("Home");
    expect(focused()).to.equal("All");
  });

  it("keeps the focus in its row when that is scrolled out of sight", async () => {
    named("Question 3")!.click();
    await settled(builder);
    tree().scrollTop = tree().scrollHeight;
    await settled(builder);
    await settled(builder);
    expect(named(`Question ${count - 1}`)).to.not.equal(undefined);
    expect(focused()).to.equal("Question 3");
  });

  it("asks for the name of a new step where it stands", async () => {
    deep(deep(builder, "hoso-builder-outline"), ".head button").click();
    await settled(builder);
    await settled(builder);
    const box = deep<HTMLInputElement>(deep(builder, "hoso-naming"), "input");
    box.value = "Payment";
    box.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, composed: true, cancelable: true }));
    await settled(builder);
    await settled(builder);
    expect(builder.procedure!.steps[1]!.title).to.deep.equal({ en: "Payment" });
    expect(focused()).to.equal("Payment");
  });
});
