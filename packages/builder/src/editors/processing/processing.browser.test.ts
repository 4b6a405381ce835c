/** Due dates in words, by the calendar; stages against the whole. */
import type { Calendar } from "@hoso/contract";
import { expect } from "chai";
import type { LitElement } from "lit";
import { choose, deepAll, named, type as typeInto } from "../editor-deep.fixture.js";
import { exampleProcedure, openView, removeViews, settled } from "../editor.fixture.js";

const words = (view: LitElement, selector: string): string[] =>
  deepAll(deepAll(view, "hoso-due-preview")[0]!, selector).map((one) => one.textContent!.replace(/\s+/g, " ").trim());

async function open(options: Parameters<typeof openView>[1] = {}) {
  const opened = await openView("processing", options);
  for (let round = 0; round < 20 && deepAll(opened.view, "#day").length === 0; round++) await settled(opened.view);
  return opened;
}

describe("<hoso-editor-processing>", () => {
  afterEach(removeViews);

  it("says until when, and why, day by day", async () => {
    const { view } = await open();
    typeInto(named(view, "Received on"), "2026-11-20");
    await settled(view);
    expect(words(view, ".answer")).to.deep.equal(["DueThursday 26 November 2026"]);
    expect(words(view, "li")).to.deep.equal([
      "Friday 20 November 2026Received. The day of receipt is not counted.",
      "Saturday 21 November 2026Weekend, not counted.",
      "Sunday 22 November 2026Weekend, not counted.",
      "Monday 23 November 2026Working day 1.",
      "Tuesday 24 November 2026Vietnam Culture Day. Public holiday, not counted.",
      "Wednesday 25 November 2026Working day 2.",
      "Thursday 26 November 2026Working day 3.",
      "Thursday 26 November 2026Due.",
    ]);
  });

  it("obeys the cut-off hour", async () => {
    const { view } = await open({ procedure: await exampleProcedure("civil-status-extract"), locale: "vi" });
    typeInto(named(view, "Ngày nhận hồ sơ"), "2026-11-23");
    await settled(view);
    expect(words(view, ".answer strong")).to.deep.equal(["Thứ Hai, 23/11/2026"]);
    typeInto(named(view, "Giờ nhận"), "15:01");
    await settled(view);
    expect(words(view, ".answer strong")).to.deep.equal(["Thứ Tư, 25/11/2026"]);
  });

  it("takes another term, named by its condition", async () => {
    const { view } = await open({ procedure: await exampleProcedure("house-construction-permit") });
    typeInto(named(view, "Received on"), "2026-11-20");
    await settled(view);
    expect(words(view, ".answer strong")).to.deep.equal(["Wednesday 2 December 2026"]);
    choose(named<HTMLSelectElement>(view, "Time that applies"), "10 working days: the case is “Class III or IV works of an organisation”");
    await settled(view);
    expect(words(view, ".answer strong")).to.deep.equal(["Monday 7 December 2026"]);
  });

  it("follows the term as it is typed, and compares the stages", async () => {
    const { view, state } = await open();
    expect(words(view, ".notice.doubt")[0]).to.contain("use up the processing time");
    state.run("node.set", { key: state.document.root, property: "processing.term.value", value: 2 });
    await settled(view);
    expect(words(view, ".notice.danger")[0]).to.contain("take longer than the processing time");
    state.run("node.set", { key: state.document.root, property: "processing.term.unit", value: "none" });
    await settled(view);
    expect(words(view, ".notice")[0]).to.contain("promises no date");
  });

  it("says when the year is only projected, and when the calendar ends", async () => {
    const { view } = await open();
    typeInto(named(view, "Received on"), "2027-02-03");
    await settled(view);
    expect(words(view, ".hint").join()).to.contain("projected");
    typeInto(named(view, "Received on"), "2028-12-31");
    await settled(view);
    expect(words(view, ".notice")[0]).to.contain("outside the calendar");
  });

  it("tries again when the calendar could not be fetched", async () => {
    const table = (await (await fetch("/examples/calendars/vn.json")).json()) as Calendar;
    let tries = 0;
    const calendar = async () => (++tries === 1 ? Promise.reject(new Error("away")) : table);
    const { view } = await openView("processing", { services: { calendar } });
    await settled(view);
    expect(words(view, "[role=alert]")[0]).to.contain("could not be loaded");
    named(view, "Try again", "button").click();
    for (let round = 0; round < 20 && deepAll(view, "#day").length === 0; round++) await settled(view);
    expect(words(view, ".answer strong")).to.have.length(1);
  });

  it("says that there is no calendar", async () => {
    const { view } = await openView("processing", { services: { calendar: async () => undefined } });
    await settled(view);
    expect(words(view, "p")[0]).to.contain("no calendar");
  });
});
