import { expect } from "chai";
import { openForm, one, procedureWith, removeForms, settled, type, violations } from "../form.fixture.js";

const members = {
  id: "members",
  kind: "list",
  label: { vi: "Thành viên", en: "Members" },
  itemTitle: { vi: "Thành viên", en: "Member" },
  schema: { maxItems: 3 },
  fields: [
    { id: "name", kind: "text", label: "Name", required: true },
    { id: "born", kind: "date", label: "Born" },
  ],
};

describe("list", () => {
  afterEach(removeForms);

  it("adds rows up to the most and focuses the first field of a new row", async () => {
    const form = await openForm(procedureWith([members]));
    for (const index of [0, 1, 2]) {
      one(form, "[data-act=add]").click();
      await settled(form);
      expect(form.shadowRoot!.activeElement).to.equal(one(form, `[name="members.${index}.name"]`));
    }
    expect(form.shadowRoot!.querySelector("[data-act=add]")).to.equal(null);
    expect(await violations(form)).to.deep.equal([]);
  });

  it("moves rows with what is in them, and focus with the row", async () => {
    const form = await openForm(procedureWith([members]));
    form.session!.application.set("members", [{ name: "A" }, { name: "B" }, { name: "C" }]);
    await settled(form);
    type(form, "members.0.born", "31", "day");
    one(form, "[data-act=down][data-index='0']").click();
    await settled(form);
    expect([0, 1, 2].map((index) => one(form, `[name="members.${index}.name"]`).value)).to.deep.equal(["B", "A", "C"]);
    expect(one(form, `[name="members.1.born"][data-part=day]`).value).to.equal("31");
    expect(one(form, ".card:nth-of-type(2)").contains(form.shadowRoot!.activeElement)).to.equal(true);
    type(form, "members.1.name", "A2");
    expect(form.session!.application.answers()["members"]).to.deep.equal([{ name: "B" }, { name: "A2" }, { name: "C" }]);
  });

  it("removes a row, focuses what follows, and brings it back with all that was typed", async () => {
    const form = await openForm(procedureWith([members]));
    form.session!.application.set("members", [{ name: "A" }, { name: "B" }]);
    await settled(form);
    type(form, "members.0.born", "31", "day");
    one(form, "[data-act=remove][data-index='0']").click();
    await settled(form);
    expect(form.shadowRoot!.activeElement).to.equal(one(form, "#f-members\\.0-title"));
    expect(one(form, `[name="members.0.name"]`).value).to.equal("B");
    one(form, "[data-act=undo]").click();
    await settled(form);
    expect(one(form, `[name="members.0.name"]`).value).to.equal("A");
    expect(one(form, `[name="members.0.born"][data-part=day]`).value).to.equal("31");
    one(form, "[data-act=remove][data-index='1']").click();
    await settled(form);
    one(form, "[data-act=remove][data-index='0']").click();
    await settled(form);
    expect(form.shadowRoot!.activeElement).to.equal(one(form, "[data-act=add]"));
  });

  it("stays quick with 250 rows", async () => {
    const form = await openForm(procedureWith([{ ...members, schema: { maxItems: 250 } }]));
    form.session!.application.set(
      "members",
      Array.from({ length: 249 }, (_, index) => ({ name: `N${index}` })),
    );
    await settled(form);
    const started = performance.now();
    one(form, "[data-act=add]").click();
    await settled(form);
    type(form, "members.249.name", "last");
    expect(performance.now() - started).to.be.lessThan(1000);
    expect(form.shadowRoot!.querySelectorAll(".card")).to.have.length(250);
  });
});
