/** What the controls of settings have in common: the setting they edit, and the frame of label, hint and problems around them. */
import { getProperty, type DocumentNode, type Json, type NodeKey, type PropertyShape } from "@hoso/authoring";
import type { Diagnostic } from "@hoso/authoring/diagnostics";
import { html, nothing, type TemplateResult } from "lit";
import type { BuilderState } from "../state/builder-state.js";
import { icon } from "./icons.js";
import { runInPlace } from "./run-in-place.js";

/** One property of one node, as a control sees it. */
export interface Setting {
  readonly state: BuilderState;
  readonly node: DocumentNode;
  readonly shape: PropertyShape;
  /** Of the control in its shadow root; ids of label, hint and problems are made from it. */
  readonly id: string;
  readonly label: string;
  readonly hint: string | undefined;
  readonly value: Json | undefined;
  readonly problems: readonly Diagnostic[];
  readonly readOnly: boolean;
  /** What was typed and cannot be taken, with the reason. */
  readonly refused: Refused | undefined;
  /** Sets or takes away what is refused. */
  refuse(refused: Refused | undefined): void;
  /** Opens the editor of a rule; undefined where none can be written. */
  readonly editRule: (() => void) | undefined;
  /** Other nodes that get the same value. */
  readonly also?: readonly NodeKey[];
  /** The texts of all languages show. */
  readonly allLanguages: boolean;
  toggleLanguages(): void;
}

export interface Refused {
  readonly raw: string;
  readonly reason: string;
}

/** Writes the property. Typing runs of one control are one step to undo. */
export function setValue({ state, node, shape, refuse, also = [] }: Setting, value: Json | undefined, member = ""): boolean {
  const property = `${shape.name}${member}`;
  const now = state.document.nodes.get(node.key);
  if (!now || (also.length === 0 && value === undefined && getProperty(now.values, property) === undefined)) return true;
  const set = (key: NodeKey) => ["node.set", { key, property, ...(value !== undefined && { value }) }] as const;
  const group = `${node.key}:${property}`;
  const outcome =
    also.length > 0
      ? runInPlace(state, "batch", { commands: [node.key, ...also].map(set) }, group)
      : runInPlace(state, ...set(node.key), group);
  refuse(outcome.ok ? undefined : { raw: String(value), reason: state.texts.authoring.refusal(outcome) });
  return outcome.ok;
}

export function setText({ state, node, shape }: Setting, language: string, text: string, member = ""): void {
  const property = `${shape.name}${member}`;
  runInPlace(state, "text.set", { key: node.key, property, language, text }, `${node.key}:${property}:${language}`);
}

/** Ids of what describes the control, for `aria-describedby`. */
export const describedBy = ({ id, hint, problems, refused }: Setting): string | typeof nothing =>
  [hint && `${id}-hint`, (problems.length > 0 || refused) && `${id}-problems`].filter(Boolean).join(" ") || nothing;

export const isWrong = ({ problems, refused }: Setting): boolean =>
  refused !== undefined || problems.some(({ severity }) => severity === "error");

/** A control with its visible label above, hint and problems below. */
export function settingFrame(setting: Setting, control: unknown): TemplateResult {
  return html`<div class="field" data-property=${setting.shape.name}>
    <label class="label" for=${setting.id}>${setting.label}</label>
    ${hintOf(setting)}${control}${problemsOf(setting)}
  </div>`;
}

/** Several controls under one name. */
export function settingGroup(setting: Setting, controls: unknown): TemplateResult {
  return html`<fieldset class="field" data-property=${setting.shape.name} aria-describedby=${describedBy(setting)}>
    <legend class="label">${setting.label}</legend>
    ${hintOf(setting)}${controls}${problemsOf(setting)}
  </fieldset>`;
}

export const hintOf = ({ id, hint }: Setting): unknown => (hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing);

const marks = { error: "danger", warning: "doubt", advice: "" } as const;

export function problemsOf({ state, id, problems, refused }: Setting): unknown {
  if (problems.length === 0 && !refused) return nothing;
  const { diagnostics, fixes, severities } = state.texts.authoring;
  return html`<ul class="problems" id="${id}-problems">
    ${refused ? html`<li class="danger">${icon("problem")}<span>${refused.reason}</span></li>` : nothing}
    ${problems.map((problem) => {
      const { severity, fix, choices = [], params = {} } = problem;
      const ways = state.readOnly ? [] : [...(fix ? [fix] : []), ...choices];
      return html`<li class=${marks[severity]}>
        ${icon(severity === "advice" ? "info" : "problem")}<span
          ><span class="hush">${severities[severity]}: </span>${diagnostics[problem.code].title(params)}${ways.map(
            (way) =>
              html` <button type="button" class="link" @click=${() => runInPlace(state, ...way.command)}>
                ${fixes[way.code]({ ...params, ...way.params })}
              </button>`,
          )}</span
        >
      </li>`;
    })}
  </ul>`;
}
