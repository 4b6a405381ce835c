import type { Place } from "@hoso/authoring";
import { expect } from "chai";
import {
  deep,
  deepAll,
  exampleProcedure,
  MemoryDraft,
  openTestBuilder,
  removeBuilders,
  settled,
  stateOf,
  violations,
} from "../builder.fixture.js";
import type { HosoTabs } from "../controls/tabs.js";
import type { HosoBuilder } from "../hoso-builder.js";
import { nameOf } from "../state/node-names.js";
import type { Comment, CommentService, DraftNews, DraftService } from "../state/services.js";

/** Comments kept in memory as the server keeps them. */
class MemoryComments implements CommentService {
  away = false;
  #all: readonly Comment[] = [];

  async list(): Promise<readonly Comment[]> {
    this.#reach();
    return this.#all;
  }

  async add(place: Place | undefined, text: string, by = "Nguyễn Thị Hoa"): Promise<Comment> {
    this.#reach();
    const number = this.#all.length;
    const at = new Date(Date.UTC(2026, 0, 5, 8, number)).toISOString();
    const made: Comment = { id: `comment-${number}`, place, text, by, at, resolved: undefined };
    this.#all = [...this.#all, made];
    return made;
  }

  async resolve(id: string, resolved: boolean): Promise<Comment> {
    this.#reach();
    const done = resolved ? { by: "Trần Văn Bình", at: "2026-01-06T02:00:00Z" } : undefined;
    this.#all = this.#all.map((one) => (one.id === id ? { ...one, resolved: done } : one));
    return this.#all.find((one) => one.id === id)!;
  }

  #reach(): void {
    if (this.away) throw new TypeError("The server is away");
  }
}

interface Opened {
  readonly builder: HosoBuilder;
  readonly comments: MemoryComments;
  readonly panel: HTMLElement;
  readonly tell: (news: DraftNews) => void;
}

async function open(locale = "en", prepare?: (comments: MemoryComments) => void, readOnly = false): Promise<Opened> {
  const comments = new MemoryComments();
  prepare?.(comments);
  const draft = new MemoryDraft(await exampleProcedure());
  const listeners = new Set<(news: DraftNews) => void>();
  const drafts: DraftService = {
    ...draft.as("me"),
    load: async () => ({ ...(await draft.load()), readOnly }),
    follow: (listener) => (listeners.add(listener), () => void listeners.delete(listener)),
  };
  const builder = await openTestBuilder({ locale, services: { drafts, comments } });
  stateOf(builder).panel = "comments";
  await until(() => deepAll(builder, "hoso-builder-comments").length > 0);
  await settled(builder);
  const tell = (news: DraftNews): void => listeners.forEach((listener) => listener(news));
  return { builder, comments, panel: deep(builder, "hoso-builder-comments"), tell };
}

async function until(holds: () => boolean): Promise<void> {
  for (let turn = 0; turn < 200 && !holds(); turn++) await new Promise((resolve) => setTimeout(resolve, 25));
  if (!holds()) throw new TypeError("It did not happen");
}

const anyField = (builder: HosoBuilder): string =>
  [...stateOf(builder).document.nodes.values()].find((node) => node.type === "field" && node.values.kind === "text")!.key;

async function write({ builder, panel }: Opened, text: string): Promise<void> {
  deep<HTMLTextAreaElement>(panel, "#text").value = text;
  deep<HTMLFormElement>(panel, "form").requestSubmit();
  await settled(builder);
}

const said = (panel: HTMLElement): string[] => deepAll(panel, ".said").map(({ textContent }) => textContent!);
const focused = (panel: HTMLElement): Element | null => panel.shadowRoot!.activeElement;

describe("comments panel", () => {
  afterEach(removeBuilders);

  for (const locale of ["vi", "en"])
    it(`writes about what is selected, or the whole, and passes axe (${locale})`, async () => {
      const opened = await open(locale);
      const { builder, panel, comments } = opened;
      const state = stateOf(builder);
      expect(await violations(panel)).to.deep.equal([]);
      await write(opened, "The title is too long");
      const key = anyField(builder);
      state.select([key]);
      await settled(builder);
      await write(opened, "Which name, if there are two?");
      expect((await comments.list()).map(({ place, text }) => [place?.key, text])).to.deep.equal([
        [undefined, "The title is too long"],
        [key, "Which name, if there are two?"],
      ]);
      expect(said(panel)).to.deep.equal(["Which name, if there are two?", "The title is too long"]);
      expect(deep(panel, "h4").textContent).to.contain(nameOf(state, key));
      deepAll<HTMLInputElement>(panel, "input[type=radio]")[1]!.click();
      await write(opened, "One more about the whole");
      expect((await comments.list()).at(-1)!.place).to.equal(undefined);
      expect(deep<HTMLTextAreaElement>(panel, "#text").value).to.equal("");
      const { tabs } = deep<HosoTabs>(deep(builder, "hoso-builder-side"), "hoso-tabs");
      expect(tabs.find(({ id }) => id === "comments")!.count).to.equal(3);
      expect(await violations(panel)).to.deep.equal([]);
    });

  it("resolves and reopens; the focus goes to the neighbour", async () => {
    const opened = await open("en", (comments) => {
      void comments.add(undefined, "first");
      void comments.add(undefined, "second");
    });
    const { builder, panel } = opened;
    const button = (id: string): HTMLButtonElement => deep(panel, `[data-comment="${id}"] > button`);
    expect(button("comment-1").ariaLabel).to.equal("Mark as resolved: second");
    button("comment-1").click();
    await settled(builder);
    expect(focused(panel)).to.equal(button("comment-0"));
    expect(stateOf(builder).comments!.openCount).to.equal(1);
    button("comment-0").click();
    await settled(builder);
    expect(focused(panel)!.className).to.equal("body");
    expect(panel.shadowRoot!.textContent).to.contain("No comment is open.");
    deep<HTMLDetailsElement>(panel, "details").open = true;
    expect(panel.shadowRoot!.textContent).to.contain("Resolved by Trần Văn Bình");
    expect(await violations(panel)).to.deep.equal([]);
    button("comment-0").click();
    await settled(builder);
    expect(stateOf(builder).comments!.openCount).to.equal(1);
    expect(focused(panel)).to.equal(button("comment-1"));
  });

  it("goes to the place, also one in another view; a part that is gone has no way to it", async () => {
    const { builder, panel, comments, tell } = await open();
    const state = stateOf(builder);
    const fee = [...state.document.nodes.values()].find(({ type }) => type === "fee")!.key;
    await comments.add({ key: fee }, "Is this the fee of last year?");
    await comments.add({ key: "gone" }, "Why twice?");
    tell({ type: "comment" });
    await until(() => said(panel).length === 2);
    expect(deepAll(panel, "h4 button").length).to.equal(1);
    deep<HTMLButtonElement>(panel, "h4 button").click();
    await settled(builder);
    expect(state.view).to.equal("fees");
    expect(state.selection).to.deep.equal([fee]);
  });

  it("is live, and keeps what was written while the server is away", async () => {
    const opened = await open("en", undefined, true);
    const { builder, panel, comments, tell } = opened;
    expect(stateOf(builder).readOnly).to.equal(true);
    await comments.add(undefined, "From a reviewer", "Lê Thị Mai");
    tell({ type: "comment" });
    await until(() => said(panel).length === 1);
    comments.away = true;
    await write(opened, "From the author");
    expect(deep(panel, "#error").textContent).to.contain("could not be sent");
    expect(deep<HTMLTextAreaElement>(panel, "#text").value).to.equal("From the author");
    comments.away = false;
    deep<HTMLFormElement>(panel, "form").requestSubmit();
    await until(() => said(panel).length === 2);
  });

  it("offers to try again when they could not be loaded", async () => {
    const { builder, panel, comments } = await open("en", (service) => (service.away = true));
    expect(deep(panel, ".notice").textContent).to.contain("could not be loaded");
    comments.away = false;
    deep<HTMLButtonElement>(panel, ".notice button").click();
    await settled(builder);
    expect(panel.shadowRoot!.textContent).to.contain("No comments yet.");
  });
});
