/**
 * household-business built with the keyboard alone, from the list of procedures on: Tab, arrows, F6, Enter and typing; no mouse, no focus set by
 * the test. What is built just like a part before it is left out, so that it stays quick; every kind of part and of setting is there.
 */
import { toProcedure } from "@hoso/authoring";
import { exampleNamed } from "./draft-on-desk.js";
import { eachPartOnce } from "./each-part-once.js";
import { KeyboardHand } from "./hand.js";
import { builderAt, expect, test } from "./office.js";
import { essence } from "./same-procedure.js";
import { partsOf } from "./settings.driver.js";

test.setTimeout(480_000);

test("household-business with the keyboard alone", { tag: "@long" }, async ({ office }) => {
  const whole = exampleNamed("household-business");
  const example = eachPartOnce(partsOf(whole));
  const { page } = await office.sit("author");
  const clicks = await page.evaluateHandle(() => {
    const seen: string[] = [];
    for (const type of ["pointerdown", "touchstart"]) addEventListener(type, () => seen.push(type), { capture: true });
    return seen;
  });
  const hand = new KeyboardHand(page);
  const driver = builderAt(page, hand);
  await hand.press(page.getByRole("link", { name: "Thủ tục mới" }));
  await hand.pick(page.getByLabel("Cơ quan phụ trách"), "*");
  await hand.write(page.getByLabel("Mã cơ quan"), whole.department);
  await hand.press(page.getByRole("button", { name: /^Trang trống/ }));
  await hand.write(page.getByLabel("Tên thủ tục"), "Hộ kinh doanh");
  await hand.press(page.getByRole("button", { name: "Tạo thủ tục" }));
  await expect(driver.builder.locator("hoso-builder-canvas")).toBeVisible();
  await expect(driver.builder.locator("hoso-properties")).toBeVisible();

  await driver.build(example);

  const built = await driver.builder.evaluate((element) => (element as unknown as { procedure: typeof whole }).procedure);
  expect(essence(built)).toEqual(essence(toProcedure(example)));
  await expect(page.locator("hoso-builder-bar")).toContainText("Đã lưu", { timeout: 20_000 });
  expect(await clicks.jsonValue()).toEqual([]);
  test.info().annotations.push({ type: "counted", description: `${hand.strokes} keystrokes` });
});
