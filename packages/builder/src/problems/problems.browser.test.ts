import { expect } from "chai";
import { deep, deepAll, exampleProcedure, openTestBuilder, removeBuilders, settled, stateOf, violations } from "../builder.fixture.js";
import type { HosoBuilder } from "../hoso-builder.js";
import { writeSeverities } from "./severity-settings.js";

async function until(holds: () => boolean): Promise<void> {
  for (let turn = 0; turn < 300 && !holds(); turn++) await new Promise((resolve) => setTimeout(resolve, 25));
  if (!holds()) throw new TypeError("It did not happen");
}

async function openProblems(locale = "en"): Promise<{ builder: HosoBuilder; panel: HTMLElement }> {
  const builder = await openTestBuilder({ procedure: await exampleProcedure(), locale });
  stateOf(builder).panel = "problems";
  await until(() => deepAll(builder, "li.problem").length > 0);
  await settled(builder);
  return { builder, panel: deep(builder, "hoso-problems") };
}

const items = (panel: HTMLElement): HTMLElement[] => deepAll(panel, "li.problem");
const select = (panel: HTMLElement, id: string, value: string): void => {
  const found = deep<HTMLSelectElement>(panel, `#${id}`);
  found.value = value;
  found.dispatchEvent(new Event("change"));
};

describe("problems panel", () => {
  afterEach(() => {
    removeBuilders();
    writeSeverities({ weights: {} });
  });

  for (const locale of ["vi", "en"])
    it(`lists findings by severity and passes axe (${locale})`, async () => {
      const { builder, panel } = await openProblems(locale);
      expect(items(panel).length).to.equal(stateOf(builder).diagnostics.length);
      for (const details of deepAll<HTMLDetailsElement>(panel, "details")) details.open = true;
      expect(await violations(panel)).to.deep.equal([]);
    });

  it("filters by words, without diacritics, and by severity", async () => {
    const { builder, panel } = await openProblems("vi");
    const all = items(panel).length;
    const find = deep<HTMLInputElement>(panel, "#find");
    find.value = "can cuoc";
    find.dispatchEvent(new Event("input"));
    await settled(builder);
    expect(items(panel).length).to.be.greaterThan(0).and.lessThan(all);
    find.value = "";
    find.dispatchEvent(new Event("input"));
    select(panel, "severity", "warning");
    await settled(builder);
    expect(items(panel).length).to.equal(stateOf(builder).diagnostics.filter(({ severity }) => severity === "warning").length);
  });

  it("goes to the place and mends by one click, undoably", async () => {
    const { builder, panel } = await openProblems();
    const state = stateOf(builder);
    const before = JSON.stringify(state.session.procedure);
    const index = state.diagnostics.findIndex(({ fix }) => fix !== undefined);
    const mended = state.diagnostics[index]!;
    const row = items(panel).find((item) =>
      item.textContent!.includes(state.texts.authoring.diagnostics[mended.code].title(mended.params ?? {})),
    )!;
    row.querySelectorAll<HTMLButtonElement>(".actions button")[1]!.click();
    expect(JSON.stringify(state.session.procedure)).not.to.equal(before);
    await until(() => !state.diagnostics.some(({ code, place }) => code === mended.code && place.key === mended.place.key));
    state.undo();
    expect(JSON.stringify(state.session.procedure)).to.equal(before);
    await until(() => items(panel).length === state.diagnostics.length);
    const target = state.diagnostics[0]!.place;
    items(panel)[0]!.querySelector<HTMLButtonElement>(".actions button")!.click();
    expect(state.place?.key).to.equal(target.key);
  });

  it("weighs a sort of problem as the author wants", async () => {
    const { builder, panel } = await openProblems();
    const state = stateOf(builder);
    const { code } = state.diagnostics.find(({ severity }) => severity === "warning")!;
    writeSeverities({ weights: { [code]: "off" } });
    await until(() => !state.diagnostics.some((one) => one.code === code));
    await settled(builder);
    expect(items(panel).length).to.equal(state.diagnostics.length);
  });
});
