/** Every page of the studio: lists, forms, refusals, questions. */
import type { Procedure } from "@hoso/contract";
import { exampleNamed, newDraft } from "./draft-on-desk.js";
import { begin, type Look, locales, looking } from "./look.js";
import { expect, test, type Desk, type Office } from "./office.js";
import { studioWords, type StudioWords } from "./studio-words.js";

/** What is refused here on purpose, and the line that is cut. */
const provoked = /status of (403|404|409|422)|ERR_/;

looking(150_000, provoked);

interface Visit {
  readonly desk: Desk;
  readonly look: Look;
  readonly t: StudioWords;
}

/** Presses, looks at the question that opens, and says no. */
const question = ({ look }: Visit, name: string, press: () => Promise<void>): Promise<void> =>
  look.opened(name, press, look.page.getByRole("dialog"));

for (const locale of locales) {
  const t = studioWords[locale];

  test(`lists and forms, ${locale}`, async ({ office }) => {
    const desk = await office.sit("administrator");
    const visit: Visit = { desk, look: await begin(desk, locale), t };
    await procedures(visit);
    await beginnings(visit);
    await administration(visit);
    const { look } = visit;
    for (const [name, address] of [
      ["audit", "/audit"],
      ["account", "/account"],
      ["not-found", "/nowhere"],
    ] as const) {
      await desk.go(address);
      await look.everywhere(name);
    }
    await look.page.route("**/studio/api/procedures*", (route) => route.abort());
    await desk.go("/procedures");
    await expect(look.page.getByRole("alert")).toBeVisible();
    await look.everywhere("unavailable");
  });

  test(`websites and their code, ${locale}`, async ({ office }) => {
    const desk = await office.sit("administrator");
    await websites({ desk, look: await begin(desk, locale), t });
  });

  test(`review, decision, versions, status, ${locale}`, async ({ office }) => {
    await decisions(office, locale);
    await refused(office, locale);
    await versions(office, locale);
  });
}

async function procedures({ desk, look, t }: Visit): Promise<void> {
  const { page } = look;
  await desk.go("/procedures");
  await look.everywhere("procedures");
  await look.inOtherColours("procedures");
  await look.turn(390);
  await page.getByRole("button", { name: t.menu }).click();
  await look.at("menu");
  await look.turn(1440);
  await page.getByLabel(t.search).fill("khong co thu tuc nao nhu the");
  await expect(page.getByRole("row")).toHaveCount(0);
  await look.everywhere("procedures-none");
}

/** The ways to begin; a file of which not everything can be taken. */
async function beginnings({ desk, look, t }: Visit): Promise<void> {
  const { page } = look;
  const button = (name: string | RegExp) => page.getByRole("button", { name });
  await desk.go("/new");
  await look.everywhere("new");
  await look.inOtherColours("new");
  await button(t.empty).click();
  await button(t.create).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await look.everywhere("new-empty");
  await button(t.another).click();
  await button(t.example).click();
  await look.everywhere("new-example");
  await button(t.another).click();
  await button(t.file).click();
  const { version: _version, ...whole } = exampleNamed("civil-status-extract") as Procedure & Record<string, unknown>;
  const content = JSON.stringify({ ...whole, colour: "red", steps: [...whole.steps, { id: "extra", title: 7, fields: "none" }] });
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: "thu-tuc.json", mimeType: "application/json", buffer: Buffer.from(content) });
  await expect(page.locator("#report")).toBeVisible();
  await look.everywhere("new-import-report");
}

async function administration({ desk, look, t }: Visit): Promise<void> {
  const { page } = look;
  const button = (name: string | RegExp) => page.getByRole("button", { name });
  await desk.go("/departments");
  await look.everywhere("departments");
  await button(t.addDepartment).click();
  await page.locator("#vi").fill("Sở Nông nghiệp và Môi trường");
  await button(t.save).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await look.everywhere("departments-form");
  await desk.go("/accounts");
  await look.everywhere("accounts");
  await button(t.invite).click();
  await button(t.addRole).click();
  await button(t.send).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await look.everywhere("accounts-form");
  await page.getByLabel(t.name).fill("Phan Thị Khách");
  await button(t.send).click();
  await expect(page.getByText(/#\/invitation\//)).toBeVisible();
  await look.everywhere("accounts-link");
  await desk.go("/figures");
  await page.locator("#hourlyRate-value").fill("47159");
  await button(t.save).click();
  await expect(page.locator("#hourlyRate-source")).toBeFocused();
  await look.everywhere("figures");
}

async function websites(visit: Visit): Promise<void> {
  const { desk, look, t } = visit;
  const { page } = look;
  const button = (name: string | RegExp) => page.getByRole("button", { name });
  await desk.go("/sites");
  await look.everywhere("sites");
  await button(t.addSite).click();
  await page.getByLabel(t.someProcedures).check();
  await page.getByText(t.theme).click();
  await button(t.save).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await look.everywhere("sites-form");
  await button(t.cancel).click();
  await button(t.embed).first().click();
  await expect(page.frameLocator("iframe").getByRole("heading").first()).toBeVisible();
  await page.getByText(t.policy).click();
  await look.everywhere("embed-script");
  await look.inOtherColours("embed-script");
  await button(t.kinds[1]!).click();
  await look.everywhere("embed-frame");
  await button(t.kinds[2]!).click();
  await look.everywhere("embed-npm");
  await question(visit, "sites-delete", () => button(t.remove).first().click());
}

/** The same under another name: other tests have the example. */
const named = (id: string, version: number, hint: string): Procedure => {
  const example = exampleNamed("civil-status-extract");
  const [first, ...steps] = example.steps;
  return {
    ...example,
    id,
    version,
    title: { vi: "Cấp bản sao trích lục", en: "Extract from the registers" },
    steps: [{ ...first!, hint }, ...steps],
  };
};

async function decisions(office: Office, locale: "vi" | "en"): Promise<void> {
  const author = await office.sit("author");
  const t = studioWords[locale];
  const { page, go } = author;
  const visit: Visit = { desk: author, look: await begin(author, locale), t };
  const { look } = visit;
  const { steps, ...example } = exampleNamed("civil-status-extract");
  const draft = await newDraft(author, {
    ...example,
    id: `extract-${locale}`,
    steps: [...steps, { id: "later", title: { vi: "Bước sau" }, fields: [] }],
  } as Procedure);
  await go(`/drafts/${draft.id}/review`);
  await expect(page.getByRole("button", { name: t.sendForReview })).toBeVisible();
  await look.everywhere("review-draft");
  await question(visit, "draft-delete", () => page.getByRole("button", { name: t.removeDraft }).click());
  const good = await newDraft(author, { ...example, id: `extract-${locale}`, steps } as Procedure);
  await go(`/drafts/${good.id}/review`);
  await page.getByRole("button", { name: t.sendForReview }).click();
  await expect(page.getByRole("button", { name: t.takeBack })).toBeVisible();

  const publisher = await office.sit("publisher");
  const second: Visit = { desk: publisher, look: await begin(publisher, locale), t };
  await publisher.go(`/drafts/${good.id}/review`);
  const button = (name: string | RegExp) => publisher.page.getByRole("button", { name });
  await button(t.giveBack).click();
  await expect(publisher.page.getByRole("alert")).toBeFocused();
  await second.look.everywhere("review-waiting");
  await second.look.inOtherColours("review-waiting");
  await question(second, "publish", () => button(t.approve).click());
  await go(`/drafts/${good.id}`);
  await expect(page.locator("hoso-builder-canvas .spot.placed").first()).toBeVisible({ timeout: 20_000 });
  await look.everywhere("draft-in-review");
  await publisher.page.locator("#return-note").fill("Nhờ chị nêu rõ giấy tờ trong trường hợp được ủy quyền.");
  await button(t.giveBack).click();
  await expect(publisher.page.locator("h1")).toBeFocused();
  await page.reload();
  await look.everywhere("draft-returned");
}

/** Nobody publishes what they wrote: the refusal stands beside the decision. */
async function refused(office: Office, locale: "vi" | "en"): Promise<void> {
  const desk = await office.sit("administrator");
  const t = studioWords[locale];
  const { page, go } = desk;
  const draft = await newDraft(desk, { ...exampleNamed("civil-status-extract"), id: `own-${locale}` });
  const look = await begin(desk, locale);
  await go(`/drafts/${draft.id}/review`);
  await page.getByRole("button", { name: t.sendForReview }).click();
  await page.getByRole("button", { name: t.approve }).click();
  await page.locator("studio-question").getByRole("button", { name: t.publish, exact: true }).click();
  await expect(page.getByRole("alert")).toBeFocused();
  await look.everywhere("publish-refused");
}

async function versions(office: Office, locale: "vi" | "en"): Promise<void> {
  const desk = await office.sit("administrator");
  const t = studioWords[locale];
  const id = `registers-${locale}`;
  await office.intake.publish(named(id, 1, "Một"));
  await office.intake.publish(named(id, 2, "Hai"));
  const visit: Visit = { desk, look: await begin(desk, locale), t };
  const { look } = visit;
  const { page } = look;
  await desk.go(`/procedures/${id}`);
  await expect(page.locator("#status")).toBeVisible();
  await look.everywhere("versions");
  await page.getByRole("button", { name: t.apply }).click();
  await expect(page.getByRole("alert")).toBeFocused();
  await look.everywhere("status-refused");
  await page.locator("#reason").fill("Chờ quy định mới.");
  for (const status of ["suspended", "abolished", "superseded"] as const) {
    await page.locator("#status").selectOption(status);
    if (status === "superseded") await expect(page.locator("#by option").first()).toBeAttached();
    await question(visit, `status-${status}`, () => page.getByRole("button", { name: t.apply }).click());
  }
}
