/** Coming in: sign-in with its refusals and its lock, the set-up page, invitations, a new password, the end of a session, one's own account. */
import { begin, type Look, locales, looking } from "./look.js";
import { expect, test, type Desk } from "./office.js";

/** What is refused here on purpose. */
const refused = /status of (401|403|404|410|422|429)/;

looking(120_000, refused);

const words = {
  vi: {
    login: "Tên đăng nhập",
    password: "Mật khẩu",
    signIn: "Đăng nhập",
    create: "Tạo tài khoản",
    account: "Tài khoản của tôi",
    change: "Đổi mật khẩu",
  },
  en: {
    login: "Login name",
    password: "Password",
    signIn: "Sign in",
    create: "Create account",
    account: "My account",
    change: "Change password",
  },
};

/** The link of an invitation, by the API. */
async function invitation({ page }: Desk, path: string, body: object): Promise<string> {
  const answer = await page.evaluate(
    async ([address, content]) => {
      const sent = await fetch(`/studio/api${address}`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: content!,
      });
      return (await sent.json()) as { link: string; account: { id: string } };
    },
    [path, JSON.stringify(body)],
  );
  return new URL(answer.link).hash.slice(1);
}

for (const locale of locales)
  test(`coming in, ${locale}`, async ({ office }) => {
    const t = words[locale];
    const admin = await office.sit("administrator");
    const fresh = await invitation(admin, "/accounts", { name: "Đỗ Thị Mới", roles: [{ role: "author", department: "*" }] });
    const { page, context, go } = admin;
    const look = await begin(admin, locale);
    await go("/account");
    await page.getByRole("button", { name: t.change }).click();
    await expect(page.getByRole("alert")).toBeFocused();
    await look.everywhere("account-refused");

    // The session ends while somebody works.
    await context.clearCookies();
    await go("/audit");
    await expect(page.getByRole("heading", { level: 1, name: t.signIn })).toBeVisible();
    await look.everywhere("sign-in-ended");
    await page.goto("about:blank");
    await go("/sign-in");
    await look.everywhere("sign-in");
    await look.inOtherColours("sign-in");
    await tryToSignIn(look, `ai-do-${locale}`, t);
    await look.everywhere("sign-in-refused");
    for (let times = 0; times < 5; times++) await tryToSignIn(look, `ai-do-${locale}`, t);
    await expect(page.getByRole("alert")).toContainText(/15 (phút|minutes)/);
    await look.everywhere("sign-in-locked");

    await go(fresh);
    await expect(page.getByRole("button", { name: t.create })).toBeVisible();
    await look.everywhere("invitation");
    await page.getByLabel(t.login).fill("x");
    await page.getByRole("button", { name: t.create }).click();
    await expect(page.getByRole("alert")).toBeFocused();
    await look.everywhere("invitation-refused");
    await go(`/invitation/${"a".repeat(43)}`);
    await expect(page.getByRole("alert")).toBeVisible();
    await look.everywhere("invitation-gone");
    await go(`/set-up/${"a".repeat(43)}`);
    await expect(page.getByRole("button", { name: t.create })).toBeVisible();
    await look.everywhere("set-up");
  });

async function tryToSignIn({ page }: Look, login: string, t: (typeof words)["vi"]): Promise<void> {
  await page.getByLabel(t.login).fill(login);
  await page.getByLabel(t.password).fill("sai roi");
  const answered = page.waitForResponse(/\/studio\/api\/session$/);
  await page.getByRole("button", { name: t.signIn }).click();
  await answered;
  await expect(page.getByRole("alert")).toBeVisible();
}
