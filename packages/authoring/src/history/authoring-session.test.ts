/** The session: history from edits, groups, marks, undo beside others' work, and the procedure rebuilt only along what changed. */
import { generatedProcedure } from "@hoso/testing/authoring";
import { describe, expect, it } from "vitest";
import { applyEdit } from "../document/edit.js";
import { nodeOf, type AuthoringDocument } from "../document/node.js";
import { toProcedure } from "../document/to-procedure.js";
import { runCommand, type CommandArgs, type CommandName } from "../commands/command-table.js";
import { text } from "../testing/expect-edit.fixture.js";
import { counter, documentFrom, keyOf } from "../testing/sample.fixture.js";
import { AuthoringSession, type SessionChange } from "./authoring-session.js";

const sample = documentFrom(generatedProcedure(30));
const [f1, f2, f9] = ["f1", "f2", "f9"].map((id) => keyOf(sample, id)) as [string, string, string];

function open(): { session: AuthoringSession; clock: { now: number } } {
  const clock = { now: 0 };
  return { clock, session: new AuthoringSession({ document: sample, newKey: counter("new"), now: () => clock.now, language: "vi" }) };
}

/** What somebody else makes of the same document. */
function elsewhere<N extends CommandName>(document: AuthoringDocument, name: N, args: CommandArgs[N]): AuthoringDocument {
  const outcome = runCommand(document, name, args, { newKey: counter("their"), language: "en" });
  if (!outcome.ok) throw new Error(outcome.code);
  return applyEdit(document, outcome.edit);
}

const label = (session: AuthoringSession, key: string) => nodeOf(session.document, key).values.label;
const setHint = (session: AuthoringSession, hint: string, group?: string) =>
  session.run("text.set", { key: f1, property: "hint", language: "vi", text: hint }, group === undefined ? {} : { group });

describe("history", () => {
  it("undoes to the byte, redoes, and goes anywhere", () => {
    const { session } = open();
    setHint(session, "Một");
    session.run("node.rename", { key: f1, id: "copies" });
    session.run("node.delete", { keys: [f9] });
    const end = text(session.document);
    expect(session.history.map(({ label: { code } }) => code)).toEqual(["text.set", "node.rename", "node.delete"]);
    expect(session.history[2]!.label.params).toMatchObject({ type: "field", name: "Câu hỏi 9" });
    session.goTo(0);
    expect(text(session.document)).toBe(text(sample));
    session.goTo(99);
    expect(text(session.document)).toBe(end);
    expect([session.undo()?.label.code, session.position, session.redo()?.label.code]).toEqual(["node.delete", 2, "node.delete"]);
  });

  it("has an end that a new command cuts off, and nothing for what changes nothing", () => {
    const { session } = open();
    setHint(session, "Một");
    setHint(session, "Hai");
    session.undo();
    setHint(session, "Ba");
    setHint(session, "Ba");
    expect(session.run("node.rename", { key: f1, id: "f2" }).ok).toBe(false);
    expect(session.history).toHaveLength(2);
    expect(session.redo()).toBeUndefined();
    session.goTo(0);
    expect(session.undo()).toBeUndefined();
  });

  it("takes commands of one group within a second as one step", () => {
    const { session, clock } = open();
    for (const hint of ["M", "Mộ", "Một"]) {
      setHint(session, hint, "hint");
      clock.now += 900;
    }
    clock.now += 200;
    setHint(session, "Một.", "hint");
    setHint(session, "Một!", "other");
    expect(session.history).toHaveLength(3);
    session.goTo(1);
    expect(nodeOf(session.document, f1).values.hint).toEqual({ vi: "Một" });
    session.undo();
    expect(text(session.document)).toBe(text(sample));
  });

  it("squashes what was done since a mark, or takes it back", () => {
    const { session } = open();
    setHint(session, "Trước");
    const before = text(session.document);
    const drag = session.mark({ code: "drag", params: { name: "Câu hỏi 1" } });
    for (const parent of ["step1", "owner", "step0"])
      session.run("node.move", { keys: [f1], parent: keyOf(sample, parent), slot: "fields" });
    session.bail(drag);
    expect([text(session.document), session.history.length, session.redo()]).toEqual([before, 1, undefined]);
    const again = session.mark({ code: "drag" });
    for (const parent of ["step1", "owner"]) session.run("node.move", { keys: [f1], parent: keyOf(sample, parent), slot: "fields" });
    expect(session.squash(again)?.label.code).toBe("drag");
    expect(session.history.map(({ label: { code } }) => code)).toEqual(["text.set", "drag"]);
    const end = text(session.document);
    session.undo();
    expect(text(session.document)).toBe(before);
    session.redo();
    expect(text(session.document)).toBe(end);
    const idle = session.mark({ code: "drag" });
    expect(session.squash(idle)).toBeUndefined();
    expect(session.history).toHaveLength(2);
  });

  it("joins no group over a mark", () => {
    const { session } = open();
    setHint(session, "A", "hint");
    const mark = session.mark({ code: "edit-texts" });
    setHint(session, "B", "hint");
    session.bail(mark);
    expect(nodeOf(session.document, f1).values.hint).toEqual({ vi: "A" });
  });
});

describe("beside others", () => {
  it("undo takes back only what the step changed", () => {
    const { session } = open();
    session.run("text.set", { key: f1, property: "label", language: "vi", text: "Số bản" });
    session.adopt(elsewhere(session.document, "text.set", { key: f1, property: "label", language: "en", text: "Copies" }), "remote");
    session.undo();
    expect(label(session, f1)).toEqual({ vi: "Câu hỏi 1", en: "Copies" });
    session.redo();
    expect(label(session, f1)).toEqual({ vi: "Số bản", en: "Copies" });
  });

  it("undo never takes back what somebody else wrote since", () => {
    const { session } = open();
    session.run("text.set", { key: f1, property: "label", language: "vi", text: "Số bản" });
    session.adopt(elsewhere(session.document, "text.set", { key: f1, property: "label", language: "vi", text: "Số lượng" }), "remote");
    session.undo();
    expect(label(session, f1)).toMatchObject({ vi: "Số lượng" });
  });

  it("undo of an insertion leaves it standing when somebody works in it", () => {
    const { session } = open();
    const made = session.run("field.insert", { parent: keyOf(sample, "step0"), kind: "group" });
    const group = made.ok ? made.focus! : "";
    session.adopt(elsewhere(session.document, "field.insert", { parent: group, kind: "text" }), "remote");
    session.undo();
    expect(session.document.nodes.has(group)).toBe(true);
    expect(nodeOf(session.document, group).children.fields).toHaveLength(1);
  });

  it("undo of a deletion brings nothing into what is gone", () => {
    const { session } = open();
    session.run("node.delete", { keys: [keyOf(sample, "f28")] });
    session.adopt(elsewhere(session.document, "node.delete", { keys: [keyOf(sample, "step1")] }), "remote");
    const before = text(session.document);
    session.undo();
    expect(text(session.document)).toBe(before);
  });

  it("undo of a rename takes rules along that others wrote with the new name", () => {
    const { session } = open();
    session.run("node.rename", { key: f2, id: "choice" });
    session.adopt(
      elsewhere(session.document, "node.set", { key: f1, property: "when", value: { "==": [{ var: "choice" }, "b"] } }),
      "remote",
    );
    session.undo();
    expect(nodeOf(session.document, f1).values.when).toEqual({ "==": [{ var: "f2" }, "b"] });
    expect(nodeOf(session.document, f9).values.when).toEqual({ "==": [{ var: "f2" }, "a"] });
  });
});

describe("listeners and procedure", () => {
  it("are told of each change with its keys and origin", () => {
    const { session } = open();
    const seen: SessionChange[] = [];
    const stop = session.subscribe((change) => seen.push(change));
    setHint(session, "Một");
    session.undo();
    session.redo();
    session.adopt(sample, "remote");
    stop();
    session.undo();
    expect(seen.map(({ origin, keys }) => [origin, [...keys]])).toEqual(
      ["command", "undo", "redo", "remote"].map((origin) => [origin, [f1]]),
    );
  });

  it("rebuild the procedure along what changed, and share the rest", () => {
    const { session } = open();
    const before = session.procedure;
    setHint(session, "Một");
    const after = session.procedure;
    expect(after).toEqual(toProcedure(session.document));
    expect(after).not.toBe(before);
    expect(after.steps[1]).toBe(before.steps[1]);
    expect(after.steps[0]!.fields[2]).toBe(before.steps[0]!.fields[2]);
    expect(after.steps[0]!.fields[1]).not.toBe(before.steps[0]!.fields[1]);
    session.run("node.move", { keys: [f1], parent: keyOf(sample, "owner"), slot: "fields" });
    session.run("node.delete", { keys: [keyOf(sample, "step1")] });
    expect(session.procedure).toEqual(toProcedure(session.document));
    session.goTo(0);
    expect(session.procedure).toEqual(before);
  });
});
