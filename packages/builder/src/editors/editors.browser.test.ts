/** All views: nothing of the procedure is out of reach, nothing against the rules of accessibility, going to a place gets there. */
import { nodeTypes, shapeOf, subtree, type NodeType } from "@hoso/authoring";
import type { Procedure } from "@hoso/contract";
import { expect } from "chai";
import type { LitElement } from "lit";
import type { HosoNodeList } from "../controls/node-list.js";
import type { HosoSettings } from "../controls/hoso-settings.js";
import type { View } from "../state/view.js";
import type { HosoFeeAmount } from "./fees/fee-amount.js";
import { deepAll, violations } from "./editor-deep.fixture.js";
import { exampleProcedure, openView, removeViews, settled } from "./editor.fixture.js";

const views = [
  "about",
  "cases",
  "documents",
  "fees",
  "processing",
  "checks",
  "declaration",
  "privacy",
  "languages",
] as const satisfies readonly View[];

/** One of everything that a procedure can have outside its steps. */
async function fullProcedure(): Promise<Procedure> {
  const base = await exampleProcedure("civil-status-extract");
  return {
    ...base,
    serviceLevel: "partial",
    target: { kind: "webhook", url: "https://example.org/x" },
    sources: [{ note: "A note" }],
    processing: {
      ...base.processing!,
      terms: [{ when: { "==": [{ var: "case" }, "proxy"] }, term: { value: 1, unit: "day" } }],
      stages: [
        ...(base.processing!.stages ?? []),
        {
          parallel: [
            { id: "one", title: "One" },
            { id: "two", title: "Two" },
          ],
        },
      ],
    },
    privacy: { ...base.privacy!, purposes: [{ id: "decide", text: "To decide" }], recipients: ["Police"] },
    checks: [{ assert: true, at: "copies", message: "No" }],
  };
}

/** Opens every item of every list in turn and notes which properties of which type of node have a control. */
async function reach(view: LitElement, seen: Map<NodeType, Set<string>>): Promise<void> {
  const note = (): void => {
    for (const form of deepAll<HosoSettings>(view, "hoso-settings")) {
      const type = form.state.document.nodes.get(form.node)?.type;
      if (!type) continue;
      if (!seen.has(type)) seen.set(type, new Set());
      for (const setting of deepAll(form, "[data-property]")) seen.get(type)!.add(setting.dataset.property!.split(/(?<=^messages)\./)[0]!);
    }
    const has = (selector: string, type: NodeType, property: string): void => {
      if (deepAll(view, selector).length > 0) seen.get(type)?.add(property);
    };
    has("hoso-file-size", "document", "maxBytes");
    has("hoso-prerequisites", "procedure", "prerequisites");
    for (const { node, state } of deepAll<HosoFeeAmount>(view, "hoso-fee-amount"))
      seen.get(state.document.nodes.get(node)!.type)?.add("amount");
    if (deepAll(view, "ul.languages").length > 0) seen.get("procedure")?.add("languages");
  };
  const openAll = async (root: Element): Promise<void> => {
    for (const list of deepAll<HosoNodeList>(root, "hoso-node-list").filter((one) => !nested(one, root))) {
      const keys = [...list.renderRoot.querySelectorAll<HTMLElement>("li[data-key]")].map(({ dataset }) => dataset.key!);
      for (const key of keys) {
        await list.openItem(key);
        await settled(view);
        note();
        const details = list.renderRoot.querySelector("li.open .details")!;
        await openAll(details);
      }
    }
  };
  note();
  await openAll(view);
}

/** A list within an item of another: it has its turn when that item is open. */
const nested = (list: Element, root: Element): boolean => {
  for (
    let at: Node | null = list.parentNode ?? (list.getRootNode() as ShadowRoot).host;
    at && at !== root;
    at = at.parentNode ?? (at instanceof ShadowRoot ? at.host : null)
  )
    if (at instanceof Element && at.localName === "hoso-node-list") return true;
  return false;
};

describe("the views of the middle pane", () => {
  afterEach(removeViews);

  it("reach every property outside the form's steps", async function () {
    this.timeout(60_000);
    const procedure = await fullProcedure();
    const seen = new Map<NodeType, Set<string>>([["procedure", new Set()]]);
    for (const name of views) {
      const { view } = await openView(name, { procedure });
      await reach(view, seen);
      removeViews();
    }
    const elsewhere: readonly NodeType[] = ["step", "field", "option", "scenario", "parallel"];
    const missing = nodeTypes
      .filter((type) => !elsewhere.includes(type))
      .flatMap((type) =>
        shapeOf(type)
          .properties.map(({ name }) => `${type}.${name}`)
          .filter((name) => !seen.get(type)?.has(name.slice(type.length + 1))),
      );
    // The version is counted by publishing; where the schema is has no meaning for people.
    expect(missing).to.deep.equal(["procedure.$schema", "procedure.version"]);
  });

  for (const name of views)
    for (const [locale, theme] of [
      ["vi", "light"],
      ["en", "dark"],
    ] as const)
      it(`${name} passes every rule of axe, ${locale}, ${theme}`, async function () {
        this.timeout(30_000);
        const { view } = await openView(name, { procedure: await fullProcedure(), locale, theme });
        const list = deepAll<HosoNodeList>(view, "hoso-node-list").find((one) => one.renderRoot.querySelector("li[data-key]"));
        if (list) await list.openItem(list.renderRoot.querySelector<HTMLElement>("li[data-key]")!.dataset.key!);
        await settled(view);
        expect(await violations(view)).to.deep.equal([]);
      });

  for (const name of views)
    it(`${name} fits into 320 pixels`, async () => {
      const { view } = await openView(name, { procedure: await fullProcedure(), locale: "vi" });
      view.style.setProperty("inline-size", "320px");
      await settled(view);
      expect(view.scrollWidth).to.be.at.most(320);
    });

  it("go to a place: open what is closed and put the focus into the control", async () => {
    const { view, state } = await openView("fees", { procedure: await fullProcedure() });
    const exemption = [...subtree(state.document, state.document.root)].find(({ type }) => type === "exemption")!;
    state.show("fees", { key: exemption.key, property: "title" });
    await settled(view);
    await settled(view);
    const focused = deepAll<HTMLTextAreaElement>(view, "textarea:focus")[0];
    expect(focused?.value).to.equal("Exempt: person with merits to the revolution");
  });

  it("go to a property of the procedure itself", async () => {
    const { view, state } = await openView("about", { procedure: await fullProcedure() });
    state.show("about", { key: state.document.root, property: "estimatedMinutes" });
    await settled(view);
    expect(deepAll<HTMLInputElement>(view, "input:focus")[0]?.value).to.equal(String((await fullProcedure()).estimatedMinutes));
  });

  it("do not lose the focus when undoing takes away what had it", async () => {
    const { view, state } = await openView("cases", { procedure: await fullProcedure() });
    deepAll(view, "button.add")[0]!.click();
    await settled(view);
    expect(deepAll(view, "textarea:focus")).to.have.length(1);
    state.undo();
    await settled(view);
    await settled(view);
    expect(deepAll(view, ":focus")).not.to.have.length(0);
  });
});
