import { describe, expect, it } from "vitest";
import { commandNames, type CommandArgs, type CommandName } from "../commands/command-table.js";
import { insertions } from "../commands/facades.js";
import { nodeOf, rootOf, type NodeKey } from "../document/node.js";
import { counter, exampleDocument, keyOf } from "../testing/sample.fixture.js";
import { en } from "../texts/en.js";
import { vi } from "../texts/vi.js";
import { AuthoringSession } from "./authoring-session.js";

interface Hand {
  readonly session: AuthoringSession;
  /** Does it, and says it in both languages. */
  say<N extends CommandName>(name: N, args: CommandArgs[N], group?: string): readonly [vi: string, en: string];
  /** What the last command made. */
  readonly made: NodeKey;
}

function open(): Hand {
  let made = "";
  const document = exampleDocument("household-business");
  const session = new AuthoringSession({ document, newKey: counter("new"), now: () => 0, language: "vi" });
  return {
    session,
    get made() {
      return made;
    },
    say(name, args, group) {
      const outcome = session.run(name, args, group === undefined ? {} : { group });
      if (!outcome.ok) throw new Error(`${name}: ${outcome.code}`);
      made = outcome.focus ?? made;
      const { label } = session.history.at(-1)!;
      return [vi.label(label), en.label(label)];
    },
  };
}

const stepsOf = ({ session }: Hand): readonly NodeKey[] => rootOf(session.document).children.steps!;

describe("what the history says", () => {
  it("of what has no name yet: what it is, and never its id", () => {
    const hand = open();
    const [first] = stepsOf(hand);
    expect(hand.say("field.insert", { parent: first!, kind: "phone" })).toEqual([
      "Thêm trường loại “Số điện thoại”",
      "Add field of kind “Telephone number”",
    ]);
    expect(hand.say("field.insert", { parent: first!, kind: "group" })).toEqual(["Thêm nhóm trường", "Add group of fields"]);
    expect(hand.say("step.insert", {})).toEqual(["Thêm bước", "Add step"]);
    const below = ["option.insert", "alternative.insert", "exemption.insert"];
    for (const name of commandNames.filter((one) => one.endsWith(".insert") && Object.hasOwn(insertions, one) && !below.includes(one))) {
      const [words] = hand.say(name, {} as CommandArgs[typeof name]);
      const { id } = nodeOf(hand.session.document, hand.made).values;
      if (typeof id === "string") expect(words).not.toContain(id);
    }
  });

  it("of what is being named: the name as it stands, while it is typed too", () => {
    const hand = open();
    hand.say("field.insert", { parent: stepsOf(hand)[0]!, kind: "text" });
    const key = hand.made;
    const type = (text: string): readonly string[] => hand.say("text.set", { key, property: "label", language: "vi", text }, "label");
    type("S");
    expect(type("Số nhà")).toEqual(["Sửa “Nhãn” (tiếng Việt) của trường “Số nhà”", "Change “Label” (Vietnamese) of field “Số nhà”"]);
    expect(hand.session.history).toHaveLength(2);
    expect(type("")).toEqual(["Sửa “Nhãn” (tiếng Việt) của trường “Số nhà”", "Change “Label” (Vietnamese) of field “Số nhà”"]);
    expect(hand.say("node.delete", { keys: [key] })[0]).toBe("Xóa trường loại “Văn bản ngắn”");
  });

  it("of the procedure: without its name, of which there is one", () => {
    const hand = open();
    const key = hand.session.document.root;
    expect(hand.say("node.set", { key, property: "processing.term.value", value: 9 })).toEqual([
      "Sửa “Thời hạn giải quyết” của thủ tục",
      `Change “${en.structure.procedure["processing.term.value"]}” of the procedure`,
    ]);
  });

  it("of a move: where to; of entries: in which list", () => {
    const hand = open();
    const [first, second] = stepsOf(hand);
    const field = nodeOf(hand.session.document, first!).children.fields![0]!;
    const [words, english] = hand.say("node.move", { keys: [field], parent: second!, slot: "fields" });
    const title = vi.label({ code: "node.delete", params: { type: "step", name: "Địa chỉ của chủ hộ" } }).replace("Xóa bước ", "");
    expect(words).toMatch(new RegExp(`^Chuyển .+ vào ${title}$`));
    expect(english).toContain(`into ${title}`);
    expect(hand.say("node.move", { keys: [field], parent: second!, slot: "fields", after: null })[0]).not.toContain("vào");
    expect(hand.say("node.insert", { parent: hand.session.document.root, slot: "keywords", type: "entry" })).toEqual([
      "Thêm mục trong “Từ khóa tìm kiếm”",
      `Add entry in “${en.slots["procedure.keywords"]}”`,
    ]);
  });

  it("of several: how many; of different things no more than that", () => {
    const hand = open();
    const { document } = hand.session;
    const [first, second] = stepsOf(hand);
    const fields = nodeOf(document, second!).children.fields!;
    const hide = (key: NodeKey) => ["node.set", { key, property: "recommended", value: true }] as const;
    const several = [keyOf(document, "fullName"), keyOf(document, "phone")];
    expect(hand.say("batch", { commands: several.map(hide) })[0]).toBe("Sửa “Nên điền” của 2 trường");
    const [one] = several;
    const wide = ["node.set", { key: one!, property: "width", value: "full" }] as const;
    const hint = ["text.set", { key: one!, property: "hint", language: "vi", text: "Ghi đủ." }] as const;
    expect(hand.say("batch", { commands: [wide, hint] })[0]).toMatch(/^Sửa trường “.+”$/);
    expect(hand.say("node.duplicate", { keys: [fields[0]!] })[0]).toMatch(/^Nhân đôi (trường|nhóm trường) “/);
    expect(hand.say("node.delete", { keys: [first!, fields.at(-1)!] })).toEqual(["Xóa 2 mục", "Delete 2 items"]);
  });
});
