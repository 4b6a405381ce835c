/** The overview of everything personal that is asked. */
import { toProcedure, type Json } from "@hoso/authoring";
import type { Procedure } from "@hoso/contract";
import { expect } from "chai";
import { choose, deepAll, named, type as typeInto } from "../editor-deep.fixture.js";
import { exampleProcedure, openView, removeViews, settled } from "../editor.fixture.js";

const lacking = (): Procedure => ({
  id: "small",
  version: 1,
  title: { vi: "Thủ tục", en: "Procedure" },
  languages: ["vi", "en"],
  department: "one",
  steps: [
    {
      id: "first",
      title: { vi: "Bước", en: "Step" },
      fields: [
        { id: "name", kind: "text", label: { vi: "Họ và tên", en: "Full name" } },
        { id: "colour", kind: "text", label: { vi: "Màu", en: "Colour" }, privacy: { sensitivity: "none" } },
        { id: "phone", kind: "phone", label: { vi: "Điện thoại", en: "Telephone" }, privacy: { sensitivity: "sensitive" } },
        { id: "note", kind: "note", text: "A note" },
        { id: "people", kind: "list", label: { en: "People" }, fields: [{ id: "born", kind: "date", label: { en: "Born" } }] },
      ],
    },
  ],
  documents: [{ id: "card", title: { vi: "Thẻ", en: "Card" } }],
  privacy: { controller: "The office", retention: "P10Y" },
});

const privacyOf = (procedure: Procedure): Record<string, unknown> => {
  const fields = procedure.steps[0]!.fields;
  const all = [
    ...fields.filter(({ kind }) => kind !== "list"),
    ...fields.find(({ kind }) => kind === "list")!.fields!,
    ...procedure.documents!,
  ];
  return Object.fromEntries(all.filter(({ privacy }) => privacy).map(({ id, privacy }) => [id, privacy]));
};

describe("<hoso-editor-privacy>", () => {
  afterEach(removeViews);

  it("lists fields, those in lists too, and papers, and marks what is missing", async () => {
    const { view } = await openView("privacy", { procedure: lacking() });
    const table = deepAll(view, "hoso-privacy-table")[0]!;
    const rows = deepAll<HTMLTableRowElement>(table, "tbody tr").map((row) => [
      row.querySelector("th")!.firstChild!.nextSibling!.textContent,
      row.querySelectorAll("select.gap").length,
    ]);
    expect(rows).to.deep.equal([
      ["Full name", 2],
      ["Colour", 0],
      ["Telephone", 1],
      ["Born", 2],
      ["Card", 2],
    ]);
    expect(table.shadowRoot!.querySelector(".badge")!.textContent).to.equal("4 gaps");
    expect(table.shadowRoot!.querySelector("td.kept")!.textContent).to.equal("10 years (as the procedure)");
  });

  it("fills all gaps in one go, and leaves what is there", async () => {
    const { view, state } = await openView("privacy", { procedure: lacking() });
    const before = toProcedure(state.document);
    named(view, "Fill gaps", "button").click();
    await settled(view);
    choose(named<HTMLSelectElement>(view, "Kind of data", "hoso-dialog select"), "Basic personal data");
    await settled(view);
    choose(named<HTMLSelectElement>(view, "Legal ground", "hoso-dialog select"), "Statutory duty of a state agency");
    await settled(view);
    named(view, "Fill the gaps", "hoso-dialog button").click();
    await settled(view);
    const filled = { sensitivity: "basic", legalBasis: "stateDuty" };
    expect(privacyOf(toProcedure(state.document))).to.deep.equal({
      name: filled,
      colour: { sensitivity: "none" },
      phone: { sensitivity: "sensitive", legalBasis: "stateDuty" },
      born: filled,
      card: filled,
    });
    expect(deepAll(view, "hoso-privacy-table")[0]!.shadowRoot!.querySelector(".badge")!.textContent).to.equal("There are no gaps.");
    state.undo();
    expect(toProcedure(state.document)).to.deep.equal(before);
  });

  it("needs no ground for what is not personal", async () => {
    const { view, state } = await openView("privacy", { procedure: lacking() });
    choose(named<HTMLSelectElement>(view, "Kind of data: Full name (missing)"), "Not personal data");
    await settled(view);
    expect(named<HTMLSelectElement>(view, "Legal ground: Full name").classList.contains("gap")).to.equal(false);
    expect((toProcedure(state.document).steps[0]!.fields[0] as unknown as Record<string, Json>).privacy).to.deep.equal({
      sensitivity: "none",
    });
  });

  it("narrows to gaps and to words without their diacritics", async () => {
    const { view } = await openView("privacy", { procedure: await exampleProcedure(), locale: "vi" });
    const table = deepAll(view, "hoso-privacy-table")[0]!;
    const names = () => [...table.shadowRoot!.querySelectorAll("tbody tr")].length;
    const all = names();
    typeInto(named(view, "Tìm", "hoso-privacy-table input, [type=search]"), "dien thoai");
    await settled(view);
    expect(names()).to.be.within(3, all - 10);
    named(view, "Chỉ hiện chỗ còn thiếu").click();
    await settled(view);
    expect(names()).to.equal(0);
  });

  it("opens reason, purposes and retention of one field", async () => {
    const { view, state } = await openView("privacy", { procedure: lacking() });
    named(view, "Add reason: Full name", "button").click();
    await settled(view);
    const settings = deepAll(view, "hoso-privacy-table")[0]!.shadowRoot!.querySelector("tr.details hoso-settings")!;
    const reason = settings.shadowRoot!.querySelector<HTMLTextAreaElement>('[data-property="privacy.reason"] textarea')!;
    typeInto(reason, "To find you");
    expect(privacyOf(toProcedure(state.document)).name).to.deep.equal({ reason: { en: "To find you" } });
  });

  it("comes in pages when the form is long", async () => {
    const fields = Array.from({ length: 1000 }, (_, index) => ({
      id: `f${index}`,
      kind: "text",
      label: { en: `Field ${index}`, vi: `Ô ${index}` },
    }));
    const procedure = { ...lacking(), documents: [], steps: [{ id: "one", title: "One", fields }] } as unknown as Procedure;
    const { view } = await openView("privacy", { procedure });
    const table = deepAll(view, "hoso-privacy-table")[0]!;
    expect(table.shadowRoot!.querySelectorAll("tbody tr")).to.have.length(60);
    named(view, "Next page", "button").click();
    await settled(view);
    expect(table.shadowRoot!.querySelector("tbody th")!.textContent).to.contain("Field 60");
  });
});
