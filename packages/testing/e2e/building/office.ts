/**
 * A department's office: a real intake on its first day, the people who have accounts in its studio, each with a browser of their own, and
 * the district's website on an origin of its own.
 */
import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { vi } from "@hoso/authoring/texts/vi";
import { expect, test as base, type Browser, type BrowserContext, type Page } from "@playwright/test";
import { intakeProcess, root, type IntakeProcess } from "../../src/intake-process.js";
import { watchPage, type PageWatch } from "../../src/page-watch.js";
import { portOfWorker } from "../../src/ports.js";
import { BuilderDriver } from "./builder.driver.js";
import { MouseHand, type Hand } from "./hand.js";
import { RuleDriver } from "./rule.driver.js";
import { SettingsDriver } from "./settings.driver.js";

const ports = { intake: portOfWorker(9560), site: portOfWorker(9561) };
const password = "ba con mèo qua cầu";

export type Person = "administrator" | "author" | "colleague" | "publisher";

export interface Desk {
  readonly page: Page;
  readonly watch: PageWatch;
  readonly context: BrowserContext;
  /** Address of the studio. */
  readonly studio: string;
  /** Goes to a page of the studio; starts with a slash. */
  go(route: string): Promise<void>;
}

export interface Office {
  readonly studio: string;
  readonly intake: IntakeProcess;
  /** Origin of the district's website. */
  readonly site: string;
  /** Who sits here in this test. */
  readonly desks: readonly Desk[];
  /** Somebody signed in, in a browser of their own. */
  sit(person: Person, options?: Parameters<Browser["newContext"]>[0]): Promise<Desk>;
}

/** The words of the interface that tests go by, as an author reads them. */
const words = {
  authoring: vi,
  addStep: "Thêm bước",
  views: {
    design: "Biểu mẫu",
    about: "Giới thiệu",
    cases: "Trường hợp",
    documents: "Giấy tờ",
    fees: "Phí, lệ phí",
    processing: "Thời hạn",
    checks: "Đối chiếu",
    declaration: "Cam kết",
    privacy: "Dữ liệu cá nhân",
    languages: "Ngôn ngữ",
    preview: "Xem thử",
    scenarios: "Tình huống thử",
    source: "Mã nguồn",
  },
};

export function builderAt(page: Page, hand: Hand = new MouseHand()): BuilderDriver {
  return new BuilderDriver(page, hand, new SettingsDriver(hand, new RuleDriver(page, hand)), words);
}

const people: Readonly<Record<Exclude<Person, "administrator">, { name: string; role: string }>> = {
  author: { name: "Lê Thị Soạn", role: "author" },
  colleague: { name: "Trần Văn Giúp", role: "author" },
  publisher: { name: "Phạm Minh Duyệt", role: "publisher" },
};

async function enrol(page: Page, login: string, name: string): Promise<void> {
  await page.getByLabel("Họ và tên").fill(name);
  await page.getByLabel("Tên đăng nhập").fill(login);
  await page.getByLabel("Mật khẩu mới").fill(password);
  await page.getByLabel("Nhập lại mật khẩu").fill(password);
  await page.getByRole("button", { name: "Tạo tài khoản" }).click();
  await expect(page.getByRole("heading", { name: "Thủ tục", level: 1 })).toBeVisible();
}

/** What stands in the town; nobody has published household-business yet. */
interface Place {
  readonly intake: IntakeProcess;
  readonly site: string;
  readonly studio: string;
}

async function open(): Promise<Place & { close(): Promise<void> }> {
  const seeds = await mkdtemp(path.join(tmpdir(), "hoso-seeds-"));
  await copyFile(path.join(root, "examples/procedures/civil-status-extract.json"), path.join(seeds, "civil-status-extract.json"));
  const address = `http://localhost:${ports.intake}`;
  const intake = await intakeProcess({
    port: ports.intake,
    sites: [`http://localhost:${ports.site}`],
    env: {
      PUBLIC_URL: address,
      SEED_PROCEDURES: seeds,
      RATE_LIMIT_GENERAL: "100000",
      RATE_LIMIT_STUDIO: "100000",
      RATE_LIMIT_SIGN_IN: "1000",
    },
  });
  const { serveSite } = (await import(pathToFileURL(path.join(root, "examples/sites/serve.mjs")).href)) as {
    serveSite(options: object): Promise<{ origin: string; close(): Promise<void> }>;
  };
  const site = await serveSite({ port: ports.site, intakeOrigin: address });
  return {
    intake,
    site: site.origin,
    studio: `${address}/studio/`,
    async close() {
      await site.close();
      await intake.dispose();
      await rm(seeds, { recursive: true, force: true });
    },
  };
}

/** The first account through the link that the server prints, the others by invitation. */
async function hire(browser: Browser, { intake, studio }: Place): Promise<void> {
  const link = /\/studio\/(#\/set-up\/\S+)/.exec(intake.output())?.[1];
  if (!link) throw new Error(`intake printed no set-up link: ${intake.output()}`);
  const context = await browser.newContext({ locale: "vi-VN" });
  const page = await context.newPage();
  await page.goto(studio + link);
  await enrol(page, "quan-tri", "Nguyễn Quản Trị");
  for (const [login, { name, role }] of Object.entries(people)) {
    const body = JSON.stringify({ name, roles: [{ role, department: "*" }] });
    const invited = await page.evaluate(async (content) => {
      const sent = await fetch("/studio/api/accounts", { method: "POST", headers: { "content-type": "application/json" }, body: content });
      return JSON.stringify(await sent.json());
    }, body);
    const guestContext = await browser.newContext({ locale: "vi-VN" });
    const guest = await guestContext.newPage();
    const token = /#\/invitation\/[\w-]+/.exec(invited)?.[0];
    if (!token) throw new Error(`no invitation link in ${invited}`);
    await guest.goto(studio + token);
    await enrol(guest, login, name);
    await guestContext.close();
  }
  await context.close();
}

export const test = base.extend<{ office: Office }, { place: Place }>({
  place: [
    async ({ browser }, use) => {
      const opened = await open();
      await hire(browser, opened);
      await use(opened);
      await opened.close();
    },
    { scope: "worker", timeout: 120_000 },
  ],
  office: async ({ place: { studio, intake, site }, browser }, use) => {
    const desks: Desk[] = [];
    await use({
      studio,
      intake,
      site,
      desks,
      async sit(person, options = {}) {
        const context = await browser.newContext({ locale: "vi-VN", viewport: { width: 1440, height: 900 }, ...options });
        const page = await context.newPage();
        page.setDefaultTimeout(15_000);
        const watch = await watchPage(context, page);
        await page.goto(studio);
        await page.getByLabel("Tên đăng nhập").fill(person === "administrator" ? "quan-tri" : person);
        await page.getByLabel("Mật khẩu").fill(password);
        await page.getByRole("button", { name: "Đăng nhập" }).click();
        await expect(page.getByRole("heading", { name: "Thủ tục", level: 1 })).toBeVisible();
        const desk: Desk = {
          page,
          watch,
          context,
          studio,
          go: async (route) => void (await page.goto(`${studio}#${route}`)),
        };
        desks.push(desk);
        return desk;
      },
    });
    for (const { watch, context } of desks) {
      expect.soft(watch.violations, "content security policy and Trusted Types").toEqual([]);
      expect.soft(watch.faults, "errors on the console").toEqual([]);
      await context.close();
    }
  },
});

export { expect };
