/** Scenarios run in a worker of the studio, under its policy: what they come to is in the view and among the problems, and follows the draft. */
import { DraftOnDesk, exampleNamed, newDraft } from "./draft-on-desk.js";
import { expect, test } from "./office.js";

test.setTimeout(60_000);

test("scenarios are run beside the page, and again after a change", async ({ office }) => {
  const desk = await office.sit("author");
  const { page } = desk;
  const draft = await new DraftOnDesk(desk, await newDraft(desk, exampleNamed("household-business"))).open();
  await expect.poll(() => page.workers().map((worker) => new URL(worker.url()).pathname)).toEqual(["/studio/scenario-worker.js"]);

  await draft.builder.locator("hoso-builder-sections").getByRole("button", { name: "Tình huống thử" }).click();
  const view = draft.builder.locator("hoso-builder-scenarios");
  await expect(view.locator(".badge.good")).toHaveCount(6);

  const setFee = (amount: number): Promise<void> =>
    draft.builder.evaluate((element, value) => {
      const { state } = element as unknown as { state: { session: { document: Sample }; run(name: string, args: object): void } };
      const { nodes, root } = state.session.document;
      state.run("node.set", { key: nodes.get(root).children.fees[0], property: "amount", value });
    }, amount);
  await setFee(150_000);
  await expect(view.locator("li > details > summary .badge.danger")).toHaveCount(2);
  const failed = () =>
    draft.builder.evaluate(
      (element) =>
        (element as unknown as { state: { diagnostics: { code: string }[] } }).state.diagnostics.filter(
          ({ code }) => code === "scenario-failed",
        ).length,
    );
  await expect.poll(failed).toBe(2);
  await setFee(100_000);
  await expect(view.locator(".badge.good")).toHaveCount(6);
  await expect.poll(failed).toBe(0);
  // One worker did it all.
  expect(page.workers()).toHaveLength(1);
});

/** Of the document under edit, what this test looks at. */
interface Sample {
  readonly root: string;
  readonly nodes: { get(key: string): { readonly children: { readonly fees: readonly string[] } } };
}
