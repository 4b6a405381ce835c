import { burdenSettings, type BurdenSettings } from "@hoso/authoring/burden";
import { expect } from "chai";
import { deep, deepAll, exampleProcedure, openTestBuilder, removeBuilders, settled, stateOf, violations } from "../builder.fixture.js";
import type { BuilderState } from "../state/builder-state.js";
import type { BuilderServices } from "../state/services.js";

const kept = "hoso-builder:burden";
beforeEach(() => localStorage.removeItem(kept));
afterEach(() => {
  removeBuilders();
  localStorage.removeItem(kept);
});

async function until<T>(look: () => T | undefined | false | null): Promise<T> {
  for (let tries = 0; tries < 300; tries++) {
    const found = look();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`Never came: ${look.toString()}`);
}

async function openBurden(
  more: Partial<BuilderServices> = {},
): Promise<{ state: BuilderState; panel: HTMLElement; row: (name: string) => string[] }> {
  const builder = await openTestBuilder({ procedure: await exampleProcedure(), services: more });
  const state = stateOf(builder);
  state.panel = "burden";
  const panel = await until(() => deepAll(builder, "hoso-builder-burden")[0]);
  const row = (name: string): string[] => {
    const found = deepAll<HTMLTableRowElement>(panel, "tr").find((one) => one.cells[0]!.textContent.trim() === name);
    return [...(found?.cells ?? [])].slice(1).map((cell) => cell.innerText.trim());
  };
  await until(() => deepAll(panel, "table[aria-busy=false]")[0]);
  await settled(builder);
  return { state, panel, row };
}

describe("<hoso-builder-burden>", () => {
  it("shows figures by way, how each way goes, and has no accessibility faults", async () => {
    const { panel, row } = await openBurden();
    expect(row("Documents")).to.deep.equal(["0", "2", "4"]);
    expect(row("Certified copies")).to.deep.equal(["0", "0", "1"]);
    expect(row("Fees (VND)")).to.deep.equal(["100,000", "100,000", "100,000"]);
    expect(row("Time to fill in")[0]).to.equal("11 min");
    expect(row("Cost in all, with time and fees (VND)")).to.deep.equal([]);
    for (const details of deepAll<HTMLDetailsElement>(panel, "details")) details.open = true;
    expect(panel.shadowRoot!.textContent).to.include("A service organisation or courier company");
    expect(await violations(panel)).to.deep.equal([]);
  });

  it("tells the difference to the published version as the procedure changes", async () => {
    const { state, panel, row } = await openBurden({ published: () => exampleProcedure() });
    expect(deepAll(panel, ".change")).to.deep.equal([]);
    const letter = state.document.nodes
      .get(state.document.root)!
      .children.documents!.find((key) => state.document.nodes.get(key)!.values.id === "proxyLetter")!;
    const fee = state.document.nodes.get(state.document.root)!.children.fees![0]!;
    state.run("node.delete", { keys: [letter] });
    state.run("node.set", { key: fee, property: "amount", value: 50_000 });
    await until(() => row("Fees (VND)")[0]?.includes("50,000"));
    expect(row("Fees (VND)")[0]!.split("\n")).to.deep.equal(["50,000", "50,000 less"]);
    expect(row("Documents")[1]).to.match(/^1\s+1 fewer$/);
  });

  it("reckons with the department's own figures, and keeps them on the device", async () => {
    const { panel, row } = await openBurden();
    const input = deep<HTMLInputElement>(panel, "#hourlyRate");
    input.value = "60000";
    input.dispatchEvent(new Event("change", { bubbles: true }));
    await until(() => row("Cost in all, with time and fees (VND)")[0]);
    // 10.77 minutes at 1,000 a minute and the fee.
    expect(row("Cost in all, with time and fees (VND)")[0]).to.equal("110,769");
    expect(JSON.parse(localStorage.getItem(kept)!)).to.have.nested.property("figures.hourlyRate.value", 60000);
    deepAll<HTMLButtonElement>(panel, "button")
      .find((one) => one.textContent.includes("first figures"))!
      .click();
    await until(() => row("Cost in all, with time and fees (VND)").length === 0);
    expect(localStorage.getItem(kept)).to.equal(null);
  });

  it("reckons with the city's figures where it sets them, shows their sources, and lets nobody change them here", async () => {
    localStorage.setItem(kept, JSON.stringify({ figures: { hourlyRate: { value: 1, source: "The device" } } }));
    let away = true;
    const burden = async (): Promise<BurdenSettings> => {
      if (away) throw new TypeError("The server is away");
      return burdenSettings({ hourlyRate: { value: 60_000, source: "Yearbook", year: 2025 } });
    };
    const { panel, row } = await openBurden({ burden });
    const details = deepAll<HTMLDetailsElement>(panel, "details").at(-1)!;
    details.open = true;
    expect(details.textContent).to.include("could not be had");
    expect(row("Cost in all, with time and fees (VND)")).to.deep.equal([]);
    away = false;
    deepAll<HTMLButtonElement>(panel, "button")
      .find((one) => one.textContent === "Try again")!
      .click();
    await until(() => row("Cost in all, with time and fees (VND)")[0] === "110,769");
    expect(details.textContent).to.include("Yearbook, 2025");
    expect(deepAll<HTMLInputElement>(panel, "input").map(({ id }) => id)).to.deep.equal(["applicationsPerYear"]);
    expect(await violations(panel)).to.deep.equal([]);
  });

  it("keeps how many applications come in a year for each procedure by itself", async () => {
    const { panel } = await openBurden({ burden: async () => burdenSettings({ hourlyRate: { value: 60_000, source: "Yearbook" } }) });
    const input = deep<HTMLInputElement>(panel, "#applicationsPerYear");
    input.value = "10";
    input.dispatchEvent(new Event("change", { bubbles: true }));
    await until(() => /In a year/.test(panel.shadowRoot!.textContent));
    expect(JSON.parse(localStorage.getItem(`${kept}:household-business`)!)).to.include({ value: 10 });
    expect(localStorage.getItem(`${kept}:civil-status-extract`)).to.equal(null);
    localStorage.removeItem(`${kept}:household-business`);
  });
});
