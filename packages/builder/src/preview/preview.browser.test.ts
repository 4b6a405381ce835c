import { expect } from "chai";
import { deep, deepAll, openTestBuilder, removeBuilders, settled, stateOf, violations } from "../builder.fixture.js";
import type { HosoBuilder } from "../hoso-builder.js";
import type { HosoForm } from "@hoso/form";

afterEach(removeBuilders);

const wait = (time: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, time));

async function until<T>(look: () => T | undefined | false | null): Promise<T> {
  for (let tries = 0; tries < 200; tries++) {
    const found = look();
    if (found) return found;
    await wait(20);
  }
  throw new Error(`Never came: ${look.toString()}`);
}

async function openPreview(
  options: Parameters<typeof openTestBuilder>[0] = {},
): Promise<{ builder: HosoBuilder; preview: HTMLElement; form: HosoForm }> {
  const builder = await openTestBuilder(options);
  stateOf(builder).show("preview");
  const preview = await until(() => deepAll(builder, "hoso-builder-preview")[0]);
  const form = await until(() => deepAll<HosoForm>(preview, "hoso-form")[0]);
  await until(() => form.session);
  await settled(builder);
  return { builder, preview, form };
}

const button = (root: Element, name: string): HTMLButtonElement => {
  const found = deepAll<HTMLButtonElement>(root, "button").find(
    (one) => (one.getAttribute("aria-label") ?? one.textContent).trim() === name,
  );
  if (!found) throw new TypeError(`No button ${name}`);
  return found;
};

const labelled = <T extends HTMLElement>(root: Element, words: string): T => {
  const label = deepAll<HTMLLabelElement>(root, "label").find((one) => one.textContent.includes(words));
  return label!.control as T;
};

function choose(select: HTMLSelectElement | HTMLInputElement, value: string): void {
  select.value = value;
  select.dispatchEvent(new Event("change", { bubbles: true }));
}

describe("<hoso-builder-preview>", () => {
  it("shows the real form with its rules alive, on each device, in each language and in high contrast, without accessibility faults", async () => {
    const { builder, preview, form } = await openPreview();
    expect(await violations(preview)).to.deep.equal([]);
    const width = (): number => form.getBoundingClientRect().width;
    expect(width()).to.be.closeTo(360, 1);
    button(preview, "Tablet").click();
    await settled(builder);
    expect(width()).to.be.closeTo(768, 1);
    button(preview, "Computer").click();
    await settled(builder);
    expect(width()).to.be.greaterThan(800);
    button(preview, "High contrast").click();
    button(preview, "Phone").click();
    await settled(builder);
    expect(getComputedStyle(form.root.querySelector(".form")!).color).to.equal("rgb(255, 255, 255)");
    expect(await violations(preview)).to.deep.equal([]);
    choose(labelled(preview, "Language"), "vi");
    await until(() => form.session?.language === "vi");
    await until(() => form.root.textContent.includes("Thành lập hộ kinh doanh") || form.root.textContent.includes("hộ kinh doanh"));
  });

  it("decides media rules for the device and not for the window", async () => {
    const { builder, preview, form } = await openPreview();
    form.session!.application.setCase("self");
    choose(labelled(preview, "Go to page"), "step ownerStep");
    await settled(builder);
    const primary = (): number => form.root.querySelector<HTMLElement>("button.primary")!.getBoundingClientRect().width;
    expect(primary(), "as wide as the phone").to.be.greaterThan(280);
    button(preview, "Computer").click();
    await settled(builder);
    expect(primary()).to.be.lessThan(280);
    button(preview, "Print").click();
    await settled(builder);
    expect(getComputedStyle(form.root.querySelector("button.primary")!).display).to.equal("none");
  });

  it("keeps what was typed, and the page, when the procedure changes; the focus stays where the author is", async () => {
    const { builder, preview, form } = await openPreview();
    const state = stateOf(builder);
    form.session!.application.setCase("self");
    form.session!.application.set("owner.fullName", "Trần Văn Bình");
    form.session!.application.set("capital", "fifty");
    choose(labelled(preview, "Go to page"), "step ownerStep");
    await settled(builder);
    const device = button(preview, "Phone");
    device.focus();
    const before = form.session;
    const key = state.document.paths.get("owner.fullName")!;
    state.run("text.set", { key, property: "label", language: "en", text: "Name in full" });
    expect(form.session, "not at once").to.equal(before);
    const session = await until(() => form.session !== before && form.session);
    await until(() => form.root.textContent.includes("Name in full"));
    expect(session.application.case).to.equal("self");
    expect(session.application.field("owner.fullName")!.value).to.equal("Trần Văn Bình");
    expect(session.application.field("capital")!.raw).to.equal("fifty");
    expect(session.state.place).to.deep.equal({ page: "step", step: "ownerStep" });
    expect(deep(preview, ".devices button:focus")).to.equal(device);
  });

  it("stays at what it last could show while the procedure is broken, and says so", async () => {
    const { builder, preview, form } = await openPreview();
    const state = stateOf(builder);
    const session = form.session;
    const key = state.document.paths.get("contactAddress")!;
    state.run("node.set", { key, property: "when", value: { "==": [{ var: "nowhere" }, true] } });
    const notice = await until(() => deepAll(preview, ".notice.danger")[0]);
    expect(notice.textContent).to.include("cannot be opened");
    expect(form.session).to.equal(session);
    expect(await violations(preview)).to.deep.equal([]);
    state.undo();
    await until(() => deepAll(preview, ".notice.danger").length === 0);
  });

  it("pretends: another date, another way of applying, the answers of a scenario", async () => {
    const { builder, preview, form } = await openPreview();
    choose(labelled(preview, "Date and time"), "2026-12-30T09:00");
    await until(() => form.session?.application.today === "2026-12-30");
    choose(labelled(preview, "Way of applying"), "counter");
    await until(() => form.session?.application.channel === "counter");
    choose(labelled(preview, "Answers of a scenario"), "familyOfTwo");
    await until(() => form.session?.application.field("founderType")?.value === "household");
    expect(form.session!.application.rows("members")).to.have.length(2);
    expect(form.session!.application.today).to.equal("2026-11-23");
    await settled(builder);
    button(preview, "Start over").click();
    await until(() => form.session?.application.field("founderType")?.value === undefined);
  });

  it("records a scenario in one click, which then passes", async () => {
    const { builder, preview, form } = await openPreview();
    const state = stateOf(builder);
    choose(labelled(preview, "Answers of a scenario"), "individualOwner");
    await until(() => form.session?.application.case === "self");
    button(preview, "Record as scenario").click();
    await until(() => state.session.procedure.scenarios!.length === 7);
    await settled(builder);
    const scenario = state.session.procedure.scenarios!.at(-1)!;
    expect(scenario.title).to.deep.equal({
      vi: "Tình huống 7: Tôi là chủ hộ và tự nộp",
      en: "Scenario 7: I am the owner and file it myself",
    });
    expect(scenario.expect).to.deep.include({ total: 100_000, due: "2026-11-26", documents: ["application"] });
    expect(deep(preview, ".notice.good").textContent).to.include("Scenario 7");
    expect(await violations(preview)).to.deep.equal([]);
    button(preview, "Open this scenario").click();
    const list = await until(() => deepAll(builder, "hoso-builder-scenarios")[0]);
    await until(() => deepAll(list, ".badge.good").length === 7);
    expect(deepAll<HTMLDetailsElement>(list, "li > details[open]")).to.have.length(1);
  });
});
