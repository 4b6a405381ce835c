/** The table of who needs which paper, and what only papers have. */
import { childrenOf, nodeOf, toProcedure } from "@hoso/authoring";
import type { Procedure } from "@hoso/contract";
import { expect } from "chai";
import type { HosoNodeList } from "../../controls/node-list.js";
import type { BuilderState } from "../../state/builder-state.js";
import { deepAll, named, type as typeInto } from "../editor-deep.fixture.js";
import { openView, removeViews, settled } from "../editor.fixture.js";

const paper = (state: BuilderState, id: string) => toProcedure(state.document).documents!.find((one) => one.id === id)!;

describe("<hoso-editor-documents>", () => {
  afterEach(removeViews);

  it("shows for each case what is needed, and on which answers it hangs", async () => {
    const { view } = await openView("documents");
    const rows = deepAll<HTMLTableRowElement>(view, "tbody tr").map((row) =>
      [...row.querySelectorAll(".state")].map((one) => one.textContent!.trim()),
    );
    expect(rows[2]).to.deep.equal(["Not needed", "Required", "Not needed", "Not needed"]);
    expect(rows[6]).to.deep.equal(["Not needed", "Depends on answers", "Depends on answers", "Depends on answers"]);
    expect(deepAll(view, "tbody tr")[6]!.textContent).to.contain("If “Does the owner have an electronic identity account?” is “No”");
  });

  it("writes the condition as an author would, one tick one step to undo", async () => {
    const { view, state } = await openView("documents");
    const before = state.document;
    const tick = async (chosen: string) => {
      named(view, `Ask for “Service contract with the organisation” in the case “${chosen}”`).click();
      await settled(view);
    };
    expect(paper(state, "serviceContract").when).to.deep.equal({ "==": [{ var: "case" }, "organisation"] });
    await tick("A public postal worker");
    expect(paper(state, "serviceContract").when).to.deep.equal({ in: [{ var: "case" }, ["organisation", "postal"]] });
    await tick("A person authorised by the owner");
    expect(paper(state, "serviceContract").when).to.deep.equal({ "!=": [{ var: "case" }, "self"] });
    await tick("I am the owner and file it myself");
    expect(paper(state, "serviceContract")).not.to.have.property("when");
    for (let step = 0; step < 3; step++) state.undo();
    expect(toProcedure(state.document)).to.deep.equal(toProcedure(before));
  });

  it("keeps the rest of a condition", async () => {
    const { view, state } = await openView("documents");
    named(view, "Ask for “Copy of the owner's identity card” in the case “A public postal worker”").click();
    expect(paper(state, "ownerIdentity").when).to.deep.equal({
      and: [{ in: [{ var: "case" }, ["individual", "organisation"]] }, { "==": [{ var: "ownerHasAccount" }, false] }],
    });
  });

  it("does not offer ticks where the case is woven into the condition", async () => {
    const { view } = await openView("documents", { procedure: await woven() });
    expect(deepAll(view, "tbody input")).to.have.length(0);
    expect(deepAll(view, "tbody")[0]!.textContent).to.contain("several branches");
  });

  it("opens a paper from its row, with the focus in it", async () => {
    const { view } = await openView("documents");
    named(view, "Postal consignment slip", "tbody button").click();
    await settled(view);
    await settled(view);
    expect(deepAll<HTMLTextAreaElement>(view, "textarea:focus")[0]?.value).to.equal("Postal consignment slip");
  });

  it("takes sizes in megabytes, with a comma or a point, and says what is no size", async () => {
    const { view, state } = await openView("documents");
    const key = childrenOf(nodeOf(state.document, state.document.root), "documents")[1]!;
    await deepAll<HosoNodeList>(view, "hoso-node-list")[0]!.openItem(key);
    await settled(view);
    const size = named(view, "Largest size of a file (MB)");
    expect(size.value).to.equal("10");
    typeInto(size, "2,5");
    expect(paper(state, "householdAuthorisation").maxBytes).to.equal(2.5 * 1024 * 1024);
    typeInto(size, "lớn");
    await settled(view);
    expect(size.getAttribute("aria-invalid")).to.equal("true");
    expect(paper(state, "householdAuthorisation").maxBytes).to.equal(2.5 * 1024 * 1024);
    typeInto(size, "");
    expect(paper(state, "householdAuthorisation")).not.to.have.property("maxBytes");
  });

  it("asks for files only of papers that are uploaded", async () => {
    const { view, state } = await openView("documents");
    await deepAll<HosoNodeList>(view, "hoso-node-list")[0]!.openItem(
      childrenOf(nodeOf(state.document, state.document.root), "documents")[0]!,
    );
    await settled(view);
    expect(deepAll(view, "hoso-file-size")).to.have.length(0);
  });
});

async function woven(): Promise<Procedure> {
  const { exampleProcedure } = await import("../editor.fixture.js");
  const when = { or: [{ "==": [{ var: "case" }, "self"] }, { "==": [{ var: "ownerHasAccount" }, false] }] };
  return { ...(await exampleProcedure()), documents: [{ id: "paper", title: { en: "Paper", vi: "Giấy" }, when }] };
}
