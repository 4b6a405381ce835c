/** A resident orders copies of a marriage record in English, with the keyboard alone. */
import { en } from "@hoso/form/locales/en";
import type { Page } from "@playwright/test";
import { KeyboardDriver } from "../src/keyboard.driver.js";
import { expectStored } from "./stored.js";
import { definitionOf, expect, test } from "./town.js";

const definition = definitionOf("civil-status-extract");
const text = (value: unknown): string => (value as { readonly en: string }).en;
const stepTitle = (id: string): string => text(definition.steps.find((step) => step.id === id)?.title);
const home = { province: "91", ward: "Long Xuyen", street: "12 Tran Hung Dao", country: "VN", asOf: "2025-07-01" };

const answers = {
  requester: { fullName: "Nguyen Thi Anh", personalId: "079195012345", residence: home, phone: "+84912345678", email: "anh@example.com" },
  subject: { dateOfBirth: "1995-03" },
  event: { kind: "marriage", recordKnown: "yes", office: "Long Xuyen", number: "45/2019", date: "2019-08-17" },
  copies: 3,
  purpose: "Visa",
  exemption: "none",
  delivery: "post",
  postAddress: { ...home, street: "7 Nguyen Hue" },
};

test.use({ viewport: { width: 1280, height: 800 }, locale: "en-GB" });

test("with the keyboard alone, in English", async ({ visit, town }) => {
  const { page } = visit;
  const keys = new KeyboardDriver(page);
  const form = await visit.open("civil-status-extract", "en");
  await expect(form.heading).toHaveText(text(definition.title));
  await visit.inspect("start");
  await keys.press(en.actions.start);

  await keys.arrived(text(definition.casesTitle));
  await keys.choose(text(definition.casesTitle), "For myself");
  await visit.inspect("case");
  await keys.press(en.actions.next);

  await keys.arrived(stepTitle("requesterStep"));
  await keys.press(en.actions.next);
  await expect(form.form.locator("[data-summary]")).toBeFocused();
  await keys.seen();
  await visit.inspect("requester-with-errors");
  await page.keyboard.press("Tab");
  expect(await keys.focused()).toContain("Full name");
  await page.keyboard.press("Enter");
  expect(await keys.focused()).toMatch(/^Full name/);
  await keys.seen();
  await page.keyboard.type(answers.requester.fullName);
  await keys.type("Personal identification number", "079195012345");
  await address(keys, home);
  await keys.type("Mobile phone number", "0912345678");
  await keys.type("E-mail address", answers.requester.email);
  // a slip is seen and mended on the way back
  await keys.to("Mobile phone number", "Shift+Tab");
  await page.keyboard.press("End");
  await page.keyboard.press("Backspace");
  await keys.to("E-mail address");
  await expect(form.row("requester.phone")).toContainText("This is not a phone number.");
  await keys.to("Mobile phone number", "Shift+Tab");
  await page.keyboard.press("End");
  await page.keyboard.type("8");
  await keys.press(en.actions.next);

  await keys.arrived(stepTitle("subjectStep"));
  await keys.type("Month | in Date of birth", "3");
  await keys.type("Year | in Date of birth", "1995");
  await keys.press(en.actions.next);

  await keys.arrived(stepTitle("eventStep"));
  await keys.select("Which event do you need a copy of?", "Marr");
  await keys.choose("Do you know where it was registered?", "Yes");
  await keys.type("Office that registered it", "Long Xuyen");
  await keys.type("Registration number", "45/2019");
  await keys.type("Day | in Date of registration", "17");
  await keys.type("Month | in Date of registration", "8");
  await keys.type("Year | in Date of registration", "2019");
  await visit.inspect("event");
  await keys.press(en.actions.next);

  await keys.arrived(stepTitle("copiesStep"));
  await keys.type("Number of copies", "2"); // Tab selects what is there
  await keys.type("What do you need the copies for?", "Visa");
  await keys.choose("Are you exempt from the fee?", "No");
  await keys.choose("How would you like to receive the result?", "By post to an address");
  await address(keys, answers.postAddress);
  await visit.inspect("copies");
  await keys.press(en.actions.next);

  await keys.arrived(en.steps.documents);
  await visit.inspect("documents");
  await keys.press(en.actions.next);
  await keys.arrived(en.check.title);
  await changeCopies(keys, page);
  await visit.inspect("check");

  // the list of parts, and back
  await keys.press(en.actions.tasks);
  await keys.arrived(en.steps.tasks);
  await visit.inspect("tasks");
  await keys.press(en.steps.declaration);

  await keys.arrived(en.declaration.title);
  await keys.press(en.actions.submit);
  await expect(form.form.locator("[data-summary]")).toBeFocused();
  await visit.inspect("declaration-with-error");
  await keys.press(en.declaration.accept, "Space");
  await keys.press("Send me SMS messages", "Space");
  await visit.inspect("declaration");
  await keys.press(en.actions.submit);
  await keys.arrived(en.confirmation.title);
  const receipt = await form.receipt();
  await visit.inspect("confirmation");
  await keys.press(en.confirmation.how);
  await expect(form.form.locator("details[open] li").first()).toContainText("Received");
  await visit.inspect("confirmation-trace");

  const stored = await expectStored(town, receipt.code, {
    case: "self",
    answers,
    totals: { VND: 24_000 },
    term: { value: 0, unit: "workingDay", cutoff: "15:00" },
  });
  const [row] = await town.intake.query<{ locale: string; consents: readonly { purpose: string; given: boolean; language: string }[] }>(
    "select locale, consents from applications where id = $1",
    [stored.id],
  );
  expect(row?.locale).toBe("en");
  expect(row?.consents).toMatchObject([{ purpose: "sms", given: true, language: "en" }]);
});

async function address(keys: KeyboardDriver, { ward, street }: { readonly ward: string; readonly street: string }): Promise<void> {
  await keys.select(en.fields.province, "An G");
  await keys.type(en.fields.ward, ward);
  await keys.type(en.fields.street, street);
}

/** From the check page to one answer and straight back. */
async function changeCopies(keys: KeyboardDriver, page: Page): Promise<void> {
  await keys.press(en.check.changeLabel("Number of copies"));
  await expect.poll(() => keys.focused()).toMatch(/^Number of copies/);
  await keys.seen();
  await page.keyboard.press("Control+A");
  await page.keyboard.type("3");
  await keys.press(en.actions.toCheck);
  await keys.arrived(en.check.title);
}
