/** Amounts in their usual shapes, and the worked example. */
import { childrenOf, nodeOf, toProcedure } from "@hoso/authoring";
import { expect } from "chai";
import type { LitElement } from "lit";
import type { HosoNodeList } from "../../controls/node-list.js";
import type { BuilderState } from "../../state/builder-state.js";
import { choose, deepAll, named, type as typeInto } from "../editor-deep.fixture.js";
import { exampleProcedure, openView, removeViews, settled, type OpenView } from "../editor.fixture.js";

const amount = (state: BuilderState, index = 0) => toProcedure(state.document).fees![index]!.amount;

async function openFee(options: OpenView = {}): Promise<{ view: LitElement; state: BuilderState }> {
  const opened = await openView("fees", options);
  const [first] = childrenOf(nodeOf(opened.state.document, opened.state.document.root), "fees");
  await deepAll<HosoNodeList>(opened.view, "hoso-node-list")[0]!.openItem(first!);
  await settled(opened.view);
  return opened;
}

describe("<hoso-editor-fees>", () => {
  afterEach(removeViews);

  it("takes an amount as people write it, and says when it is none", async () => {
    const { view, state } = await openFee({ locale: "vi" });
    const box = named(view, "Mức thu");
    expect(box.value).to.equal("100.000");
    typeInto(box, "150.000 đ");
    expect(amount(state)).to.equal(150000);
    typeInto(box, "một trăm nghìn");
    await settled(view);
    expect(deepAll(view, ".error")[0]!.textContent).to.contain("bằng chữ số");
    expect(amount(state)).to.equal(150000);
    typeInto(box, "0");
    await settled(view);
    expect(deepAll(view, "hoso-fee-example")[0]!.shadowRoot!.textContent).to.contain("Miễn phí");
  });

  it("makes a table by case without a rule in sight", async () => {
    const { view, state } = await openFee();
    choose(named<HTMLSelectElement>(view, "How it is worked out"), "A table by case or choice");
    await settled(view);
    choose(named<HTMLSelectElement>(view, "Table by"), "Case");
    await settled(view);
    typeInto(named(view, "A public postal worker", "input"), "20,000");
    await settled(view);
    typeInto(named(view, "I am the owner and file it myself", "input"), "50,000");
    await settled(view);
    expect(amount(state)).to.deep.equal({
      if: [{ "==": [{ var: "case" }, "self"] }, 50000, { "==": [{ var: "case" }, "postal"] }, 20000, 100000],
    });
    typeInto(named(view, "A public postal worker", "input"), "");
    typeInto(named(view, "All other choices", "input"), "150,000");
    expect(amount(state)).to.deep.equal({ if: [{ "==": [{ var: "case" }, "self"] }, 50000, 150000] });
    await settled(view);
    choose(named<HTMLSelectElement>(view, "How it is worked out"), "One fixed amount");
    expect(amount(state)).to.equal(150000);
  });

  it("makes so much apiece, whichever is entered first", async () => {
    const procedure = {
      ...(await exampleProcedure("civil-status-extract")),
      fees: [{ id: "copies", title: "Fee", amount: 0, currency: "VND" }],
    };
    const { view, state } = await openFee({ procedure });
    choose(named<HTMLSelectElement>(view, "How it is worked out"), "An amount times a number");
    await settled(view);
    typeInto(named(view, "Amount for each"), "8,000");
    await settled(view);
    choose(named<HTMLSelectElement>(view, "Times"), "Number of copies");
    expect(amount(state)).to.deep.equal({ "*": [{ var: "copies" }, 8000] });
  });

  it("reckons with sample answers and names the exemption", async () => {
    const { view } = await openView("fees", { procedure: await exampleProcedure("civil-status-extract") });
    const example = deepAll(view, "hoso-fee-example")[0]! as LitElement;
    const outcome = () => example.renderRoot.querySelector("tbody tr")!.textContent!.replace(/\s+/g, " ").trim();
    typeInto(named(example, "Number of copies"), "3");
    await settled(view);
    expect(outcome()).to.contain("usual amount VND 24,000");
    const field = [...example.renderRoot.querySelectorAll("select")].at(-1)!;
    choose(field, [...field.options].find(({ text }) => /poor/i.test(text))!.text.trim());
    await settled(view);
    expect(outcome()).to.contain("Exempt: poor household; otherwise VND 24,000 Free of charge");
  });

  it("takes the answers of a scenario", async () => {
    const procedure = await exampleProcedure("house-construction-permit");
    const { view } = await openView("fees", { procedure, locale: "vi" });
    const scenario = procedure.scenarios!.find((one) => one.case === "organisation")!;
    choose(named<HTMLSelectElement>(view, "Lấy câu trả lời từ tình huống"), (scenario.title as { vi: string }).vi);
    await settled(view);
    expect(deepAll(view, "hoso-fee-example")[0]!.shadowRoot!.querySelector("tfoot")!.textContent).to.contain("150.000 đ");
  });

  it("shows the amount of every fee in its line", async () => {
    const { view } = await openView("fees", { procedure: await exampleProcedure("birth-registration") });
    const lines = deepAll(view, ".summary").map((line) => line.textContent!.replace(/\s+/g, " ").trim());
    expect(lines).to.deep.equal([
      "Birth registration (free of charge) Free of charge",
      "Fee for copies of the certificate VND 8,000 × “Copies of the birth certificate”",
    ]);
  });
});
