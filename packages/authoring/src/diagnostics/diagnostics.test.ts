/** Every code: found where it is, not where it only looks like it, mended by its fixes, and said in every language. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Procedure } from "@hoso/contract";
import { applyEdit } from "../document/edit.js";
import { fromProcedure } from "../document/from-procedure.js";
import type { AuthoringDocument } from "../document/node.js";
import { runCommand, type CommandArgs, type CommandName } from "../commands/command-table.js";
import { counter } from "../testing/sample.fixture.js";
import { diagnosticTexts as en } from "../texts/en/diagnostics.js";
import { diagnosticTexts as vi } from "../texts/vi/diagnostics.js";
import { diagnosticCodes, fixCodes, type DiagnosticCode } from "./codes.js";
import { diagnose } from "./diagnostics.js";
import type { Diagnostic, Fix } from "./diagnostic.js";
import type { DiagnosticsOptions } from "./diagnostics-options.js";
import { cleanProcedure } from "./testing/clean-procedure.fixture.js";
import { spoiled } from "./testing/spoiled-procedures.fixture.js";

const spoil = (change: (procedure: Procedure) => void): AuthoringDocument => {
  const procedure = cleanProcedure();
  change(procedure);
  return fromProcedure(JSON.parse(JSON.stringify(procedure)) as Procedure, counter("n"));
};

const strict = (options: DiagnosticsOptions = {}): DiagnosticsOptions => ({ profile: "strict", ...options });
const codesOf = (list: readonly Diagnostic[]) => list.map(({ code }) => code);
const cases = Object.entries(spoiled) as [DiagnosticCode, (typeof spoiled)[DiagnosticCode]][];
const found = (code: DiagnosticCode) => diagnose(spoil(spoiled[code].found), strict(spoiled[code].options));

function apply(document: AuthoringDocument, { command: [name, args] }: Fix): AuthoringDocument {
  const outcome = runCommand(document, name as CommandName, args as unknown as CommandArgs[CommandName], {
    newKey: counter("m"),
    language: "vi",
  });
  if (!outcome.ok) throw new Error(`${name} was refused: ${outcome.code}`);
  return applyEdit(document, outcome.edit);
}

it("finds nothing in a clean procedure, however strict", () => {
  expect(
    diagnose(
      spoil(() => undefined),
      strict(),
    ),
  ).toEqual([]);
});

describe.each(cases)("%s", (code, { found: spoilIt, near, options, says = code }) => {
  it("is found, at a place that is there", () => {
    const document = spoil(spoilIt);
    const list = diagnose(document, strict(options));
    expect(codesOf(list)).toContain(says);
    for (const { place, related = [] } of list) for (const { key } of [place, ...related]) expect(document.nodes.has(key)).toBe(true);
  });

  it("is not found where it only looks like it", () => expect(codesOf(diagnose(spoil(near), strict(options)))).not.toContain(code));

  it("is gone after each of its fixes", () => {
    const document = spoil(spoilIt);
    const same = (list: readonly Diagnostic[], key: string, property: string | undefined) =>
      list.filter((one) => one.code === code && one.place.key === key && one.place.property === property);
    for (const { code: own, place, fix, choices = [] } of diagnose(document, strict(options))) {
      if (own !== code || !fix) continue;
      for (const way of [fix, ...choices])
        expect(same(diagnose(apply(document, way), strict(options)), place.key, place.property), `${code}: ${way.code}`).toEqual([]);
    }
  });
});

describe.each(Object.entries({ vi, en }))("words in %s", (_locale, texts) => {
  it("say title, reason and fix of every code, with what was found", () => {
    expect(Object.keys(texts.diagnostics).sort()).toEqual(Object.keys(diagnosticCodes).sort());
    for (const [code] of cases)
      for (const one of found(code)) {
        const { title, reason, fix } = texts.diagnostics[one.code];
        for (const said of [title, reason, fix].map((say) => say(one.params ?? {}))) {
          expect(said.length, code).toBeGreaterThan(8);
          expect(said, code).not.toMatch(/undefined|NaN|\[object|JSON|“”|: *$|  /);
        }
        expect(title(one.params ?? {}), code).not.toMatch(/\.$/);
        for (const say of [reason, fix]) expect(say(one.params ?? {}), code).toMatch(/[.”]$/);
      }
  });

  it("name every fix", () => {
    expect(Object.keys(texts.fixes).sort()).toEqual([...fixCodes].sort());
    for (const [code] of cases)
      for (const { params, fix, choices = [] } of found(code))
        for (const way of fix ? [fix, ...choices] : [])
          expect(texts.fixes[way.code]({ ...params, ...way.params }), code).toMatch(/^\S.{3,}\S$/);
  });
});

it("uses every fix that has a name", () => {
  const used = cases.flatMap(([code]) => found(code).flatMap(({ fix, choices = [] }) => (fix ? [fix, ...choices] : [])));
  expect([...new Set(used.map(({ code }) => code))].sort()).toEqual([...fixCodes].sort());
});

describe("weights", () => {
  it("go by the profile and the city's own, but what the engine refuses stays an error", () => {
    const document = spoil((procedure) => {
      spoiled["identity-image"].found(procedure);
      spoiled["unknown-path"].found(procedure);
    });
    const severity = (options: DiagnosticsOptions, code: DiagnosticCode) =>
      diagnose(document, options).find((one) => one.code === code)?.severity;
    expect(severity({ profile: "draft" }, "identity-image")).toBe("advice");
    expect(severity({}, "identity-image")).toBe("warning");
    expect(severity({ weights: { "identity-image": "error" } }, "identity-image")).toBe("error");
    expect(severity({ weights: { "identity-image": "off" } }, "identity-image")).toBeUndefined();
    expect(severity({ weights: { "unknown-path": "off" } }, "unknown-path")).toBe("error");
  });
});

it("is told of in the reference, code by code with its weights", () => {
  const page = readFileSync(new URL("../../../../docs/reference/diagnostics.md", import.meta.url), "utf8");
  const rows = [...page.matchAll(/^\| `([a-z-]+)` +\| ((?:error|warning|advice|off)[^|]*?) +\|/gm)].map(([, code, weight]) => [
    code,
    weight,
  ]);
  const weight = ({ draft, standard, strict, fixed }: (typeof diagnosticCodes)[DiagnosticCode]) =>
    fixed ? "error, always" : `${draft} / ${standard} / ${strict}`;
  expect(rows).toEqual(Object.entries(diagnosticCodes).map(([code, weights]) => [code, weight(weights)]));
});
