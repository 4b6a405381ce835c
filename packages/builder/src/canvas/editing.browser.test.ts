/** Building by keyboard, mouse and touch: what is done in the structure and on the canvas. */
import { expect } from "chai";
import { nodeOf, type NodeKey } from "@hoso/authoring";
import { deep, deepAll, openTestBuilder, removeBuilders, settled, violations } from "../builder.fixture.js";
import type { HosoBuilder } from "../hoso-builder.js";

const text = (id: string, label: string, more: object = {}) => ({ id, kind: "text", label: { en: label }, ...more });

const procedure = () => ({
  id: "small",
  version: 1,
  title: { en: "Small procedure" },
  languages: ["en"],
  department: "testing",
  steps: [
    {
      id: "first",
      title: { en: "First step" },
      fields: [
        text("one", "One", { required: true }),
        text("two", "Two", { when: { "==": [{ var: "one" }, "x"] } }),
        { id: "who", kind: "group", label: { en: "Who" }, fields: [text("inner", "Inner")] },
        { id: "rows", kind: "list", label: { en: "Rows" }, fields: [text("cell", "Cell")] },
      ],
    },
    { id: "second", title: { en: "Second step" }, fields: [text("three", "Three")] },
  ],
});

let builder: HosoBuilder;

const key = (id: string): NodeKey => {
  for (const node of builder.state!.document.nodes.values()) if (node.values.id === id) return node.key;
  throw new Error(`Nothing is called ${id}`);
};
const fieldsOf = (id: string): unknown[] => {
  const { document } = builder.state!;
  return (nodeOf(document, key(id)).children.fields ?? []).map((one) => nodeOf(document, one).values.id);
};
const spot = (id: string): HTMLElement => deep(builder, `.spot[data-key="${key(id)}"]`);
const item = (id: string): HTMLElement => deep(builder, `[role=treeitem][data-key="${key(id)}"]`);
const focused = (): Element | null => {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
};

async function press(name: string, options: KeyboardEventInit = {}): Promise<void> {
  const code = /^[a-z]$/i.test(name) ? `Key${name.toUpperCase()}` : name;
  (focused() ?? document.body).dispatchEvent(
    new KeyboardEvent("keydown", { key: name, code, bubbles: true, composed: true, cancelable: true, ...options }),
  );
  await settled(builder);
}

function pointer(type: string, at: Element | Window, x: number, y: number, pointerType = "mouse"): void {
  at.dispatchEvent(
    new PointerEvent(type, {
      clientX: x,
      clientY: y,
      pointerId: 7,
      pointerType,
      button: 0,
      bubbles: true,
      composed: true,
      cancelable: true,
    }),
  );
}

const middle = (element: Element): { x: number; y: number; top: number; bottom: number } => {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return { x: (left + right) / 2, y: (top + bottom) / 2, top, bottom };
};

async function dragTo(source: Element, x: number, y: number, pointerType = "mouse"): Promise<void> {
  const from = middle(source);
  pointer("pointerdown", source, from.x, from.y, pointerType);
  if (pointerType === "touch") await new Promise((resolve) => setTimeout(resolve, 420));
  pointer("pointermove", window, from.x + 10, from.y + 10, pointerType);
  pointer("pointermove", window, x, y, pointerType);
  await settled(builder);
}

const drop = async (x: number, y: number, pointerType = "mouse"): Promise<void> => {
  pointer("pointerup", window, x, y, pointerType);
  await settled(builder);
};

describe("editing", () => {
  beforeEach(async () => {
    builder = await openTestBuilder({ procedure: procedure() as never, width: 1400, height: 900 });
    await new Promise((resolve) => setTimeout(resolve, 60));
  });
  afterEach(removeBuilders);

  it("names a field in place with Enter, keeps the focus, and undoes it", async () => {
    spot("one").click();
    await settled(builder);
    expect(focused()).to.equal(spot("one"));
    await press("Enter");
    const input = deep<HTMLInputElement>(deep(builder, "hoso-naming"), "input");
    expect(input.value).to.equal("One");
    input.value = "Given name";
    input.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, composed: true, cancelable: true }));
    await settled(builder);
    expect(focused()).to.equal(spot("one"));
    expect(builder.procedure!.steps[0]!.fields[0]!.label).to.deep.equal({ en: "Given name" });
    expect(deep(builder, "hoso-canvas-form").shadowRoot!.textContent).to.contain("Given name");
    await press("z", { ctrlKey: true });
    expect(builder.procedure!.steps[0]!.fields[0]!.label).to.deep.equal({ en: "One" });
  });

  it("draws only the rows that change", async () => {
    const row = (label: string): Element => {
      const rows = deepAll(deep(builder, "hoso-canvas-form"), ".rows > .row");
      return rows.find((one) => one.querySelector("label, legend")!.textContent!.startsWith(label))!;
    };
    const [two, who] = [row("Two"), row("Who")];
    builder.state!.run("text.set", { key: key("one"), property: "label", language: "en", text: "Changed" });
    builder.state!.run("field.insert", { parent: key("first"), after: null, kind: "date" });
    await settled(builder);
    expect(row("Changed")).to.not.equal(undefined);
    expect(row("Two")).to.equal(two);
    expect(row("Who")).to.equal(who);
    expect(deepAll(deep(builder, "hoso-canvas-form"), ".rows > .row")).to.have.length(5);
    builder.state!.run("text.set", { key: key("inner"), property: "label", language: "en", text: "Within" });
    await settled(builder);
    expect(row("Who").textContent).to.contain("Within");
    const { top, height } = two.getBoundingClientRect();
    expect(Math.abs(spot("two").getBoundingClientRect().top - (top - 6))).to.be.below(2);
    expect(Math.abs(spot("two").getBoundingClientRect().height - (height + 12))).to.be.below(2);
  });

  it("edits the guidance of the step in place", async () => {
    const button = deepAll(deep(builder, "hoso-builder-canvas"), "button").find((one) =>
      one.getAttribute("aria-label")?.startsWith("Guidance"),
    );
    button!.click();
    await settled(builder);
    const area = deep<HTMLTextAreaElement>(deep(builder, "hoso-naming"), "textarea");
    area.value = "Have your card at hand.";
    area.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", ctrlKey: true, bubbles: true, composed: true, cancelable: true }));
    await settled(builder);
    expect(builder.procedure!.steps[0]!.hint).to.deep.equal({ en: "Have your card at hand." });
    expect(deepAll(builder, "hoso-naming")).to.have.length(0);
    expect(deep(builder, "hoso-canvas-form").shadowRoot!.textContent).to.contain("Have your card at hand.");
  });

  it("moves by Alt and arrows, into a group and out of it, and on to the next step", async () => {
    spot("two").click();
    await settled(builder);
    await press("ArrowUp", { altKey: true });
    expect(fieldsOf("first")).to.deep.equal(["two", "one", "who", "rows"]);
    expect(focused()).to.equal(spot("two"));
    await press("ArrowDown", { altKey: true });
    await press("ArrowDown", { altKey: true });
    await press("ArrowRight", { altKey: true });
    expect(fieldsOf("who")).to.deep.equal(["inner", "two"]);
    await press("ArrowLeft", { altKey: true });
    expect(fieldsOf("first")).to.deep.equal(["one", "who", "two", "rows"]);
    await press("ArrowDown", { altKey: true });
    await press("ArrowDown", { altKey: true });
    expect(fieldsOf("second")).to.deep.equal(["two", "three"]);
    expect(focused(), "the focus goes along").to.equal(spot("two"));
  });

  it("goes through the tree by arrows and letters, selects ranges, deletes and keeps the focus near", async () => {
    item("first").click();
    await settled(builder);
    await press("ArrowDown");
    expect(builder.state!.selection).to.deep.equal([key("one")]);
    await press("ArrowDown", { shiftKey: true });
    expect(builder.state!.selection).to.deep.equal([key("one"), key("two")]);
    await press("Delete");
    expect(fieldsOf("first")).to.deep.equal(["who", "rows"]);
    expect(focused()?.getAttribute("role"), "focus is on a neighbour").to.equal("treeitem");
    await press("z", { ctrlKey: true });
    expect(fieldsOf("first")).to.deep.equal(["one", "two", "who", "rows"]);
    await press("s");
    expect(builder.state!.selection).to.deep.equal([key("second")]);
    expect(builder.state!.step).to.equal(key("second"));
  });

  it("copies, pastes, duplicates, wraps and takes apart", async () => {
    spot("one").click();
    await settled(builder);
    const data = new DataTransfer();
    focused()!.dispatchEvent(new ClipboardEvent("copy", { clipboardData: data, bubbles: true, composed: true, cancelable: true }));
    spot("who").click();
    await settled(builder);
    focused()!.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, composed: true, cancelable: true }));
    await settled(builder);
    expect(fieldsOf("first")).to.have.length(5);
    expect(builder.procedure!.steps[0]!.fields[3]!.label).to.deep.equal({ en: "One" });
    await press("d", { ctrlKey: true });
    expect(fieldsOf("first")).to.have.length(6);
    await press("g", { ctrlKey: true });
    const [selected] = builder.state!.selection;
    expect(nodeOf(builder.state!.document, selected!).values.kind).to.equal("group");
    await press("u", { altKey: true });
    expect(builder.procedure!.steps[0]!.fields.filter(({ kind }) => kind === "group")).to.have.length(1);
  });

  it("adds a field after the selection from the palette, by typing what it is", async () => {
    spot("one").click();
    await settled(builder);
    await press("Enter", { ctrlKey: true });
    const search = deep<HTMLInputElement>(deep(builder, "hoso-builder-palette"), "input");
    expect(focused()).to.equal(search);
    search.value = "phone";
    search.dispatchEvent(new Event("input"));
    await settled(builder);
    search.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, composed: true, cancelable: true }));
    for (let tries = 0; tries < 50 && !focused()?.matches(".spot"); tries++) await settled(builder);
    expect(builder.procedure!.steps[0]!.fields[1]!.kind).to.equal("phone");
    expect(focused()?.classList.contains("spot"), "the new field has the focus").to.equal(true);
  });

  it("drags on the canvas with the mouse, and drops nothing on Escape", async () => {
    const target = middle(spot("one"));
    await dragTo(spot("two"), target.x, target.top + 4);
    expect(deepAll(deep(builder, "hoso-builder-canvas"), ".line")).to.have.length(1);
    await drop(target.x, target.top + 4);
    expect(fieldsOf("first")).to.deep.equal(["two", "one", "who", "rows"]);
    expect(deepAll(deep(builder, "hoso-builder-canvas"), ".line")).to.have.length(0);
    const group = middle(spot("inner"));
    await dragTo(spot("one"), group.x, group.bottom - 2);
    await press("Escape");
    await drop(group.x, group.bottom - 2);
    expect(fieldsOf("first")).to.deep.equal(["two", "one", "who", "rows"]);
    expect(builder.session!.history).to.have.length(1);
  });

  it("drags into a group with a finger after a long press, and a swift finger scrolls", async () => {
    const group = middle(spot("inner"));
    await dragTo(spot("one"), group.x, group.bottom - 2, "touch");
    await drop(group.x, group.bottom - 2, "touch");
    expect(fieldsOf("who")).to.deep.equal(["inner", "one"]);
    const from = middle(spot("two"));
    pointer("pointerdown", spot("two"), from.x, from.y, "touch");
    pointer("pointermove", window, from.x, from.y - 60, "touch");
    await drop(from.x, from.y - 60, "touch");
    expect(fieldsOf("first")).to.deep.equal(["two", "who", "rows"]);
  });

  it("drags a kind from the palette into the tree", async () => {
    const entry = deepAll(deep(builder, "hoso-builder-palette"), ".add")[0]!;
    const target = middle(item("two"));
    await dragTo(entry, target.x, target.bottom - 3);
    await drop(target.x, target.bottom - 3);
    expect(builder.procedure!.steps[0]!.fields).to.have.length(5);
    expect(builder.procedure!.steps[0]!.fields[2]!.kind).to.equal("text");
  });

  it("refuses with words what cannot be, and nothing changes", async () => {
    const group = middle(spot("inner"));
    await dragTo(spot("who"), group.x, group.y);
    await drop(group.x, group.y);
    expect(fieldsOf("first")).to.deep.equal(["one", "two", "who", "rows"]);
    spot("one").click();
    await settled(builder);
    await press("u", { altKey: true });
    expect(deep(builder, ".told").textContent).to.not.equal("");
    expect(builder.session!.history).to.have.length(0);
  });

  it("moves by dialog to another step, and gives the focus back", async () => {
    spot("one").click();
    await settled(builder);
    await press("s", { altKey: true });
    for (let tries = 0; tries < 100 && !deepAll(builder, "hoso-move-dialog").length; tries++) await settled(builder);
    const dialog = deep(builder, "hoso-move-dialog");
    expect(dialog.shadowRoot!.querySelector("select")).to.not.equal(null);
    dialog.shadowRoot!.querySelector<HTMLElement>("button.primary")!.click();
    await settled(builder);
    expect(fieldsOf("second")).to.deep.equal(["three", "one"]);
    expect(focused()).to.equal(spot("one"));
  });

  it("says in a spot's name what a screen reader needs", () => {
    expect(spot("one").getAttribute("aria-label")).to.match(/^One, .+, required$/);
    expect(spot("two").getAttribute("aria-label")).to.match(/, Shown if: /);
  });

  it("has no violation in any pane, menu and dialog, light and dark, wide and narrow", async () => {
    spot("one").click();
    await settled(builder);
    expect(await violations(builder)).to.deep.equal([]);
    builder.theme = "dark";
    for (const ask of ["find", "keys", "move-after", "change-kind"] as const) {
      builder.state!.ask({ what: ask });
      for (let tries = 0; tries < 100 && !deepAll(builder, "dialog[open]").length; tries++) await settled(builder);
      expect(await violations(builder), ask).to.deep.equal([]);
      deep<HTMLDialogElement>(builder, "dialog[open]").close();
      await settled(builder);
    }
    for (const [width, panes] of [
      [1000, ["main", "outline", "palette", "side"]],
      [360, ["main", "outline", "palette", "side"]],
    ] as const) {
      builder.parentElement!.style.setProperty("inline-size", `${width}px`);
      for (const pane of panes) {
        builder.state!.pane = pane;
        await settled(builder);
        expect(await violations(builder), `${pane} at ${width}`).to.deep.equal([]);
      }
    }
  });
});
