/** The laws that every command keeps: whoever tests a command tests them too. */
import { validateProcedure } from "@hoso/contract/validators";
import { compile } from "@hoso/engine";
import { expect } from "vitest";
import { runCommand, type CommandArgs, type CommandName } from "../commands/command-table.js";
import type { Done, ReportCode } from "../commands/command.js";
import { applyEdit, invertEdit } from "../document/edit.js";
import type { AuthoringDocument } from "../document/node.js";
import { isWholeTree, readDocument, serialise } from "../document/read-document.js";
import { toProcedure } from "../document/to-procedure.js";
import { documentOf } from "../document/make-document.js";
import { counter } from "./sample.fixture.js";

export interface Expected {
  /** The codes that are reported. */
  readonly reports?: readonly ReportCode[];
  /** The command leaves something to be filled in, or names that dangle: its result need not validate or load. */
  readonly unfinished?: boolean;
  /** The result loads in the engine only if nothing dangles. */
  readonly dangling?: boolean;
  readonly language?: string;
}

/** Keys of one run never meet those of another. */
let runs = 0;

/** A document as a text: the same for documents that hold the same. */
export function text(document: AuthoringDocument): string {
  const { nodes, ...head } = serialise(document);
  return JSON.stringify({ ...head, nodes: [...nodes].sort((a, b) => (a.key < b.key ? -1 : 1)) });
}

/** Runs a command and proves: undo restores to the byte, redo re-applies, the edit survives JSON, the result validates, the input stays. */
export function expectEdit<N extends CommandName>(
  document: AuthoringDocument,
  name: N,
  args: CommandArgs[N],
  expected: Expected = {},
): Done & { readonly document: AuthoringDocument } {
  const before = text(document);
  const asked = JSON.stringify(args);
  const outcome = runCommand(document, name, args, { newKey: counter(`r${++runs}n`), language: expected.language ?? "vi" });
  expect(outcome, `${name} is done`).toMatchObject({ ok: true });
  const { edit, report } = outcome as Done;
  expect(text(document), "the input is not changed").toBe(before);
  expect(JSON.stringify(args), "the arguments are not changed").toBe(asked);
  const after = applyEdit(document, edit);
  expect(isWholeTree(after), "the result is a whole tree").toBe(true);
  expectPathsRight(after);
  const restored = applyEdit(after, invertEdit(edit));
  expect(text(restored), "undo restores").toBe(before);
  expectPathsRight(restored);
  expect(text(applyEdit(restored, edit)), "redo re-applies").toBe(text(after));
  const wire = JSON.parse(JSON.stringify(edit)) as Done["edit"];
  expect(text(applyEdit(document, wire)), "the edit survives JSON").toBe(text(after));
  const read = readDocument(JSON.parse(text(after)));
  expect(read.ok && text(read.value), "the result can be stored and read").toBe(text(after));
  if (!expected.unfinished) expectValid(document, after, expected.dangling === true);
  if (expected.reports) expect([...new Set(report.map(({ code }) => code))].sort()).toEqual([...expected.reports].sort());
  return { ...(outcome as Done), document: after };
}

/** The paths kept along an edit are those that the nodes say. */
export function expectPathsRight(document: AuthoringDocument): void {
  const anew = documentOf(document.root, document.nodes.values());
  expect(new Map(document.paths.entries()), "paths are kept along").toEqual(new Map(anew.paths.entries()));
}

function expectValid(before: AuthoringDocument, after: AuthoringDocument, dangling: boolean): void {
  const [old, next] = [toProcedure(before), toProcedure(after)];
  const valid = validateProcedure(next);
  if (validateProcedure(old).ok) expect(valid.ok ? [] : valid.errors, "the result validates").toEqual([]);
  const loaded = compile(next);
  if (!dangling && compile(old).ok) expect(loaded.ok ? [] : loaded.findings, "the result loads").toEqual([]);
}
