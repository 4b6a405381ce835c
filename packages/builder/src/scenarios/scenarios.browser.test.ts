import { expect } from "chai";
import { deep, deepAll, openTestBuilder, removeBuilders, settled, stateOf, violations } from "../builder.fixture.js";
import type { HosoBuilder } from "../hoso-builder.js";
import type { BuilderState } from "../state/builder-state.js";

afterEach(removeBuilders);

async function until<T>(look: () => T | undefined | false | null): Promise<T> {
  for (let tries = 0; tries < 200; tries++) {
    const found = look();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`Never came: ${look.toString()}`);
}

async function openScenarios(): Promise<{ builder: HosoBuilder; state: BuilderState; view: HTMLElement }> {
  const builder = await openTestBuilder();
  const state = stateOf(builder);
  state.show("scenarios");
  const view = await until(() => deepAll(builder, "hoso-builder-scenarios")[0]);
  await until(() => deepAll(view, ".badge.good").length === 6);
  return { builder, state, view };
}

const button = (root: Element, name: string): HTMLButtonElement =>
  deepAll<HTMLButtonElement>(root, "button").find((one) => (one.getAttribute("aria-label") ?? one.textContent).trim() === name)!;

const open = async (builder: HosoBuilder, view: Element, name: string): Promise<HTMLElement> => {
  const summary = deepAll(view, "li > details > summary").find((one) => one.textContent.includes(name))!;
  summary.click();
  await settled(builder);
  return summary;
};

describe("<hoso-builder-scenarios>", () => {
  it("runs all and lists them, without accessibility faults", async () => {
    const { builder, view } = await openScenarios();
    expect(deep(view, "[role=status]").textContent).to.equal("All 6 scenarios pass.");
    await open(builder, view, "Two members of a household");
    expect(view.shadowRoot!.textContent).to.include("27 November 2026");
    expect(await violations(view)).to.deep.equal([]);
  });

  it("runs again after a change, tells in words what differs, and takes the new outcome", async () => {
    const { builder, state, view } = await openScenarios();
    const fee = state.document.nodes.get(state.document.root)!.children.fees![0]!;
    state.run("node.set", { key: fee, property: "amount", value: 150_000 });
    await until(() => deepAll(view, ".badge.danger").length === 2);
    expect(deep(view, "[role=status]").textContent).to.equal("4 of 6 scenarios pass, 2 do not.");
    const summary = await open(builder, view, "One individual files");
    expect(deepAll(view, ".notice.danger li").map((one) => one.textContent)).to.deep.equal([
      "The fee “Registration fee” should be VND 100,000, but it is VND 150,000.",
      "The total to pay should be VND 100,000, but it is VND 150,000.",
    ]);
    expect(await violations(view)).to.deep.equal([]);
    button(view, "Accept the new outcome").click();
    await until(() => deepAll(view, ".badge.danger").length === 1);
    expect(state.session.procedure.scenarios![0]!.expect).to.deep.include({ total: 150_000, fees: { registration: 150_000 } });
    expect(view.shadowRoot!.activeElement).to.equal(summary);
    state.undo();
    await until(() => deepAll(view, ".badge.danger").length === 2);
  });

  it("says so while the procedure cannot be run", async () => {
    const { state, view } = await openScenarios();
    const key = state.document.paths.get("contactAddress")!;
    state.run("node.set", { key, property: "when", value: { "==": [{ var: "nowhere" }, true] } });
    await until(() => deepAll(view, ".notice.danger")[0]?.textContent.includes("cannot run"));
  });

  it("renames, forgets an expectation, duplicates and deletes; the focus is never lost", async () => {
    const { builder, state, view } = await openScenarios();
    await open(builder, view, "One individual files");
    const input = deepAll<HTMLInputElement>(view, "input").find(({ lang }) => lang === "en")!;
    input.value = "Alone";
    input.dispatchEvent(new Event("input", { bubbles: true }));
    await settled(builder);
    expect(state.session.procedure.scenarios![0]!.title).to.deep.include({ en: "Alone" });
    const forgets = (): HTMLButtonElement[] => deepAll<HTMLButtonElement>(view, "dd button");
    const count = forgets().length;
    button(view, "No longer expect: Due date").click();
    await settled(builder);
    expect(state.session.procedure.scenarios![0]!.expect).not.to.have.property("due");
    expect(forgets()).to.have.length(count - 1);
    expect(view.shadowRoot!.activeElement).to.be.oneOf(forgets());
    button(view, "Expect all that comes out now").click();
    await settled(builder);
    expect(state.session.procedure.scenarios![0]!.expect).to.deep.include({ due: "2026-11-26" });
    button(view, "Delete").click();
    await settled(builder);
    expect(state.session.procedure.scenarios).to.have.length(5);
    expect(view.shadowRoot!.activeElement?.textContent).to.include("Two members of a household");
  });

  it("begins with a way to record the first one", async () => {
    const { builder, state, view } = await openScenarios();
    state.run("node.delete", { keys: state.document.nodes.get(state.document.root)!.children.scenarios! });
    await settled(builder);
    expect(view.shadowRoot!.textContent).to.include("There are no scenarios yet.");
    expect(await violations(view)).to.deep.equal([]);
    button(view, "Record a scenario in the preview").click();
    await until(() => deepAll(builder, "hoso-builder-preview")[0]);
  });
});
