/** Two authors on one draft: what both do is kept; where both change one place they are told and choose; nobody's change goes silently. */
import type { Field, Procedure } from "@hoso/contract";
import { DraftOnDesk, exampleNamed, fieldsOf, newDraft } from "./draft-on-desk.js";
import { expect, test, type Desk, type Office } from "./office.js";

const names = { author: "Lê Thị Soạn", colleague: "Trần Văn Giúp" };
/** A save that comes second is answered with 409; without the network nothing is answered. */
const networkNoise = /ERR_|Failed to load resource|the server responded with a status/;

test.setTimeout(90_000);

interface Pair {
  readonly author: DraftOnDesk;
  readonly colleague: DraftOnDesk;
}

async function both(office: Office): Promise<Pair> {
  const [one, other] = [await office.sit("author"), await office.sit("colleague")];
  const draft = await newDraft(one, exampleNamed("civil-status-extract"));
  const [author, colleague] = await Promise.all([one, other].map((desk: Desk) => new DraftOnDesk(desk, draft).open()));
  return { author: author!, colleague: colleague! };
}

test.afterEach(({ office }) => {
  for (const { watch } of office.desks) watch.forgive(networkNoise);
});

const fieldIn = (procedure: Procedure, id: string): Field | undefined => fieldsOf(procedure).find((field) => field.id === id);
const textOf = (field: Field | undefined, property: "label" | "hint"): unknown => {
  const text = field?.[property];
  return typeof text === "object" ? text["vi"] : text;
};
const told = (one: DraftOnDesk) => one.builder.locator(".told");
/** What the builder of this person holds. */
const held = (one: DraftOnDesk, id: string, property: "label" | "hint" = "label"): Promise<unknown> =>
  one.builder
    .evaluate((element) => (element as unknown as { procedure: Procedure }).procedure)
    .then((procedure) => textOf(fieldIn(procedure, id), property));

async function writeBoth({ author, colleague }: Pair, mine: [string, string, string], theirs: [string, string, string]): Promise<void> {
  await Promise.all([author.select(mine[0]), colleague.select(theirs[0])]);
  await Promise.all([author.text(mine[1]).fill(mine[2]), colleague.text(theirs[1]).fill(theirs[2])]);
}

test("both see each other; different fields, and different properties of one field, are merged", async ({ office }) => {
  const pair = await both(office);
  const { author, colleague } = pair;
  await expect(author.bar).toContainText(names.colleague);
  await expect(colleague.bar).toContainText(names.author);

  await writeBoth(pair, ["phone", "label", "Số điện thoại liên lạc"], ["email", "label", "Hộp thư"]);
  // Each is told what the other did.
  await Promise.all([
    expect(told(author)).toContainText(`${names.colleague} vừa sửa: “Hộp thư”`),
    expect(told(colleague)).toContainText(`${names.author} vừa sửa: “Số điện thoại liên lạc”`),
  ]);
  for (const one of [author, colleague]) {
    await expect.poll(() => held(one, "phone")).toBe("Số điện thoại liên lạc");
    await expect.poll(() => held(one, "email")).toBe("Hộp thư");
  }

  await writeBoth(pair, ["residence", "label", "Nơi ở hiện nay"], ["residence", "hint", "Ghi theo nơi bạn đang ở."]);
  for (const one of [author, colleague]) {
    await expect.poll(() => held(one, "residence")).toBe("Nơi ở hiện nay");
    await expect.poll(() => held(one, "residence", "hint")).toBe("Ghi theo nơi bạn đang ở.");
    await one.saved();
    await expect(one.bar.getByRole("button", { name: "Xem và chọn" })).toHaveCount(0);
  }
  const stored = await author.stored();
  expect(textOf(fieldIn(stored, "phone"), "label")).toBe("Số điện thoại liên lạc");
  expect(textOf(fieldIn(stored, "email"), "label")).toBe("Hộp thư");
  expect(textOf(fieldIn(stored, "residence"), "label")).toBe("Nơi ở hiện nay");
  expect(textOf(fieldIn(stored, "residence"), "hint")).toBe("Ghi theo nơi bạn đang ở.");

  // Undo takes back one's own, not the other's.
  await author.row("residence").focus();
  await author.desk.page.keyboard.press("Control+z");
  await expect.poll(() => held(colleague, "residence")).toBe("Nơi cư trú");
  expect(await held(colleague, "residence", "hint")).toBe("Ghi theo nơi bạn đang ở.");

  await colleague.desk.go("/procedures");
  await expect(author.bar).not.toContainText(names.colleague);
});

/** Whoever saved second has to choose. */
async function whoChooses({ author, colleague }: Pair): Promise<{ second: DraftOnDesk; first: DraftOnDesk }> {
  const button = (one: DraftOnDesk) => one.bar.getByRole("button", { name: "Xem và chọn" });
  let second: DraftOnDesk | undefined;
  await expect
    .poll(async () => {
      for (const one of [author, colleague]) if (await button(one).count()) second = one;
      return second !== undefined;
    })
    .toBe(true);
  return { second: second!, first: second === author ? colleague : author };
}

test("the same property: both are shown side by side to whoever comes second, and the choice holds for both", async ({ office }) => {
  const pair = await both(office);
  const wish = new Map([
    [pair.author, "Điện thoại (Soạn)"],
    [pair.colleague, "Điện thoại (Giúp)"],
  ]);
  await writeBoth(pair, ["phone", "label", wish.get(pair.author)!], ["phone", "label", wish.get(pair.colleague)!]);
  const { first, second } = await whoChooses(pair);
  const firstName = first === pair.author ? names.author : names.colleague;
  await expect(second.saving).toContainText("Cần bạn chọn");
  await second.bar.getByRole("button", { name: "Xem và chọn" }).click();
  await expect(second.desk.page.getByRole("dialog", { name: "Hai người cùng sửa một chỗ" })).toBeVisible();
  const dialog = second.builder.locator("hoso-conflicts-dialog");
  await expect(dialog.getByRole("radio", { name: `Của bạn ${wish.get(second)!}` })).toBeChecked();
  const theirs = dialog.getByRole("radio", { name: `Của ${firstName} ${wish.get(first)!}` });
  await expect(theirs).not.toBeChecked();
  await theirs.check();
  await dialog.getByRole("button", { name: "Xong" }).click();
  await expect(dialog).toBeHidden();
  for (const one of [first, second]) {
    await expect.poll(() => held(one, "phone")).toBe(wish.get(first));
    await one.saved();
  }
  expect(textOf(await first.storedField("phone"), "label")).toBe(wish.get(first));
});

test("one deletes what the other is changing: it stays until somebody has chosen", async ({ office }) => {
  const pair = await both(office);
  const { author, colleague } = pair;
  await Promise.all([author.select("email"), colleague.select("email")]);
  await Promise.all([author.desk.page.keyboard.press("Delete"), colleague.text("label").fill("Thư điện tử của bạn")]);
  const { second } = await whoChooses(pair);
  await second.bar.getByRole("button", { name: "Xem và chọn" }).click();
  await expect(second.desk.page.getByRole("dialog", { name: "Hai người cùng sửa một chỗ" })).toBeVisible();
  const dialog = second.builder.locator("hoso-conflicts-dialog");
  await expect(dialog).toContainText("(đã xóa)");
  await expect(dialog).toContainText("(đã sửa)");
  await dialog.getByRole("radio", { name: "(đã sửa)" }).check();
  await dialog.getByRole("button", { name: "Xong" }).click();
  for (const one of [author, colleague]) {
    await expect.poll(() => held(one, "email")).toBe("Thư điện tử của bạn");
    await one.saved();
  }
  expect(textOf(await author.storedField("email"), "label")).toBe("Thư điện tử của bạn");
});

test("one of them is without the network for a while: both go on, and all of it is there afterwards", async ({ office }) => {
  const { author, colleague } = await both(office);
  await colleague.desk.context.setOffline(true);
  await colleague.select("email");
  await colleague.text("label").fill("Thư điện tử, viết lúc mất mạng");
  await expect(colleague.saving).toContainText("Chưa lưu lên máy chủ – đang giữ trên máy này");
  await colleague.select("relation");
  await colleague.text("label").fill("Bạn là ai?");

  await author.select("phone");
  await author.text("label").fill("Điện thoại, sửa trong lúc đó");
  await author.saved();
  await author.select("relation");
  await author.desk.page.keyboard.press("Alt+ArrowDown");
  await author.saved();

  await colleague.desk.context.setOffline(false);
  await colleague.saved();
  for (const one of [author, colleague]) {
    await expect.poll(() => held(one, "email")).toBe("Thư điện tử, viết lúc mất mạng");
    await expect.poll(() => held(one, "relation")).toBe("Bạn là ai?");
    await expect.poll(() => held(one, "phone")).toBe("Điện thoại, sửa trong lúc đó");
  }
  const stored = await author.stored();
  expect(textOf(fieldIn(stored, "email"), "label")).toBe("Thư điện tử, viết lúc mất mạng");
  expect(stored.steps[0]!.fields.map(({ id }) => id)).toEqual(["requester", "agency", "relation"]);
});
