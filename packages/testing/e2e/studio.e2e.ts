/**
 * The authors' half through its pages: set-up link, invitation, a draft from an example, review by a second person, publishing, status,
 * websites and their code, audit; axe with every rule on each page, nothing blocked by the policy.
 */
import { createServer } from "node:http";
import { expect, test, type Page } from "@playwright/test";
import { intakeProcess, type IntakeProcess } from "../src/intake-process.js";
import { type PageWatch, watchPage } from "../src/page-watch.js";
import { portOfWorker } from "../src/ports.js";

const port = portOfWorker(9571);
const websitePort = portOfWorker(9573);
const studio = `http://127.0.0.1:${port}/studio/`;
const password = "con meo ngoi ben cua so";
let intake: IntakeProcess;
let link: string;

test.describe.configure({ mode: "serial" });

test.beforeAll(async () => {
  test.setTimeout(120_000);
  intake = await intakeProcess({ port, sites: ["http://localhost:9572"], env: { RATE_LIMIT_GENERAL: "100000" } });
  link = /\S+\/studio\/#\/set-up\/[\w-]+/.exec(intake.output())![0];
});
test.afterAll(() => intake.dispose());

async function open(page: Page): Promise<PageWatch> {
  return watchPage(page.context(), page);
}

async function clean(page: Page, watch: PageWatch, name: string): Promise<void> {
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 });
    expect.soft(await watch.axe(), `axe at ${name}, ${width} px`).toEqual([]);
    expect
      .soft(await page.evaluate(() => document.documentElement.scrollWidth), `no sideways scrolling at ${name}`)
      .toBeLessThanOrEqual(width);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
}

async function enrol(page: Page, address: string, name: string, login: string): Promise<void> {
  await page.goto(address);
  await page.getByLabel("Họ và tên").fill(name);
  await page.getByLabel("Tên đăng nhập").fill(login);
  await page.getByLabel("Mật khẩu mới").fill(password);
  await page.getByLabel("Nhập lại mật khẩu").fill(password);
  await page.getByRole("button", { name: "Tạo tài khoản" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Thủ tục" })).toBeFocused();
}

async function signIn(page: Page, login: string): Promise<void> {
  await page.goto(studio);
  await page.getByLabel("Tên đăng nhập").fill(login);
  await page.getByLabel("Mật khẩu").fill(password);
  await page.getByRole("button", { name: "Đăng nhập" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Thủ tục" })).toBeFocused();
}

test.use({ locale: "vi-VN" });

test("the first account is made by the set-up link; a second person is invited and comes in", async ({ page, browser }) => {
  const watch = await open(page);
  await page.goto(studio);
  await expect(page.getByText("Chưa có tài khoản nào")).toBeVisible();
  await clean(page, watch, "sign-in");
  await page.goto(link);
  await expect(page.getByRole("heading", { name: "Thiết lập lần đầu" })).toBeVisible();
  await clean(page, watch, "set-up");
  await enrol(page, link, "Nguyễn Thị Minh", "minh");
  await page.getByRole("link", { name: "Tài khoản" }).click();
  await page.getByRole("button", { name: "Mời người mới" }).click();
  await page.getByLabel("Họ và tên").fill("Trần Văn Bình");
  await page.getByLabel("Quyền", { exact: true }).selectOption("publisher");
  await page.getByRole("button", { name: "Thêm quyền" }).click();
  await clean(page, watch, "invitation form");
  await page.getByRole("button", { name: "Tạo lời mời" }).click();
  const invitation = await page.getByText(/#\/invitation\//).textContent();
  await clean(page, watch, "accounts");
  const other = await browser.newContext({ locale: "vi-VN" });
  const second = await other.newPage();
  const watchSecond = await open(second);
  await enrol(second, invitation!.trim(), "Trần Văn Bình", "binh");
  expect(await second.getByRole("link", { name: "Tài khoản", exact: true }).count()).toBe(0);
  await second.goto(`${studio}#/accounts`);
  await expect(second.getByRole("alert")).toContainText("không có quyền");
  watchSecond.forgive(/403/);
  expect([...watch.violations, ...watchSecond.violations, ...watch.faults, ...watchSecond.faults]).toEqual([]);
  await other.close();
});

test("a wrong password says no more than that; the list is found without diacritics and in English", async ({ page }) => {
  const watch = await open(page);
  await page.goto(studio);
  await page.getByLabel("Tên đăng nhập").fill("minh");
  await page.getByLabel("Mật khẩu").fill("sai");
  await page.getByRole("button", { name: "Đăng nhập" }).click();
  await expect(page.getByRole("alert")).toHaveText("Tên đăng nhập hoặc mật khẩu không đúng.");
  await expect(page.getByRole("alert")).toBeFocused();
  watch.forgive(/401/);
  await signIn(page, "minh");
  await page.getByLabel("Tìm thủ tục").fill("khai sinh");
  await expect(page.getByRole("row")).toHaveCount(3);
  await page.getByLabel("Tìm thủ tục").fill("khong co gi");
  await expect(page.getByText("Không có thủ tục nào khớp")).toBeVisible();
  await page.getByRole("button", { name: "Bỏ mọi lựa chọn" }).click();
  await expect(page.getByRole("row")).toHaveCount(5);
  await clean(page, watch, "procedures");
  await page.getByLabel("Ngôn ngữ").selectOption("en");
  await expect(page.getByRole("heading", { level: 1, name: "Procedures" })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe("en");
  await expect(page).toHaveTitle(/Procedures/);
  expect([...watch.violations, ...watch.faults]).toEqual([]);
});

test("a copy of an example is reviewed by a second person and published; its status has dates", async ({ page, browser }) => {
  const watch = await open(page);
  await signIn(page, "minh");
  await page.getByRole("link", { name: "Thủ tục mới" }).click();
  await page.getByRole("button", { name: /^Từ thủ tục đã ban hành/ }).click();
  await page.getByRole("button", { name: /Dùng thủ tục này: Cấp bản sao/ }).click();
  await expect(page).toHaveURL(/#\/drafts\/[^/]+$/);
  await expect(page.getByRole("button", { name: /Gửi duyệt/ })).toBeVisible();
  await page.getByRole("link", { name: "Trang duyệt" }).click();
  await expect(page.getByRole("heading", { name: "Kiểm tra" })).toBeVisible();
  await clean(page, watch, "review");
  await page.getByLabel(/Lời nhắn cho người duyệt/).fill("Nhờ anh xem giúp.");
  await page.getByRole("button", { name: "Gửi duyệt" }).click();
  await expect(page.getByText("Chờ duyệt")).toBeVisible();
  const address = page.url();
  const other = await browser.newContext({ locale: "vi-VN" });
  const second = await other.newPage();
  const watchSecond = await open(second);
  await signIn(second, "binh");
  await second.goto(address);
  await expect(second.getByText("Nhờ anh xem giúp.")).toBeVisible();
  await second.getByLabel("Nhận xét mới").fill("Tên thủ tục nên ngắn hơn.");
  await second.getByRole("button", { name: "Gửi nhận xét" }).click();
  await expect(page.getByText("Tên thủ tục nên ngắn hơn.")).toBeVisible();
  await second.getByRole("button", { name: "Trả lại để sửa" }).click();
  await expect(second.getByRole("alert")).toHaveText("Hãy viết cần sửa những gì.");
  await clean(second, watchSecond, "review by a second person");
  await second.getByRole("button", { name: "Phê duyệt và ban hành" }).click();
  await expect(second.getByRole("button", { name: "Ban hành", exact: true })).toBeFocused();
  await second.keyboard.press("Escape");
  await expect(second.getByRole("button", { name: "Phê duyệt và ban hành" })).toBeFocused();
  await second.keyboard.press("Enter");
  await second.locator("studio-question").getByRole("button", { name: "Ban hành", exact: true }).click();
  await expect(second.getByText(/Đã ban hành phiên bản 1\./)).toBeVisible();
  await expect(page.getByText(/Đã ban hành phiên bản 1\./)).toBeVisible();
  await second.getByRole("link", { name: "Các phiên bản" }).click();
  await second.getByLabel("Lý do, người dân đọc được").fill("Đang chỉnh sửa biểu mẫu.");
  await second.getByRole("button", { name: "Áp dụng" }).click();
  await expect(second.locator("studio-question").getByRole("button", { name: "Bỏ qua" })).toBeFocused();
  await second.locator("studio-question").getByRole("button", { name: "Tạm ngừng tiếp nhận" }).click();
  await expect(second.getByRole("region", { name: "Tình trạng", exact: true })).toContainText("Tạm ngừng");
  await clean(second, watchSecond, "versions");
  const served = await fetch(`http://127.0.0.1:${port}/procedures/civil-status-extract-copy`);
  expect(decodeURIComponent(served.headers.get("hoso-validity") ?? "")).toContain("suspended");
  expect([...watch.violations, ...watchSecond.violations, ...watch.faults, ...watchSecond.faults]).toEqual([]);
  await other.close();
});

test("a department gets a name in both languages; roles are given by it, and the lists show it", async ({ page, browser }) => {
  const watch = await open(page);
  await signIn(page, "minh");
  await page.getByRole("link", { name: "Cơ quan" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Cơ quan" })).toBeFocused();
  const justice = page.getByRole("row").filter({ hasText: "justice" });
  await expect(justice.getByRole("cell").nth(1)).not.toHaveText("0");
  await page.getByRole("button", { name: "Thêm cơ quan" }).click();
  await expect(page.getByLabel("Tên tiếng Việt")).toBeFocused();
  await page.keyboard.insertText("Sở Nội vụ");
  await expect(page.getByLabel("Mã cơ quan")).toHaveValue("so-noi-vu");
  await page.getByRole("button", { name: "Lưu" }).click();
  await expect(page.getByRole("alert")).toHaveText("Hãy điền tên bằng cả hai ngôn ngữ.");
  await expect(page.getByLabel("Tên tiếng Anh")).toBeFocused();
  await clean(page, watch, "department form");
  await page.keyboard.insertText("Department of Home Affairs");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Thêm cơ quan" })).toBeFocused();
  await expect(page.getByRole("rowheader", { name: /^Sở Nội vụ/ })).toContainText("Department of Home Affairs");

  await page.getByRole("link", { name: "Tài khoản", exact: true }).click();
  await page.getByRole("button", { name: "Mời người mới" }).click();
  await page.getByLabel("Họ và tên").fill("Lê Thu Hà");
  await page.getByLabel("Cơ quan", { exact: true }).selectOption({ label: "Sở Nội vụ" });
  await page.getByRole("button", { name: "Thêm quyền" }).click();
  await page.getByLabel("Quyền", { exact: true }).selectOption("administrator");
  await page.getByRole("button", { name: "Thêm quyền" }).click();
  await page.getByRole("button", { name: "Tạo lời mời" }).click();
  const invitation = await page.getByText(/#\/invitation\//).textContent();
  await expect(page.getByRole("row").filter({ hasText: "Lê Thu Hà" })).toContainText("Soạn thảo: Sở Nội vụ");
  await page.getByRole("link", { name: "Cơ quan" }).click();
  const home = page.getByRole("row").filter({ hasText: "so-noi-vu" });
  await expect(home).toContainText("Lê Thu Hà Quản trị, Soạn thảo · Chờ nhận lời mời");
  await page.getByRole("button", { name: "Sửa tên: Sở Nội vụ" }).click();
  await page.getByLabel("Tên tiếng Anh").fill("Home Affairs");
  await page.getByRole("button", { name: "Lưu" }).click();
  await expect(page.getByRole("button", { name: "Sửa tên: Sở Nội vụ" })).toBeFocused();
  await expect(home).toContainText("Home Affairs");
  await clean(page, watch, "departments");

  const other = await browser.newContext({ locale: "vi-VN" });
  const ha = await other.newPage();
  const watchHa = await open(ha);
  await enrol(ha, invitation!.trim(), "Lê Thu Hà", "thu-ha");
  // Who administers one department sees that one and names none.
  await ha.getByRole("link", { name: "Cơ quan" }).click();
  await expect(ha.getByRole("row")).toHaveCount(2);
  await expect(ha.getByRole("button", { name: /Thêm cơ quan|Sửa tên/ })).toHaveCount(0);
  await ha.getByRole("link", { name: "Thủ tục", exact: true }).click();
  await ha.getByRole("link", { name: "Thủ tục mới" }).click();
  await expect(ha.getByLabel("Cơ quan phụ trách").getByRole("option")).toHaveText(["Sở Nội vụ"]);
  await ha.getByRole("button", { name: /^Trang trống/ }).click();
  await ha.getByLabel("Tên thủ tục").fill("Khen thưởng");
  await ha.getByRole("button", { name: "Tạo thủ tục" }).click();
  await expect(ha.locator("hoso-builder-canvas")).toBeVisible();
  await ha.getByRole("link", { name: "Danh sách thủ tục" }).click();
  await expect(ha.getByRole("row").filter({ hasText: "Khen thưởng" })).toContainText("Sở Nội vụ");
  expect([...watch.violations, ...watchHa.violations, ...watch.faults, ...watchHa.faults]).toEqual([]);
  await other.close();
});

test("the city's figures are set by an administrator; authors reckon with them and cannot change them", async ({ page }) => {
  const watch = await open(page);
  await signIn(page, "minh");
  await page.getByRole("link", { name: "Số liệu" }).click();
  const rate = page.getByRole("group", { name: "Giá trị một giờ của người dân" });
  await rate.getByLabel("Giá trị").fill("60000");
  await page.getByRole("button", { name: "Lưu" }).click();
  await expect(rate.getByLabel("Nguồn số liệu")).toBeFocused();
  await page.keyboard.insertText("Niên giám thống kê");
  await rate.getByLabel("Năm").fill("2025");
  await page.getByRole("button", { name: "Lưu" }).click();
  await expect(page.getByText(/^Thay đổi gần nhất: .*Nguyễn Thị Minh/)).toBeVisible();
  await clean(page, watch, "figures");
  await page.getByRole("link", { name: "Thủ tục", exact: true }).click();
  await page.getByRole("link", { name: "Thủ tục mới" }).click();
  await page.getByRole("button", { name: /^Từ thủ tục đã ban hành/ }).click();
  await page.getByRole("button", { name: /Dùng thủ tục này: Đăng ký khai sinh/ }).click();
  await page.getByRole("tab", { name: "Gánh nặng" }).click();
  const panel = page.locator("hoso-builder-burden");
  await expect(panel.getByRole("rowheader", { name: /Tổng chi phí/ })).toBeVisible();
  await panel.getByText("Số liệu dùng để tính").click();
  await expect(panel).toContainText("60.000 đồng một giờ");
  await expect(panel).toContainText("Niên giám thống kê, 2025");
  await expect(panel.getByRole("spinbutton")).toHaveCount(1);
  await page.getByRole("link", { name: "Trang duyệt" }).click();
  await expect(page.getByRole("region", { name: "Gánh nặng cho người dân" })).toContainText("Tổng chi phí");
  await expect(page.getByRole("region", { name: "Gánh nặng cho người dân" }).getByRole("row").last()).not.toContainText("Không rõ");
  await page.getByRole("button", { name: "Xóa bản thảo" }).click();
  await page.locator("studio-question").getByRole("button", { name: "Xóa", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Thủ tục" })).toBeVisible();
  expect([...watch.violations, ...watch.faults]).toEqual([]);
});

/** A website of its own, with one page that a webmaster wrote and pasted the code into, under the policy that the studio told. */
async function website(code: string, policy: string): Promise<{ origin: string; close(): Promise<void> }> {
  const server = createServer((_request, response) => {
    response.setHeader("content-security-policy", `default-src 'none'; ${policy}`);
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.end(
      `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Phường</title></head><body><main>${code}</main></body></html>`,
    );
  });
  await new Promise<void>((resolve) => void server.listen(websitePort, "localhost", resolve));
  return { origin: `http://localhost:${websitePort}`, close: () => new Promise((resolve) => void server.close(() => resolve())) };
}

test("a website gets its code and shows the form live, on its own page too; everything stands in the audit", async ({ page, context }) => {
  const watch = await open(page);
  await signIn(page, "minh");
  await page.getByRole("link", { name: "Trang web" }).click();
  await page.getByRole("button", { name: "Thêm trang" }).click();
  await page.getByLabel("Tên trang").fill("Phường Bến Nghé");
  await page.getByLabel("Địa chỉ trang web").fill("ben-nghe.example.gov.vn");
  await page.getByRole("button", { name: "Lưu" }).click();
  await expect(page.getByRole("alert")).toContainText("https://");
  await page.getByLabel("Địa chỉ trang web").fill(`https://ben-nghe.example.gov.vn\nhttp://localhost:${websitePort}`);
  await page.getByText("Màu sắc và kiểu chữ").click();
  await page.getByLabel("Màu chủ đạo", { exact: true }).fill("#7a1f5c");
  await clean(page, watch, "website form");
  await page.getByRole("button", { name: "Lưu" }).click();
  // The code is what a new website needs next.
  await expect(page.getByRole("button", { name: "Mã để đăng: Phường Bến Nghé" })).toBeFocused();
  await expect(page.frameLocator("iframe").getByRole("heading").first()).toBeVisible();
  await page.getByText("Nếu trang web có chính sách bảo mật nội dung").click();
  await clean(page, watch, "code of a website");
  for (const [kind, shown] of [
    ["Mã kịch bản", (ward: Page) => ward.locator("hoso-form")],
    ["Khung nhúng", (ward: Page) => ward.frameLocator("iframe[data-hoso]").locator("hoso-form")],
  ] as const) {
    await page.getByRole("button", { name: kind }).click();
    const code = await page.getByRole("group", { name: kind }).textContent();
    const policy = await page.getByRole("group", { name: /chính sách bảo mật/ }).textContent();
    const site = await website(code!, policy!);
    const ward = await context.newPage();
    const watchWard = await watchPage(context, ward, false);
    await ward.goto(site.origin);
    const form = shown(ward);
    await expect(form.getByRole("heading").first()).toBeVisible();
    expect(await form.evaluate((element) => getComputedStyle(element).getPropertyValue("--hoso-accent").trim())).toBe("#7a1f5c");
    expect([...watchWard.violations, ...watchWard.faults.filter((fault) => !/favicon/.test(fault))], kind).toEqual([]);
    await ward.close();
    await site.close();
  }
  await page.getByRole("link", { name: "Nhật ký" }).click();
  for (const action of [
    "Thêm trang web",
    "Đặt tên cơ quan",
    "Thay đổi số liệu tính gánh nặng",
    "Thay đổi tình trạng",
    "Ban hành",
    "Gửi duyệt",
    "Mời người mới",
    "Tạo tài khoản đầu tiên",
  ])
    await expect(page.getByRole("cell", { name: action }).first()).toBeVisible();
  // Every kind of change has words.
  await expect(page.getByRole("cell", { name: /^[a-z]+\.[a-z-]+$/ })).toHaveCount(0);
  await clean(page, watch, "audit");
  await page.getByRole("link", { name: "Nguyễn Thị Minh" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Tài khoản của tôi" })).toBeFocused();
  await clean(page, watch, "own account");
  await page.getByRole("button", { name: "Đăng xuất" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Đăng nhập" })).toBeFocused();
  expect([...watch.violations, ...watch.faults]).toEqual([]);
});
