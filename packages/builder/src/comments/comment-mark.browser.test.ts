/** Places that people commented on carry a mark, in the outline, on the canvas and in lists; pressing it goes to the comments. */
import type { Place } from "@hoso/authoring";
import { expect } from "chai";
import { deep, deepAll, exampleProcedure, openTestBuilder, removeBuilders, settled, stateOf, violations } from "../builder.fixture.js";
import type { HosoBuilder } from "../hoso-builder.js";
import { nameOf } from "../state/node-names.js";
import { stepOf } from "../state/node-places.js";
import type { Comment, CommentService } from "../state/services.js";

class Told implements CommentService {
  all: readonly Comment[] = [];

  async list(): Promise<readonly Comment[]> {
    return this.all;
  }

  async add(place: Place | undefined, text: string): Promise<Comment> {
    const at = new Date(Date.UTC(2026, 0, 5, 8, this.all.length)).toISOString();
    const made: Comment = { id: `c${this.all.length}`, place, text, by: "Phạm Minh Duyệt", at, resolved: undefined };
    this.all = [...this.all, made];
    return made;
  }

  async resolve(id: string): Promise<Comment> {
    this.all = this.all.map((one) => (one.id === id ? { ...one, resolved: { by: "Lê Thị Soạn", at: "2026-01-06T02:00:00Z" } } : one));
    return this.all.find((one) => one.id === id)!;
  }
}

async function open(width = 1440): Promise<{ builder: HosoBuilder; say: (key: string, text: string) => Promise<void> }> {
  const builder = await openTestBuilder({
    procedure: await exampleProcedure("civil-status-extract"),
    services: { comments: new Told() },
    width,
  });
  const say = async (key: string, text: string): Promise<void> => {
    await stateOf(builder).comments!.add({ key }, text);
    await settled(builder);
  };
  return { builder, say };
}

async function until(holds: () => boolean): Promise<void> {
  for (let turn = 0; turn < 200 && !holds(); turn++) await new Promise((resolve) => setTimeout(resolve, 25));
  if (!holds()) throw new TypeError("It did not happen");
}

const find = (builder: HosoBuilder, type: string, id: string): string =>
  [...stateOf(builder).document.nodes.values()].find((node) => node.type === type && node.values.id === id)!.key;
const marks = (builder: HosoBuilder, pane: string): string[] =>
  deepAll(deep(builder, `hoso-builder-${pane}`), "button.talk").map(({ ariaLabel }) => ariaLabel!);
const panel = (builder: HosoBuilder): HTMLElement => deep(builder, "hoso-builder-comments");
function focused(): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}

describe("marks of comments", () => {
  afterEach(removeBuilders);

  it("stand where something is said, and only those rows are drawn again", async () => {
    const { builder, say } = await open();
    const state = stateOf(builder);
    expect(marks(builder, "outline")).to.deep.equal([]);
    const phone = find(builder, "field", "phone");
    state.select([phone]);
    await settled(builder);
    const drawn = new Set<string | undefined>();
    const watch = new MutationObserver((records) => {
      for (const { target } of records)
        drawn.add((target instanceof Element ? target : target.parentElement)?.closest<HTMLElement>("[data-key]")?.dataset.key);
    });
    const tree = deep(deep(builder, "hoso-builder-outline"), "[role=tree]");
    watch.observe(tree, { subtree: true, childList: true, attributes: true, characterData: true });
    await say(phone, "Whose telephone?");
    await say(phone, "And a second one?");
    watch.disconnect();
    expect([...drawn]).to.deep.equal([phone]);
    const words = `2 open comments: ${nameOf(state, phone)}`;
    expect(marks(builder, "outline")).to.deep.equal([words]);
    expect(marks(builder, "canvas")).to.deep.equal([words]);
    for (const pane of ["outline", "canvas"])
      expect(deep(deep(builder, `hoso-builder-${pane}`), `[data-key="${phone}"]`).ariaLabel).to.contain("2 open comments");
    expect(await violations(builder)).to.deep.equal([]);
    await state.comments!.resolve("c0", true);
    await state.comments!.resolve("c1", true);
    await settled(builder);
    expect([...marks(builder, "outline"), ...marks(builder, "canvas")]).to.deep.equal([]);
  });

  it("of a folded step tell what is said in it; an option's are its field's", async () => {
    const { builder, say } = await open();
    const state = stateOf(builder);
    const field = [...state.document.nodes.values()].find(({ type, children }) => type === "field" && children.options?.length)!;
    const step = stepOf(state.document, field.key);
    const other = [...state.document.nodes.values()].find(({ type, key }) => type === "step" && key !== step)!.key;
    await say(field.children.options![0]!, "Is this all?");
    state.select([other]);
    await settled(builder);
    const folded = deepAll(deep(builder, "hoso-builder-outline"), "[role=treeitem]").filter((row) => row.querySelector(".talk"));
    expect(folded.map((row) => row.getAttribute("aria-expanded"))).to.deep.equal(["false"]);
    state.select([field.key]);
    await settled(builder);
    expect(marks(builder, "canvas")).to.deep.equal([`1 open comment: ${nameOf(state, field.key)}`]);
  });

  for (const width of [1440, 1000, 400])
    it(`goes to the comments and back, ${width} px wide`, async () => {
      const { builder, say } = await open(width);
      const state = stateOf(builder);
      const phone = find(builder, "field", "phone");
      await say(find(builder, "field", "email"), "Needed?");
      await say(phone, "Whose telephone?");
      state.select([phone]);
      await settled(builder);
      const mark = deepAll<HTMLButtonElement>(deep(builder, "hoso-builder-canvas"), "button.talk").find(({ ariaLabel }) =>
        ariaLabel!.endsWith(nameOf(state, phone)),
      )!;
      mark.scrollIntoView({ block: "center", inline: "center" });
      const { left, top, width: across, height } = mark.getBoundingClientRect();
      expect(Math.min(across, height)).to.be.at.least(24);
      const hit = (mark.getRootNode() as ShadowRoot).elementFromPoint(left + across / 2, top + height / 2);
      expect(hit?.closest("button") === mark, "it can be pressed").to.equal(true);
      mark.click();
      await until(() => focused()?.closest("h4") !== null && focused() !== document.body);
      expect(focused()!.ariaLabel).to.contain(nameOf(state, phone));
      expect(state.selection).to.deep.equal([phone]);
      const reply = focused()!.closest("section")!.querySelector<HTMLButtonElement>(":scope > div > button")!;
      reply.click();
      await settled(builder);
      expect(focused()!.id).to.equal("text");
      (focused() as HTMLTextAreaElement).value = "The applicant's.";
      deep<HTMLFormElement>(panel(builder), "form").requestSubmit();
      await settled(builder);
      expect(state.comments!.all.at(-1)!.place).to.deep.equal({ key: phone });
      deep<HTMLButtonElement>(panel(builder), `[data-about="${phone}"] h4 button`).click();
      await until(() => focused()?.classList.contains("spot") ?? false);
    });

  it("stand in lists too, and can be reached by a shortcut", async () => {
    const { builder, say } = await open();
    const state = stateOf(builder);
    const paper = [...state.document.nodes.values()].find(({ type }) => type === "document")!;
    await say(paper.key, "Why is this needed?");
    state.show("documents");
    const list = (): HTMLButtonElement[] =>
      deepAll(builder, "hoso-node-list").flatMap((one) => [...one.shadowRoot!.querySelectorAll<HTMLButtonElement>("button.talk")]);
    await until(() => list().length === 1);
    list()[0]!.click();
    await until(() => focused()?.closest("h4") !== null && focused() !== document.body);
    const email = find(builder, "field", "email");
    state.show("design");
    await until(() => deepAll(builder, `.spot.placed[data-key="${email}"]`).length === 1);
    deep(builder, `.spot[data-key="${email}"]`).click();
    await until(() => focused()?.classList.contains("spot") ?? false);
    const press = { key: "c", code: "KeyC", altKey: true, bubbles: true, composed: true, cancelable: true };
    focused()!.dispatchEvent(new KeyboardEvent("keydown", press));
    await until(() => focused()?.id === "text");
    expect(state.selection, "nothing was said of it yet").to.deep.equal([email]);
  });

  it("go with what is deleted, but what was said stays, with its name", async () => {
    const { builder, say } = await open();
    const state = stateOf(builder);
    const phone = find(builder, "field", "phone");
    const name = nameOf(state, phone);
    await say(phone, "Whose telephone?");
    state.panel = "comments";
    state.run("node.delete", { keys: [phone] });
    await until(() => deepAll(builder, "hoso-builder-comments").some((one) => one.shadowRoot!.querySelector("h4")));
    await settled(builder);
    expect(deep(panel(builder), "h4").textContent).to.equal(`A part that was deleted: ${name}`);
    expect(deep(panel(builder), ".said").textContent).to.equal("Whose telephone?");
    expect(marks(builder, "outline")).to.deep.equal([]);
    state.undo();
    await settled(builder);
    expect(marks(builder, "outline")).to.deep.equal([`1 open comment: ${name}`]);
  });
});
