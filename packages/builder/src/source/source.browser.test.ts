import { expect } from "chai";
import { deep, deepAll, exampleProcedure, openTestBuilder, removeBuilders, settled, stateOf, violations } from "../builder.fixture.js";
import type { HosoBuilder } from "../hoso-builder.js";
import { keepSourceDraft } from "./source-draft.js";

const frame = "/packages/builder/dist/source-frame/index.html";

async function until(holds: () => boolean): Promise<void> {
  for (let turn = 0; turn < 400 && !holds(); turn++) await new Promise((resolve) => setTimeout(resolve, 25));
  if (!holds()) throw new TypeError("It did not happen");
}

/** The editor's text area takes what a person types; a whole text is put in by pasting. */
async function paste(builder: HosoBuilder, text: string): Promise<void> {
  const page = deep<HTMLIFrameElement>(builder, "iframe").contentWindow! as Window & typeof globalThis;
  const area = page.document.querySelector<HTMLElement>(".monaco-editor .inputarea, .monaco-editor .native-edit-context")!;
  area.focus();
  const key = (init: KeyboardEventInit): boolean => area.dispatchEvent(new page.KeyboardEvent("keydown", { bubbles: true, ...init }));
  key({ key: "a", code: "KeyA", keyCode: 65, ctrlKey: true } as KeyboardEventInit);
  const data = new page.DataTransfer();
  data.setData("text/plain", text);
  area.dispatchEvent(new page.ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
}

async function openSource(procedure?: Awaited<ReturnType<typeof exampleProcedure>>): Promise<HosoBuilder> {
  const builder = await openTestBuilder({
    procedure: procedure ?? (await exampleProcedure("civil-status-extract")),
    services: { sourceFrame: frame },
  });
  stateOf(builder).show("source");
  await until(() => deepAll(builder, "iframe:not(.waiting)").length === 1);
  await settled(builder);
  return builder;
}

const button = (builder: HosoBuilder, name: string): HTMLButtonElement =>
  deepAll<HTMLButtonElement>(deep(builder, "hoso-builder-source"), "button").find((one) => one.textContent?.trim() === name)!;
const said = (builder: HosoBuilder): string => deep(deep(builder, "hoso-builder-source"), ".said").textContent!;

describe("source view", () => {
  beforeEach(() => keepSourceDraft("procedure civil-status-extract", undefined));
  afterEach(removeBuilders);

  it("shows the procedure; valid text becomes one undoable edit", async () => {
    const builder = await openSource();
    const state = stateOf(builder);
    const before = JSON.stringify(state.session.procedure);
    expect(await violations(deep(builder, "hoso-builder-source"))).to.deep.equal([]);
    const changed = { ...state.session.procedure, code: "9.999999", department: "somewhere-else" };
    await paste(builder, JSON.stringify(changed));
    await until(() => !button(builder, "Apply changes").disabled);
    expect(JSON.stringify(state.session.procedure)).to.equal(before);
    button(builder, "Apply changes").click();
    expect(state.session.procedure.code).to.equal("9.999999");
    expect(state.session.procedure.department).to.equal("somewhere-else");
    state.undo();
    expect(JSON.stringify(state.session.procedure)).to.equal(before);
  });

  it("keeps text that does not parse, with its marks, over a switch of view", async () => {
    const builder = await openSource();
    const state = stateOf(builder);
    const before = JSON.stringify(state.session.procedure);
    await paste(builder, `{"id": "x",\n oops}`);
    await until(() => said(builder).includes("1 place has to be mended"));
    expect(button(builder, "Apply changes").disabled).to.equal(true);
    expect(deep(deep(builder, "hoso-builder-source"), ".faults").textContent).to.contain("Line 2");
    state.show("design");
    await settled(builder);
    expect(JSON.stringify(state.session.procedure)).to.equal(before);
    state.show("source");
    await until(() => deepAll(builder, "iframe:not(.waiting)").length === 1 && said(builder).includes("brought back"));
    await until(() => said(builder).includes("1 place has to be mended"));
    button(builder, "Discard changes").click();
    await until(() => said(builder).includes("same as the procedure"));
  });

  it("says that the procedure changed meanwhile and overwrites nothing in silence", async () => {
    const builder = await openSource();
    const state = stateOf(builder);
    await paste(builder, JSON.stringify({ ...state.session.procedure, code: "1.111111" }));
    await until(() => !button(builder, "Apply changes").disabled);
    state.run("node.set", { key: state.document.root, property: "department", value: "colleague" });
    await until(() => said(builder).includes("changed while you were editing"));
    expect(button(builder, "Apply changes").disabled).to.equal(true);
    button(builder, "Compare").click();
    const page = deep<HTMLIFrameElement>(builder, "iframe").contentDocument!;
    await until(() => page.querySelector(".monaco-diff-editor") !== null);
    button(builder, "Take the procedure as it is").click();
    await until(() => said(builder).includes("same as the procedure"));
    expect(state.session.procedure.department).to.equal("colleague");
    expect(state.session.procedure.code).not.to.equal("1.111111");
  });
});
