import { expect } from "chai";
import { html } from "lit";
import { deep, deepAll, exampleProcedure, violations } from "../builder.fixture.js";
import { choose, clearRooms, idle, show, stateFor, typeInto } from "../controls/controls.fixture.js";
import { elements } from "./elements.js";

async function open(paths: readonly string[], locale = "en", width = 360) {
  const state = await stateFor(await exampleProcedure(), locale);
  const keys = paths.map((path) => state.document.paths.get(path)!);
  state.select(keys);
  const room = await show(html`<hoso-properties .state=${state}></hoso-properties>`, elements, width);
  const values = (path: string) => state.document.nodes.get(state.document.paths.get(path)!)!.values;
  return { state, room, values };
}

describe("the properties panel", () => {
  afterEach(clearRooms);

  for (const [locale, width] of [
    ["en", 320],
    ["vi", 480],
  ] as const)
    it(`has no accessibility violation, for one field, several, a step and nothing (${locale}, ${width} px)`, async () => {
      for (const paths of [["founderType"], ["owner.personalId"], ["business.name", "owner.fullName"], ["lines"], []]) {
        const { room } = await open(paths, locale, width);
        for (const details of deepAll<HTMLDetailsElement>(room, "details")) details.open = true;
        await idle();
        expect(await violations(room)).to.deep.equal([]);
        expect(deep(room, "hoso-properties").scrollWidth).to.be.at.most(width);
        clearRooms();
      }
    });

  it("follows the selection and keeps typing in one field apart from typing in the next", async () => {
    const { state, room, values } = await open(["business.name"]);
    typeInto(deep<HTMLTextAreaElement>(room, "[data-property=label] textarea"), "Trade name");
    state.select([state.document.paths.get("founderType")!]);
    await idle();
    expect(deep(room, "h2").textContent).to.equal("Who founds the business?");
    typeInto(deep<HTMLTextAreaElement>(room, "[data-property=label] textarea"), "Founder");
    await idle();
    expect(values("business.name").label).to.include({ en: "Trade name" });
    expect(deep(room, "h2").textContent).to.equal("Founder");
  });

  it("sets several fields at once, as one step", async () => {
    const { state, room, values } = await open(["business.name", "owner.fullName"]);
    choose(deep<HTMLSelectElement>(room, "[data-property=required] select"), "false");
    await idle();
    expect([values("business.name").required, values("owner.fullName").required]).to.deep.equal([undefined, undefined]);
    expect(state.session.history).to.have.length(1);
    state.undo();
    expect([values("business.name").required, values("owner.fullName").required]).to.deep.equal([true, true]);
  });

  it("makes options of pasted lines, as one step, without their bullets", async () => {
    const { state, room } = await open(["founderType"]);
    deepAll<HTMLButtonElement>(room, "button")
      .find((one) => one.textContent!.includes("Paste many lines"))!
      .click();
    await idle();
    typeInto(deep<HTMLTextAreaElement>(room, "#lines"), "1. Một công ty\n\n- Một hợp tác xã\nTổ chức khác");
    await idle();
    expect(await violations(room)).to.deep.equal([]);
    const add = deepAll<HTMLButtonElement>(room, "button.primary").at(-1)!;
    expect(add.textContent).to.include("3 options");
    add.click();
    await idle();
    const node = state.document.nodes.get(state.document.paths.get("founderType")!)!;
    const options = node.children["options"]!.map((key) => state.document.nodes.get(key)!.values);
    expect(options.slice(2).map(({ value }) => value)).to.deep.equal(["motCongTy", "motHopTacXa", "toChucKhac"]);
    expect(options[2]!.label).to.deep.equal({ en: "Một công ty" });
    expect(state.session.history).to.have.length(1);
  });

  it("changes the kind and says what was not kept", async () => {
    const { room, values } = await open(["founderType"]);
    const picker = deep(deep(room, "hoso-kind-control"), "hoso-picker") as HTMLElement;
    picker.dispatchEvent(new CustomEvent("hoso-pick", { detail: "text" }));
    await idle();
    expect(values("founderType").kind).to.equal("text");
    expect(deep(deep(room, "hoso-kind-control"), ".notice").textContent!.trim()).to.not.equal("");
  });

  it("says where a field is used, and goes there", async () => {
    const { state, room } = await open(["founderType"]);
    const uses = deep(room, "hoso-properties").shadowRoot!.querySelector("details")!;
    uses.open = true;
    await idle();
    const links = deepAll(deep(room, "hoso-uses-list"), "button");
    expect(links.length).to.be.greaterThan(0);
    links[0]!.click();
    expect(state.place).to.not.equal(undefined);
  });
});
