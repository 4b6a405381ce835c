/** The grid of texts, files for translators, languages added and removed. */
import { toProcedure } from "@hoso/authoring";
import { collectTexts } from "@hoso/authoring/translations";
import type { Procedure } from "@hoso/contract";
import { expect } from "chai";
import type { LitElement } from "lit";
import { choose, deepAll, named, type as typeInto } from "../editor-deep.fixture.js";
import { exampleProcedure, openView, removeViews, settled } from "../editor.fixture.js";
import type { HosoTextGrid } from "./text-grid.js";
import { readTranslationFile } from "./translation-file.js";

const grid = (view: LitElement): HosoTextGrid => deepAll<HosoTextGrid>(view, "hoso-text-grid")[0]!;
const rows = (view: LitElement): string[][] =>
  [...grid(view).renderRoot.querySelectorAll("tbody tr")].map((row) => [...row.querySelectorAll("textarea")].map(({ value }) => value));

/** As written by the download button. */
async function downloaded(view: LitElement): Promise<{ name: string; text: string }> {
  const { createObjectURL } = URL;
  let blob: Blob | undefined;
  let name = "";
  URL.createObjectURL = (given: Blob) => ((blob = given), "blob:none");
  const stop = (event: Event): void => {
    const link = event.target as HTMLAnchorElement;
    event.preventDefault();
    name = link.download;
  };
  const { click } = HTMLAnchorElement.prototype;
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    this.addEventListener("click", stop);
    this.dispatchEvent(new MouseEvent("click", { cancelable: true }));
  };
  try {
    named(view, "Download file for translators", "button").click();
  } finally {
    URL.createObjectURL = createObjectURL;
    HTMLAnchorElement.prototype.click = click;
  }
  return { name, text: new TextDecoder("utf-8", { ignoreBOM: true }).decode(await blob!.arrayBuffer()) };
}

async function pick(view: LitElement, content: BlobPart, name = "t.csv"): Promise<void> {
  const input = deepAll<HTMLInputElement>(view, "input[type=file]")[0]!;
  const transfer = new DataTransfer();
  transfer.items.add(new File([content], name, { type: "text/csv" }));
  input.files = transfer.files;
  input.dispatchEvent(new Event("change"));
  for (
    let round = 0;
    round < 20 && !deepAll(view, "hoso-import-translations")[0]!.shadowRoot!.querySelector("hoso-dialog")!.hasAttribute("open");
    round++
  )
    await settled(view);
  await settled(view);
}

const dialog = (view: LitElement): string => deepAll(view, "hoso-import-translations")[0]!.shadowRoot!.textContent!.replace(/\s+/g, " ");

async function withGap(): Promise<Procedure> {
  const procedure = await exampleProcedure();
  return { ...procedure, summary: { vi: "Tóm tắt" } };
}

describe("<hoso-editor-languages>", () => {
  afterEach(removeViews);

  it("shows what is missing first, and leaves rows in their place while somebody types", async () => {
    const { view, state } = await openView("languages", { procedure: await withGap() });
    expect(rows(view)[0]).to.deep.equal(["Tóm tắt", ""]);
    const cell = grid(view).renderRoot.querySelectorAll<HTMLTextAreaElement>("tbody tr:first-child textarea")[1]!;
    expect(cell.getAttribute("aria-label")).to.contain("English (missing)");
    typeInto(cell, "Summary");
    await settled(view);
    expect(rows(view)[0]).to.deep.equal(["Tóm tắt", "Summary"]);
    expect(toProcedure(state.document).summary).to.deep.equal({ vi: "Tóm tắt", en: "Summary" });
    state.undo();
    await settled(view);
    expect(rows(view)[0]).to.deep.equal(["Tóm tắt", ""]);
  });

  it("finds without diacritics, in texts and places", async () => {
    const { view } = await openView("languages", { locale: "vi" });
    const search = named(grid(view), "Tìm trong các lời, không cần dấu");
    typeInto(search, "giay de nghi");
    await settled(view);
    // Its title, and what else is said of it: the place names it.
    expect(rows(view).map(([text]) => text)).to.deep.equal([
      "Giấy đề nghị đăng ký hộ kinh doanh",
      "Được tạo từ câu trả lời của bạn. Bạn chỉ cần xem lại và ký.",
    ]);
    typeInto(search, "tu khoa");
    await settled(view);
    expect(rows(view)).to.have.length(4);
    typeInto(search, "không có lời nào như thế");
    await settled(view);
    expect(grid(view).renderRoot.textContent).to.contain("Không có lời nào khớp.");
  });

  it("narrows to one language's gaps", async () => {
    const { view } = await openView("languages", { procedure: await withGap() });
    choose(named<HTMLSelectElement>(view, "Show"), "Missing in English");
    await settled(view);
    expect(rows(view)).to.deep.equal([["Tóm tắt", ""]]);
    choose(named<HTMLSelectElement>(view, "Show"), "Missing in Vietnamese");
    await settled(view);
    expect(rows(view)).to.have.length(0);
  });

  it("goes to the place of a text", async () => {
    const { view, state } = await openView("languages");
    typeInto(named(grid(view), "Search the texts; diacritics do not matter"), "Postal consignment slip");
    await settled(view);
    grid(view).renderRoot.querySelector<HTMLElement>("tbody button")!.click();
    expect([state.view, state.place?.property]).to.deep.equal(["documents", "title"]);
  });

  it("gives a file, takes it back, and reports", async () => {
    const { view, state } = await openView("languages", { procedure: await withGap() });
    const before = toProcedure(state.document);
    const { name, text } = await downloaded(view);
    expect(name).to.equal("translations-household-business.csv");
    expect(text.startsWith("\ufeff")).to.equal(true);
    const back = text.replace("Tóm tắt,\r\n", "Tóm tắt,A summary\r\n").replace(/\r\n$/, "\r\nnotes,of,mine,\r\n");
    await pick(view, back);
    expect(dialog(view))
      .to.contain("1 text will be taken.")
      .and.to.contain("1 line or cell is not taken")
      .and.to.contain("has no line code");
    named(view, "Take 1 text", "button").click();
    await settled(view);
    expect(toProcedure(state.document)).to.deep.equal({ ...before, summary: { vi: "Tóm tắt", en: "A summary" } });
    state.undo();
    expect(toProcedure(state.document)).to.deep.equal(before);
  });

  it("lets the person choose where both sides changed a text", async () => {
    const { view, state } = await openView("languages");
    const { text } = await downloaded(view);
    state.run("text.set", { key: state.document.root, property: "title", language: "en", text: "Register a small business" });
    await pick(view, text.replace("Register a household business", "Household business registration"));
    expect(dialog(view)).to.contain("1 text was changed both here and in the file");
    expect(deepAll(view, "hoso-dialog[open] button.primary")).to.have.length(0);
    named(view, "Take all from the file", "button").click();
    await settled(view);
    named(view, "Take 1 text", "button").click();
    expect(toProcedure(state.document).title).to.deep.equal({
      vi: "Đăng ký thành lập hộ kinh doanh",
      en: "Household business registration",
    });
  });

  it("reads Excel's Unicode text and says what it cannot read", async () => {
    const { view, state } = await openView("languages");
    const { text } = await downloaded(view);
    const wide = new Uint16Array(
      [...`\ufeff${text.slice(1).replace("Individuals", "Persons")}`].flatMap((char) => [...char].map((one) => one.charCodeAt(0))),
    );
    const reading = await readTranslationFile(state, new File([wide], "t.txt"));
    expect(reading.ok && reading.report.taken.map((one) => one.text)).to.deep.equal(["Persons"]);
    await pick(view, new Uint8Array([0x4c, 0xe0, 0x6d]));
    expect(dialog(view)).to.contain("not in UTF-8");
  });

  it("adds a language, and takes it away with its texts", async () => {
    const { view, state } = await openView("languages");
    const before = toProcedure(state.document);
    named(view, "Add language", "button").click();
    await settled(view);
    choose(named<HTMLSelectElement>(view, "Language", "hoso-dialog[open] select"), "Another language");
    await settled(view);
    const tag = () => named(view, "International language tag, for example fr or zh-Hant");
    typeInto(tag(), "Tiếng Pháp");
    await settled(view);
    named(view, "Add", "hoso-dialog[open] button").click();
    await settled(view);
    expect(deepAll(view, "hoso-dialog[open] .error")[0]!.textContent).to.contain("2 or 3 lower-case letters");
    typeInto(tag(), "fr");
    await settled(view);
    named(view, "Add", "hoso-dialog[open] button").click();
    await settled(view);
    expect(toProcedure(state.document).languages).to.deep.equal(["vi", "en", "fr"]);
    expect(deepAll(view, "ul.languages li").at(-1)!.textContent).to.contain(`${collectTexts(state.document).length} missing`);
    const menu = deepAll<HTMLElementTagNameMap["hoso-menu"]>(view, "ul.languages hoso-menu").at(-1)!;
    menu.dispatchEvent(new CustomEvent("hoso-choose", { detail: "remove" }));
    await settled(view);
    named(view, "Remove this language", "hoso-dialog[open] button").click();
    await settled(view);
    expect(toProcedure(state.document)).to.deep.equal(before);
  });

  it("makes another language the main one", async () => {
    const { view, state } = await openView("languages");
    deepAll(view, "ul.languages hoso-menu")
      .at(-1)!
      .dispatchEvent(new CustomEvent("hoso-choose", { detail: "main" }));
    expect(toProcedure(state.document).languages).to.deep.equal(["en", "vi"]);
  });

  it("stays quick with 3,000 texts", async () => {
    const fields = Array.from({ length: 3000 }, (_, index) => ({
      id: `f${index}`,
      kind: "text",
      label: { vi: `Câu hỏi số ${index}`, en: `Question ${index}` },
    }));
    const procedure = {
      ...(await exampleProcedure()),
      documents: [],
      checks: [],
      scenarios: [],
      steps: [{ id: "one", title: "One", fields }],
    } as unknown as Procedure;
    const { view } = await openView("languages", { procedure });
    expect(rows(view)).to.have.length(40);
    const cell = grid(view).renderRoot.querySelector<HTMLTextAreaElement>("tbody textarea")!;
    const times: number[] = [];
    for (let letter = 0; letter < 9; letter++) {
      const begin = performance.now();
      typeInto(cell, `${cell.value}x`);
      await view.updateComplete;
      await grid(view).updateComplete;
      times.push(performance.now() - begin);
    }
    expect(times.sort((a, b) => a - b)[4]!).to.be.below(50);
    const begin = performance.now();
    typeInto(named(grid(view), "Search the texts; diacritics do not matter"), "cau hoi so 2999");
    await grid(view).updateComplete;
    expect(performance.now() - begin).to.be.below(400);
    expect(rows(view)).to.deep.equal([["Câu hỏi số 2999", "Question 2999"]]);
  });
});
