import { expect } from "chai";
import { getProperty, propertiesFor } from "@hoso/authoring";
import type { Rule } from "@hoso/contract";
import { html } from "lit";
import { clearRooms, choose, idle, show, stateFor, typeInto } from "../controls/controls.fixture.js";
import { deep, deepAll, exampleProcedure, violations } from "../builder.fixture.js";
import type { BuilderState } from "../state/builder-state.js";
import { elements } from "./elements.js";
import type { RuleDetail } from "./rule-element.js";

const rules: Readonly<Record<string, readonly Rule[]>> = {
  "household-business": [
    {
      and: [
        { "!=": [{ var: "case" }, "self"] },
        { or: [{ "==": [{ var: "ownerHasAccount" }, false] }, { "!!": [{ var: "business.name" }] }] },
      ],
    },
    { ">=": [{ "years-between": [{ var: "owner.dateOfBirth" }, { var: "today" }] }, 18] },
    { "==": [{ count: [{ var: "lines" }, { "==": [{ var: "main" }, true] }] }, 1] },
    { some: [{ var: "lines" }, { and: [{ "==": [{ var: "main" }, true] }, { "==": [{ var: "^.founderType" }, "household"] }] }] },
    { "!": [{ in: ["công ty", { var: "business.name" }] }] },
    { in: [{ var: "conditionalLine" }, ["yes", "unknown"]] },
  ],
};

async function open(rule: Rule | undefined, { locale = "en", width = 700, tag = "hoso-rule-editor" } = {}) {
  const state = await stateFor(await exampleProcedure(), locale);
  let detail: RuleDetail | undefined;
  const onRule = (event: CustomEvent<RuleDetail>) => (detail = event.detail);
  const at = state.document.root;
  const room = await show(
    tag === "hoso-expression"
      ? html`<hoso-expression .state=${state} .node=${at} .rule=${rule} .type=${"number"} @hoso-rule=${onRule}></hoso-expression>`
      : html`<hoso-rule-editor .state=${state} .node=${at} .rule=${rule} @hoso-rule=${onRule}></hoso-rule-editor>`,
    elements,
    width,
  );
  return { state, room, editor: deep(room, tag), detail: () => detail, sentence: () => deep(room, ".sentence").textContent! };
}

const focusedIn = (root: DocumentOrShadowRoot): Element | null => {
  const active = root.activeElement;
  return active?.shadowRoot ? (focusedIn(active.shadowRoot) ?? active) : active;
};

const press = async (key: string, more: KeyboardEventInit = {}) => {
  const target = focusedIn(document)!;
  const went = target.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, composed: true, cancelable: true, ...more }));
  if (went && key === "Enter") (target as HTMLElement).click();
  await idle();
};

/** Picks in the picker that has the focus: opens, types, takes what is found first. */
async function pickByKeys(text: string) {
  await press("Enter");
  typeInto(focusedIn(document) as HTMLInputElement, text);
  await idle();
  await press("Enter");
}

const focusOn = (room: Element, selector: string, at = 0) => (deepAll<HTMLElement>(room, selector)[at]!.focus(), undefined);

describe("the editor of conditions", () => {
  afterEach(clearRooms);

  for (const [locale, width] of [
    ["en", 390],
    ["vi", 900],
  ] as const)
    it(`has no accessibility violation with any rule, tried and as stored too (${locale}, ${width} px)`, async () => {
      for (const rule of rules["household-business"]!) {
        const { room } = await open(rule, { locale, width });
        for (const details of deepAll<HTMLDetailsElement>(room, "details")) details.open = true;
        await idle();
        expect(await violations(room)).to.deep.equal([]);
        expect(deep(room, "hoso-rule-editor").scrollWidth).to.be.at.most(width);
        clearRooms();
      }
    });

  it("builds a nested rule by keyboard alone", async () => {
    const { room, detail, sentence } = await open(undefined);
    focusOn(room, ".opener");
    await pickByKeys("truong hop"); // the interface is English: nothing is found, and the list stays open
    expect(deep(room, "[role=status]").textContent).to.include("Nothing found");
    typeInto(focusedIn(document) as HTMLInputElement, "the case");
    await idle();
    await press("Enter");
    choose(deep(room, ".comparison"), "is-not");
    await idle();
    choose(deep(room, "select.value"), "self");
    await idle();
    focusOn(room, ".add", 1); // "Add a group"
    await press("Enter");
    await pickByKeys("electronic identity account");
    choose(deepAll<HTMLSelectElement>(room, "select.value").at(-1)!, "false");
    await idle();
    const group = deep(room, ".group.nested");
    deep(group, ".add").focus();
    await press("Enter");
    await pickByKeys("proper name");
    choose(deepAll<HTMLSelectElement>(room, ".comparison").at(-1)!, "answered");
    await idle();
    expect(detail()).to.deep.include({ gaps: 0, changed: true });
    expect(detail()!.rule).to.deep.equal(rules["household-business"]![0]);
    expect(sentence()).to.match(/^the case is not “.+” and \(.+ is “No” or “Proper name” is answered\)$/);
  });

  it("keeps the focus with what was moved, and gives it to the neighbour of what was deleted", async () => {
    const a: Rule = { "!!": [{ var: "business.name" }] };
    const b: Rule = { "==": [{ var: "founderType" }, "household"] };
    const { room, detail } = await open({ and: [a, b] });
    focusOn(room, ".opener", 1);
    await press("ArrowUp", { altKey: true });
    expect(detail()!.rule).to.deep.equal({ and: [b, a] });
    expect(focusedIn(document)!.getAttribute("aria-label")).to.include("Who founds the business");
    await press("Delete", { altKey: true });
    expect(detail()!.rule).to.deep.equal({ and: [a] });
    expect(focusedIn(document)!.getAttribute("aria-label")).to.include("Proper name");
  });

  it("offers what fits: options of the field, operators of its type, other dates for a date", async () => {
    const { room, detail } = await open({ "<=": [{ var: "owner.dateOfBirth" }, { var: "today" }] });
    expect([...deep<HTMLSelectElement>(room, ".comparison").options].map(({ text }) => text)).to.include("is no later than");
    deepAll(room, ".opener")[1]!.click();
    await idle();
    const offered = deepAll(room, "[role=option]").map(({ textContent }) => textContent!.trim());
    expect(offered.some((one) => one.startsWith("Date of birth"))).to.equal(true);
    expect(offered).to.not.include("Proper name");
    await press("Escape");
    choose(deep(room, ".comparison"), "between");
    await idle();
    expect(detail()!.gaps).to.equal(1);
    expect(detail()!.rule).to.equal(undefined);
    typeInto(deep(room, "input.value"), "2026-12-31");
    await idle();
    expect(detail()!.rule).to.deep.equal({ "<=": [{ var: "today" }, { var: "owner.dateOfBirth" }, "2026-12-31"] });
  });

  it("is tried against answers and says which part decided", async () => {
    const { room } = await open(rules["household-business"]![0]);
    deep<HTMLDetailsElement>(room, "details").open = true;
    await idle();
    const [, first] = deepAll<HTMLSelectElement>(deep(room, "hoso-rule-trial"), "select");
    choose(first!, "self");
    await idle();
    expect(deep(room, ".outcome-line").textContent).to.equal("Outcome: False");
    expect(deepAll(room, ".outcome.decisive").length).to.be.greaterThan(0);
    choose(first!, "individual");
    typeInto(deep<HTMLInputElement>(deep(room, "hoso-rule-trial"), "input"), "Bún chả");
    await idle();
    expect(deep(room, ".outcome-line").textContent).to.equal("Outcome: True");
    const marks = deepAll(room, ".row .outcome").map(({ textContent }) => textContent!.trim());
    expect(marks).to.deep.equal(["True · decisive", "False", "True · decisive"]);
  });

  it("takes answers from a stored scenario", async () => {
    const { room } = await open(rules["household-business"]![2]);
    deep<HTMLDetailsElement>(room, "details").open = true;
    await idle();
    const select = deep<HTMLSelectElement>(deep(room, "hoso-rule-trial"), "select");
    choose(select, select.options[1]!.value);
    await idle();
    expect(deep(room, ".outcome-line").textContent).to.equal("Outcome: True");
    expect(deepAll(room, ".trial-row").length).to.be.greaterThan(0);
  });

  it("costs little at 1,000 fields", async () => {
    const fields = Array.from({ length: 1000 }, (_, index) => ({ id: `f${index}`, kind: "text", label: `Field ${index}` }));
    const state = await stateFor({
      ...(await exampleProcedure()),
      steps: [{ id: "only", title: "Only", fields }],
      checks: [],
      documents: [],
      fees: [],
      scenarios: [],
    } as never);
    const rule: Rule = { and: Array.from({ length: 20 }, (_, index) => ({ "==": [{ var: `f${index}` }, "x"] })) };
    const room = await show(
      html`<hoso-rule-editor .state=${state} .node=${state.document.root} .rule=${rule}></hoso-rule-editor>`,
      elements,
      900,
    );
    const editor = deep(room, "hoso-rule-editor") as HTMLElement & { updateComplete: Promise<unknown> };
    const input = deep<HTMLInputElement>(room, "input.value");
    const times: number[] = [];
    for (let index = 0; index < 20; index++) {
      const started = performance.now();
      typeInto(input, `value ${index}`);
      await editor.updateComplete;
      times.push(performance.now() - started);
    }
    times.sort((a, b) => a - b);
    expect(times[10]).to.be.lessThan(16);
  });

  it("reads and writes how the rule is stored, and marks what is wrong without losing anything", async () => {
    const { room, detail, sentence } = await open(rules["household-business"]![5]);
    const source = deep<HTMLTextAreaElement>(room, "#source");
    const before = sentence();
    typeInto(source, '{"in": [');
    await idle();
    expect(source.getAttribute("aria-invalid")).to.equal("true");
    expect(sentence()).to.equal(before);
    typeInto(source, '{"regex": ["a"]}');
    await idle();
    expect(deep(room, "#wrong").textContent).to.include("regex");
    typeInto(source, '{"!!": [{"var": "lines"}]}');
    await idle();
    expect(detail()!.rule).to.deep.equal({ "!!": [{ var: "lines" }] });
    expect(sentence()).to.equal("“Business lines” has at least one row");
    expect(source.value).to.equal('{"!!": [{"var": "lines"}]}');
  });
});

describe("every rule of the example procedures", () => {
  afterEach(clearRooms);

  for (const id of ["birth-registration", "civil-status-extract", "house-construction-permit", "household-business"])
    it(`${id}: shows as rows and pieces that all lead somewhere, and is not changed by being looked at`, async () => {
      const state = await stateFor(await exampleProcedure(id));
      const seen = new Set<string>();
      for (const node of state.document.nodes.values())
        for (const { name, type } of propertiesFor(node)) {
          const rule = getProperty(node.values, name) as Rule | undefined;
          if ((type !== "condition" && type !== "rule") || typeof rule !== "object" || seen.has(JSON.stringify(rule))) continue;
          seen.add(JSON.stringify(rule));
          let told = 0;
          const room = await show(
            type === "condition"
              ? html`<hoso-rule-editor .state=${state} .node=${node.key} .rule=${rule} @hoso-rule=${() => told++}></hoso-rule-editor>`
              : html`<hoso-expression .state=${state} .node=${node.key} .rule=${rule} @hoso-rule=${() => told++}></hoso-expression>`,
            elements,
          );
          expect(deepAll(room, ".notice, .opener.invalid, [aria-invalid=true]"), JSON.stringify(rule)).to.deep.equal([]);
          expect(deepAll(room, ".opener .none"), JSON.stringify(rule)).to.deep.equal([]);
          expect(JSON.parse(deep<HTMLTextAreaElement>(room, "#source").value)).to.deep.equal(rule);
          expect(told).to.equal(0);
          clearRooms();
        }
      expect(seen.size).to.be.greaterThan(5);
    });
});

describe("the editor of formulas", () => {
  afterEach(clearRooms);

  const formulas: readonly Rule[] = [
    { if: [{ "==": [{ var: "case" }, "self"] }, 75000, 150000] },
    { "*": [{ count: [{ var: "lines" }] }, 8000] },
    { round: [{ "/": [{ "+": [{ sum: [{ var: "lines" }, { length: [{ var: "name" }] }] }, 1] }, 3] }, 0] },
    { "add-duration": [{ var: "today" }, "P3M"] },
  ];

  it("has no accessibility violation, at 390 px too", async () => {
    for (const rule of formulas) {
      const { room } = await open(rule, { tag: "hoso-expression", width: 390 });
      expect(await violations(room)).to.deep.equal([]);
      expect(deep(room, "hoso-expression").scrollWidth).to.be.at.most(390);
      clearRooms();
    }
  });

  it("builds a table by condition", async () => {
    const { room, detail } = await open(undefined, { tag: "hoso-expression" });
    focusOn(room, ".opener");
    await pickByKeys("table by condition");
    deep(deep(room, ".branch"), ".opener").focus();
    await pickByKeys("the case");
    choose(deep(deep(room, ".branch"), "select.value"), "self");
    await idle();
    const [first, otherwise] = deepAll<HTMLInputElement>(room, ".number input");
    typeInto(first!, "75000");
    typeInto(otherwise!, "150,000");
    await idle();
    expect(detail()!.rule).to.deep.equal(formulas[0]);
  });
});

describe("the dialog of a rule", () => {
  afterEach(clearRooms);

  const dialogFor = async (property: string) => {
    const state: BuilderState = await stateFor(await exampleProcedure());
    const node = state.document.paths.get("business.name")!;
    const room = await show(html`<hoso-settings .state=${state} .node=${node} .properties=${[property]}></hoso-settings>`, elements);
    return { state, node, room };
  };

  it("opens from the sentence, saves as one step, and the focus comes back", async () => {
    const { state, node, room } = await dialogFor("when");
    const values = () => state.document.nodes.get(node)!.values;
    choose(deep(room, "select"), "rule");
    await idle();
    await new Promise((resolve) => setTimeout(resolve, 300));
    await idle();
    expect(deep(room, "dialog").matches("[open]")).to.equal(true);
    expect(await violations(room)).to.deep.equal([]);
    typeInto(deep<HTMLTextAreaElement>(room, "#source"), '{"!!": [{"var": "lines"}]}');
    await idle();
    deep(room, ".foot .primary").click();
    await idle();
    expect(values().when).to.deep.equal({ "!!": [{ var: "lines" }] });
    expect(state.session.history).to.have.length(1);
    expect(deepAll(room, "hoso-rule-dialog")).to.have.length(0);
  });

  it("takes the condition away when all its rows are deleted", async () => {
    const { state, node, room } = await dialogFor("when");
    state.run("node.set", { key: node, property: "when", value: { "!!": [{ var: "lines" }] } });
    await idle();
    deep(room, "[data-property=when] button").click();
    await idle();
    await new Promise((resolve) => setTimeout(resolve, 300));
    deep(room, ".row").dispatchEvent(
      new KeyboardEvent("keydown", { key: "Delete", altKey: true, bubbles: true, composed: true, cancelable: true }),
    );
    await idle();
    deep(room, ".foot .primary").click();
    await idle();
    expect(state.document.nodes.get(node)!.values.when).to.equal(undefined);
  });

  it("asks before changes are lost, by Escape too, and saves nothing that is not finished", async () => {
    const { state, node, room } = await dialogFor("when");
    choose(deep(room, "select"), "rule");
    await idle();
    await new Promise((resolve) => setTimeout(resolve, 300));
    const buttons = () => deepAll<HTMLButtonElement>(room, ".foot button").map(({ textContent }) => textContent!.trim());
    deepAll<HTMLElement>(room, ".add")[0]!.click();
    await idle();
    deep(room, ".foot .primary").click();
    await idle();
    expect(deep(room, ".foot .error").textContent).to.include("still to be chosen");
    typeInto(deep<HTMLTextAreaElement>(room, "#source"), '{"!!": [{"var": "lines"}]}');
    await idle();
    deep<HTMLDialogElement>(room, "dialog").close();
    await idle();
    expect(buttons()).to.deep.equal(["Discard changes", "Go on editing"]);
    expect(deep(room, "dialog").matches("[open]")).to.equal(true);
    expect(await violations(room)).to.deep.equal([]);
    deep(room, ".stay").click();
    await idle();
    deepAll<HTMLButtonElement>(room, ".foot button")[0]!.click();
    await idle();
    deep(room, ".foot .danger").click();
    await idle();
    expect(deepAll(room, "hoso-rule-dialog")).to.have.length(0);
    expect(state.document.nodes.get(node)!.values.when).to.equal(undefined);
    expect(deep(room, "hoso-settings").shadowRoot!.activeElement?.localName).to.equal("select");
  });
});
