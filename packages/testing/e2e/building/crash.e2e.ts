/** The server is killed, the tab is killed, the page is loaded again without the network: at most the last second of typing is gone. */
import type { Page } from "@playwright/test";
import { DraftOnDesk, exampleNamed, newDraft, type KeptDraft } from "./draft-on-desk.js";
import { expect, test, type Desk } from "./office.js";

const networkNoise = /ERR_|Failed to load resource|the server responded with a status/;
const kept = "Chưa lưu lên máy chủ – đang giữ trên máy này";

test.setTimeout(120_000);

test.afterEach(({ office }) => {
  for (const { watch } of office.desks) watch.forgive(networkNoise);
});

async function draftOf(desk: Desk): Promise<{ draft: KeptDraft; author: DraftOnDesk }> {
  const draft = await newDraft(desk, exampleNamed("civil-status-extract"));
  return { draft, author: await new DraftOnDesk(desk, draft).open() };
}

const label = async (one: DraftOnDesk, id: string): Promise<unknown> => {
  const text = (await one.storedField(id))?.label;
  return typeof text === "object" ? text["vi"] : text;
};

/** Types like a person, a key every tenth of a second, and knows when each was pressed. */
class Typist {
  readonly #pressed: { text: string; at: number }[] = [];
  #stopped = false;
  #done: Promise<void> = Promise.resolve();

  async begin(one: DraftOnDesk, field: string): Promise<void> {
    await one.select(field);
    await one.text("label").fill("");
    await one.text("label").focus();
    this.#done = this.#type(one.desk.page);
  }

  async #type(page: Page): Promise<void> {
    let text = "";
    for (let at = 0; !this.#stopped && at < 300; at += 1) {
      const key = "abcdefghij"[at % 10]!;
      const pressed = await page.keyboard.type(key).then(
        () => true,
        () => false,
      );
      if (!pressed) return;
      text += key;
      this.#pressed.push({ text, at: Date.now() });
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#done;
  }

  /** What stood there at this moment. */
  textAt(moment: number): string {
    return this.#pressed.findLast(({ at }) => at <= moment)?.text ?? "";
  }
}

/** Ends the tab as a fault of the machine does: no event, no farewell. */
async function crash(page: Page): Promise<number> {
  const crashed = page.waitForEvent("crash");
  const debug = await page.context().newCDPSession(page);
  const at = Date.now();
  void debug.send("Page.crash").catch(() => undefined);
  await crashed;
  await page.close();
  return at;
}

/** The same person opens the draft again, in a new tab of the same browser. */
async function reopen(desk: Desk, draft: KeptDraft): Promise<DraftOnDesk> {
  const page = await desk.context.newPage();
  await page.goto(`${desk.studio}#/drafts/${draft.id}`);
  const again = new DraftOnDesk({ ...desk, page }, draft);
  await again.ready();
  return again;
}

test("the server is killed while somebody writes: work goes on, is kept on the device, and saved when the server is back", async ({
  office,
}) => {
  const { author } = await draftOf(await office.sit("author"));
  const typist = new Typist();
  await typist.begin(author, "email");
  await expect.poll(() => label(author, "email")).toMatch(/^abc/);
  await office.intake.kill();
  await expect(author.saving).toContainText(kept);
  await typist.stop();
  const typed = typist.textAt(Date.now());
  await expect(author.text("label")).toHaveValue(typed);

  await author.select("phone");
  await author.text("label").fill("Viết khi máy chủ ngừng");
  await author.row("agency").click({ position: { x: 6, y: 6 } });
  await author.desk.page.keyboard.press("Alt+ArrowUp");
  await expect(author.saving).toContainText(kept);

  await office.intake.start();
  await author.saved(40_000);
  expect(await label(author, "email")).toBe(typed);
  expect(await label(author, "phone")).toBe("Viết khi máy chủ ngừng");
  expect((await author.stored()).steps[0]!.fields.map(({ id }) => id)).toEqual(["requester", "agency", "relation"]);
});

for (const away of [false, true])
  test(`the tab is killed while somebody writes${away ? " and the server is away" : ""}: all but the last second is there`, async ({
    office,
  }) => {
    const desk = await office.sit("author");
    const { draft, author } = await draftOf(desk);
    if (away) await desk.context.setOffline(true);
    const typist = new Typist();
    await typist.begin(author, "email");
    await new Promise((resolve) => setTimeout(resolve, 2500));
    const at = await crash(desk.page);
    await typist.stop();
    await desk.context.setOffline(false);

    const again = await reopen(desk, draft);
    await again.select("email");
    const found = await again.text("label").inputValue();
    expect(typist.textAt(at)).toContain(found);
    expect(found.length).toBeGreaterThanOrEqual(typist.textAt(at - 1000).length);
    expect(found.length).toBeGreaterThan(5);
    await expect.poll(() => label(again, "email")).toBe(found);
  });

test("the page is loaded again without the network: it asks first, and what was not saved is there when the network is", async ({
  office,
}) => {
  const desk = await office.sit("author");
  const { author } = await draftOf(desk);
  await desk.context.setOffline(true);
  await author.select("email");
  await author.text("label").fill("Viết khi mất mạng");
  await expect(author.saving).toContainText(kept);
  const asked: string[] = [];
  desk.page.on("dialog", (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  await desk.page.reload().catch(() => undefined);
  expect(asked).toEqual(["beforeunload"]);
  await desk.context.setOffline(false);
  await author.open();
  await author.select("email");
  await expect(author.text("label")).toHaveValue("Viết khi mất mạng");
  await expect.poll(() => label(author, "email")).toBe("Viết khi mất mạng");
});
