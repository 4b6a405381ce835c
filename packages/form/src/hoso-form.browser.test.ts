import { expect } from "chai";
import { HosoForm } from "./hoso-form.js";
import { openForm, one, procedureWith, removeForms, settled, type, violations } from "./form.fixture.js";
import { register } from "./register.js";

const text = (id: string, more: object = {}): object => ({ id, kind: "text", label: { vi: `Nhãn ${id}`, en: `Label ${id}` }, ...more });

/** Texts of another language are fetched: how long that takes is the server's affair. */
async function waitUntil(holds: () => boolean): Promise<void> {
  for (let turn = 0; turn < 200 && !holds(); turn++) await new Promise((resolve) => setTimeout(resolve, 25));
}

describe("<hoso-form>", () => {
  afterEach(removeForms);

  it("keeps what is typed untouched and shows errors only when the field is left", async () => {
    const form = await openForm(procedureWith([{ id: "phone", kind: "phone", label: "Phone" }, text("b")]));
    const input = type(form, "phone", "09");
    expect(form.shadowRoot!.querySelector(".error")).to.equal(null);
    expect(input.value).to.equal("09");
    one(form, "[name=b]").focus();
    expect(one(form, "#f-phone-error").textContent).to.contain("phone number");
    expect(input.getAttribute("aria-invalid")).to.equal("true");
    expect(input.getAttribute("aria-describedby")).to.equal("f-phone-error");
    type(form, "phone", "0912345678");
    expect(form.shadowRoot!.querySelector(".error")).to.equal(null);
    one(form, "[name=b]").focus();
    expect(input.value).to.equal("0912 345 678");
  });

  it("lists errors in a summary that takes focus and leads to the fields", async () => {
    const form = await openForm(procedureWith([text("a", { required: true }), text("b", { required: true })]));
    one(form, "button.primary").click();
    await settled(form);
    const summary = one(form, "[data-summary]");
    expect(form.shadowRoot!.activeElement).to.equal(summary);
    expect(await violations(form)).to.deep.equal([]);
    const links = summary.querySelectorAll("a");
    expect([...links].map((link) => link.textContent)).to.deep.equal(["Label a", "Label b"]);
    links[1]!.click();
    await settled(form);
    expect(form.shadowRoot!.activeElement).to.equal(one(form, "[name=b]"));
  });

  it("shows twenty errors first and all on demand", async () => {
    const form = await openForm(procedureWith(Array.from({ length: 30 }, (_, index) => text(`f${index}`, { required: true }))));
    one(form, "button.primary").click();
    await settled(form);
    expect(form.shadowRoot!.querySelectorAll("[data-summary] li")).to.have.length(20);
    one(form, "[data-act=all]").click();
    await settled(form);
    expect(form.shadowRoot!.querySelectorAll("[data-summary] li")).to.have.length(30);
  });

  it("renders hidden fields only when they first show, and hides them afterwards", async () => {
    const form = await openForm(procedureWith([text("a"), text("b", { when: { "==": [{ var: "a" }, "yes"] } })]));
    expect(form.shadowRoot!.getElementById("f-b-row")).to.equal(null);
    type(form, "a", "yes");
    const row = one<HTMLElement>(form, "#f-b-row");
    expect(row.hidden).to.equal(false);
    type(form, "b", "kept");
    type(form, "a", "no");
    expect(row.hidden).to.equal(true);
    type(form, "a", "yes");
    expect(row.hidden).to.equal(false);
    expect(one(form, "[name=b]").value).to.equal("kept");
  });

  it("keeps answers and unfinished text when the language changes", async () => {
    const form = await openForm(
      procedureWith([text("a", { required: true }), { id: "n", kind: "integer", label: { vi: "Số", en: "Number" } }]),
    );
    type(form, "a", "Ánh");
    type(form, "n", "12x");
    one(form, "[name=a]").focus();
    form.locale = "vi";
    await waitUntil(() => one(form, ".form").lang === "vi");
    await settled(form);
    expect(one(form, ".form").lang).to.equal("vi");
    expect(one(form, "label").textContent).to.contain("Nhãn a");
    expect(one(form, "[name=a]").value).to.equal("Ánh");
    expect(one(form, "[name=n]").value).to.equal("12x");
    expect(one(form, "#f-n-error").textContent).to.contain("không phải là số");
  });

  it("marks texts that fall back to another language", async () => {
    const form = await openForm(procedureWith([{ id: "a", kind: "text", label: { vi: "Chỉ tiếng Việt" } }]));
    expect(one(form, "label span[lang]").getAttribute("lang")).to.equal("vi");
  });

  it("shows author's HTML as text and refuses unsafe links", async () => {
    const form = await openForm(
      procedureWith([
        { id: "n", kind: "note", text: "<img src=x onerror=alert(1)> [x](javascript:alert(1)) **b** [ok](https://example.vn)" },
      ]),
    );
    const note = one(form, ".note");
    expect(note.querySelector("img")).to.equal(null);
    expect([...note.querySelectorAll("a")].map((link) => link.getAttribute("href"))).to.deep.equal(["https://example.vn"]);
    expect(note.querySelector("strong")!.textContent).to.equal("b");
  });

  it("asks to confirm warnings once, and then goes on", async () => {
    const form = await openForm(procedureWith([text("a", { recommended: true })]));
    one(form, "button.primary").click();
    await settled(form);
    expect(one(form, "[data-summary]").classList.contains("doubt")).to.equal(true);
    one(form, "[data-act=confirm]").click();
    await settled(form);
    expect(form.session!.state.place.page).to.equal("check");
  });

  it("comes back to the check page after a change", async () => {
    const form = await openForm(procedureWith([text("a")]));
    form.session!.goTo({ page: "check" });
    await settled(form);
    expect(await violations(form)).to.deep.equal([]);
    one(form, "[data-act=change]").click();
    await settled(form);
    expect(form.shadowRoot!.activeElement).to.equal(one(form, "[name=a]"));
    one(form, "button.primary").click();
    await settled(form);
    expect(form.session!.state.place.page).to.equal("check");
  });

  it("registers tolerantly and two forms share nothing", async () => {
    expect(() => register("hoso-form", class extends HosoForm {})).not.to.throw();
    const definition = procedureWith([text("a")]);
    const [first, second] = [await openForm(definition), await openForm(definition)];
    type(first, "a", "only here");
    expect(one(second, "[name=a]").value).to.equal("");
    expect(second.session!.application.answers()).to.deep.equal({});
  });

  it("shows a calm notice for a broken definition and tells developers why", async () => {
    let told: unknown;
    addEventListener("hoso-error", (event) => (told = (event as CustomEvent).detail), { once: true });
    const form = await openForm(procedureWith([{ id: "a", kind: "no-such-kind", label: "A" }]));
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(one(form, "[role=alert]").textContent).not.to.contain("no-such-kind");
    expect(told).to.have.property("stage", "definition");
  });
});
