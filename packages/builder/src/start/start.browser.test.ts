import { expect } from "chai";
import { deep, deepAll, exampleProcedure, openTestBuilder, removeBuilders, settled, stateOf, violations } from "../builder.fixture.js";
import type { HosoBuilder } from "../hoso-builder.js";
import type { Library } from "../state/services.js";

async function until(holds: () => boolean): Promise<void> {
  for (let turn = 0; turn < 300 && !holds(); turn++) await new Promise((resolve) => setTimeout(resolve, 25));
  if (!holds()) throw new TypeError("It did not happen");
}

const ids = ["civil-status-extract", "household-business"];
const library: Library = {
  examples: async () =>
    (await Promise.all(ids.map((id) => exampleProcedure(id)))).map(({ id, title, summary }) => ({ id, title, summary })),
  published: async () => {
    throw new TypeError("away");
  },
  load: ({ id }) => exampleProcedure(id),
};

async function openStart(locale = "en"): Promise<{ builder: HosoBuilder; start: HTMLElement }> {
  const builder = await openTestBuilder({ procedure: await exampleProcedure("birth-registration"), services: { library }, locale });
  stateOf(builder).show("start");
  await until(() => deepAll(builder, "[data-way]").length === 4);
  return { builder, start: deep(builder, "hoso-start") };
}

const choose = async (builder: HosoBuilder, way: string): Promise<void> => {
  deep<HTMLButtonElement>(builder, `[data-way="${way}"]`).click();
  await settled(builder);
};

function give(start: HTMLElement, text: string): void {
  const input = deep<HTMLInputElement>(start, "#file");
  const data = new DataTransfer();
  data.items.add(new File([text], "procedure.json", { type: "application/json" }));
  input.files = data.files;
  input.dispatchEvent(new Event("change"));
}

describe("start", () => {
  afterEach(removeBuilders);

  for (const locale of ["vi", "en"])
    it(`passes axe in every way (${locale})`, async () => {
      const { builder, start } = await openStart(locale);
      expect(await violations(start)).to.deep.equal([]);
      for (const way of ["empty", "example", "published", "file"]) {
        await choose(builder, way);
        if (way === "example") await until(() => deepAll(start, "li.entry").length === ids.length);
        expect(await violations(start), way).to.deep.equal([]);
        deep<HTMLButtonElement>(start, "button.link").click();
        await settled(builder);
      }
    });

  it("begins empty with a title", async () => {
    const { builder, start } = await openStart();
    await choose(builder, "empty");
    deep<HTMLButtonElement>(start, "button.primary").click();
    await settled(builder);
    expect(deep(start, "[role=alert]").textContent).to.contain("Give the procedure a title");
    deep<HTMLInputElement>(start, "#name").value = "Park a bicycle";
    deep<HTMLButtonElement>(start, "button.primary").click();
    await settled(builder);
    expect(stateOf(builder).session.procedure).to.deep.include({ id: "park-a-bicycle", title: { en: "Park a bicycle" } });
    expect(stateOf(builder).view).to.equal("design");
  });

  it("begins with an example, and says when a list cannot be had", async () => {
    const { builder, start } = await openStart();
    await choose(builder, "published");
    await until(() => deepAll(start, "[role=alert]").length === 1);
    deep<HTMLButtonElement>(start, "button.link").click();
    await settled(builder);
    await choose(builder, "example");
    await until(() => deepAll(start, "li.entry").length === ids.length);
    deepAll<HTMLButtonElement>(start, "li.entry button")[1]!.click();
    await until(() => stateOf(builder).session.procedure.id === "household-business");
  });

  it("reports what a file gave and what not before it is taken", async () => {
    const { builder, start } = await openStart();
    await choose(builder, "file");
    give(start, "{ not a file");
    await until(() => deepAll(start, "[role=alert]").length === 1);
    const procedure = { ...(await exampleProcedure("civil-status-extract")), colour: "blue" };
    give(start, JSON.stringify(procedure));
    await until(() => deepAll(start, "#report").length === 1);
    expect(deep(start, "#report").textContent).to.contain("colour").and.to.contain("could not be taken");
    expect(await violations(start)).to.deep.equal([]);
    expect(stateOf(builder).session.procedure.id).to.equal("birth-registration");
    deep<HTMLButtonElement>(start, "button.primary").click();
    await until(() => stateOf(builder).session.procedure.id === "civil-status-extract");
  });
});
