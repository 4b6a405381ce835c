/** Conditions as rows: groups of them, comparisons, questions about rows of a list. What rows cannot say is drawn piece by piece. */
import {
  comparisonsFor,
  conditionView,
  insertPart,
  newGap,
  newGroup,
  newRowsQuestion,
  optionsBehind,
  partsOf,
  rowAbout,
  scopeOfOperand,
  setComparison,
  setGroup,
  setLeft,
  topicOf,
  typeOf,
  type ComparisonName,
  type ComparisonView,
  type Expression,
  type GroupView,
  type RowsView,
  type RuleScope,
} from "@hoso/authoring";
import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { repeat } from "lit/directives/repeat.js";
import { icon } from "../controls/icons.js";
import { itemOfPart, operandItems, partOfItem, wordsOfPart } from "./operand-items.js";
import { partMenu, rowKeys } from "./part-actions.js";
import { optionsFor, replace, scopedName, type RuleView } from "./rule-view.js";
import { valuesInput } from "./value-input.js";

export interface Position {
  readonly index: number;
  readonly total: number;
}

/** @param position in its group; undefined: the whole rule, or what a question about rows asks */
export function conditionPart(view: RuleView, part: Expression, scope: RuleScope, position?: Position): TemplateResult {
  const shown = conditionView(part);
  if (shown.is === "group" && !(shown.negated && position === undefined && partsOf(shown.group).length === 0))
    return groupPart(view, part, shown, scope, position);
  if (shown.is === "rows" && !shown.negated) return rowsPart(view, part, shown, scope, position);
  if (shown.is === "comparison") return comparisonRow(view, part, shown, scope, position);
  if (shown.is === "empty") return emptyRow(view, part, scope, position);
  return ownPart(view, part, scope, position);
}

/** A condition with buttons to add more beside it, for the places where a rule begins. */
export function conditionRoot(view: RuleView, part: Expression, scope: RuleScope): TemplateResult {
  const isGroup = conditionView(part).is === "group";
  return html`<div class="root">
    ${conditionPart(view, part, scope)}${isGroup || part.is === "gap" || view.readOnly ? nothing : addButtons(view, scope, (added) => addToNewGroup(view, part, added))}
    ${part.is === "gap" && !view.readOnly ? startButtons(view, part, scope) : nothing}
  </div>`;
}

function addToNewGroup(view: RuleView, part: Expression, added: Expression): void {
  replace(view, part.id, { id: view.newId(), is: "call", operator: "and", operands: [part, added] }, partsOf(added)[0]?.id ?? added.id);
}

/** The list that a question about rows begins with. */
const firstList = (scope: RuleScope) => scope.names().find(({ type }) => type === "rows");

function addButtons(view: RuleView, scope: RuleScope, add: (part: Expression) => void): TemplateResult {
  const words = view.state.texts.rules;
  const list = firstList(scope);
  const button = (name: string, make: () => Expression) =>
    html`<button type="button" class="quiet add" @click=${() => add(make())}>${icon("add")}<span>${name}</span></button>`;
  return html`<div class="adds">
    ${button(words.addRow, () => newGap(view.newId))}${button(words.addGroup, () => newGroup(view.newId, "or"))}${
      list ? button(words.addRows, () => newRowsQuestion(list.path, view.newId)) : nothing
    }
  </div>`;
}

/** Nothing chosen yet: the first row, or one of the other ways to begin. */
function startButtons(view: RuleView, part: Expression, scope: RuleScope): TemplateResult {
  const words = view.state.texts.rules;
  const list = firstList(scope);
  const start = (name: string, make: () => Expression) =>
    html`<button type="button" class="quiet add" @click=${() => begin(make())}>${icon("add")}<span>${name}</span></button>`;
  const begin = (made: Expression): void => replace(view, part.id, made, partsOf(made)[0]?.id ?? made.id);
  return html`<div class="adds">
    ${start(words.addGroup, () => newGroup(view.newId, "and"))}${list ? start(words.addRows, () => newRowsQuestion(list.path, view.newId)) : nothing}
  </div>`;
}

function groupPart(
  view: RuleView,
  part: Expression,
  { mode, negated, group }: GroupView,
  scope: RuleScope,
  position?: Position,
): TemplateResult {
  const words = view.state.texts.rules;
  const current = negated ? (mode === "all" ? "not-all" : "none") : mode;
  const choose = (event: Event): void => {
    const value = (event.target as HTMLSelectElement).value;
    view.change(
      setGroup(
        view.root,
        part.id,
        value === "any" || value === "none" ? "any" : "all",
        value === "not-all" || value === "none",
        view.newId,
      ),
    );
  };
  const name = position ? words.group(position.index + 1) : words.editor;
  return html`<div class="group ${position ? "nested" : ""}" role="group" aria-label=${name} data-part=${part.id} @keydown=${position ? rowKeys(view, part) : nothing}>
    <div class="group-head">
      <select class="mode" aria-label=${words.groupMode} ?disabled=${view.readOnly} @change=${choose}>
        ${(["all", "any", "not-all", "none"] as const).map((one) => html`<option value=${one} .selected=${live(one === current)}>${words.modes[one]}</option>`)}
      </select>
      ${mark(view, part)}${position ? partMenu(view, part, name, position) : nothing}
    </div>
    <ul class="items">
      ${repeat(
        group.operands,
        ({ id }) => id,
        (item, index) =>
          html`<li>
            ${index > 0 ? html`<span class="joint" aria-hidden="true">${mode === "all" ? words.and : words.or}</span>` : nothing}${conditionPart(view, item, scope, { index, total: group.operands.length })}
          </li>`,
      )}
    </ul>
    ${view.readOnly ? nothing : addButtons(view, scope, (added) => view.change(insertPart(view.root, group.id, added), partsOf(added)[0]?.id ?? added.id))}
  </div>`;
}

/** Whether it holds with the answers that are being tried, and whether that decided. */
function mark(view: RuleView, part: Expression): unknown {
  const { trial } = view;
  if (!trial?.values.has(part.id)) return nothing;
  const words = view.state.texts.rules;
  const value = trial.values.get(part.id);
  const holds = value === true;
  const decisive = trial.decisive.has(part.id);
  return html`<span class="badge outcome ${holds ? "good" : "danger"} ${decisive ? "decisive" : ""}"
    >${icon(holds ? "check" : "close")}${holds ? words.outcome.true : words.outcome.false}${decisive ? ` · ${words.decided}` : ""}</span
  >`;
}

function row(view: RuleView, part: Expression, scope: RuleScope, position: Position | undefined, content: unknown): TemplateResult {
  const name = view.state.texts.rules.row((position?.index ?? 0) + 1);
  return html`<div class="row" role="group" aria-label=${name} data-part=${part.id} @keydown=${rowKeys(view, part)}>
    <div class="pieces">${content}</div>
    <div class="ends">${mark(view, part)}${partMenu(view, part, name, position ?? { index: 0, total: 1 })}</div>
  </div>`;
}

function emptyRow(view: RuleView, part: Expression, scope: RuleScope, position?: Position): TemplateResult {
  const words = view.state.texts.rules;
  const pick = (event: CustomEvent<string>): void => {
    const left = partOfItem(view, event.detail);
    const made = rowAbout(left, scope, view.newId);
    // The row keeps its id, so that it stays where it is and the focus with it.
    replace(view, part.id, { ...made, id: part.id });
  };
  return row(
    view,
    part,
    scope,
    position,
    html`<hoso-picker
      .items=${() => operandItems(view, scope, { type: "any", calculations: true })}
      .name=${words.subject}
      .placeholder=${words.chooseSubject}
      .words=${view.state.texts.settings.picker}
      ?disabled=${view.readOnly}
      @hoso-pick=${pick}
    ></hoso-picker>`,
  );
}

function comparisonRow(view: RuleView, part: Expression, shown: ComparisonView, scope: RuleScope, position?: Position): TemplateResult {
  const { left, comparison, right } = shown;
  const type = typeOf(left, scope);
  return row(
    view,
    part,
    scope,
    position,
    html`${subject(view, part, shown, scope)}
      <select
        class="comparison"
        aria-label=${view.state.texts.rules.comparison}
        ?disabled=${view.readOnly}
        @change=${(event: Event) =>
          replace(
            view,
            part.id,
            setComparison(part.id, shown, (event.target as HTMLSelectElement).value as ComparisonName, scope, view.newId),
          )}
      >
        ${comparisonsFor(type, comparison).map(
          (one) =>
            html`<option value=${one} .selected=${live(one === comparison)}>
              ${view.state.texts.authoring.rules.comparison(one, topicOf(type, scopedName(scope, left)?.is === "document"))}
            </option>`,
        )}
      </select>
      ${comparedWith(view, shown, right, scope)}`,
  );
}

/** The left side. What is picked instead keeps the comparison and the values that still make sense. */
function subject(view: RuleView, part: Expression, shown: ComparisonView, scope: RuleScope): unknown {
  const words = view.state.texts.rules;
  const { left } = shown;
  if (left.is !== "name") return view.operand(left, scope, { label: words.subject, type: "any", picker: true });
  const gone = scope.find(left.path) === undefined;
  return html`<hoso-picker
    .items=${() => operandItems(view, scope, { type: "any", calculations: true })}
    .chosen=${wordsOfPart(view, left, scope)}
    .value=${itemOfPart(left)}
    .name=${words.subject}
    .placeholder=${gone ? words.notThere(left.path) : words.chooseSubject}
    .words=${view.state.texts.settings.picker}
    ?invalid=${gone}
    ?disabled=${view.readOnly}
    @hoso-pick=${(event: CustomEvent<string>) => {
      const next = partOfItem(
        view,
        event.detail,
        event.detail.startsWith("call:") && takes(event.detail, typeOf(left, scope)) ? left : undefined,
      );
      replace(view, part.id, setLeft(part.id, shown, next, scope, view.newId));
    }}
  ></hoso-picker>`;
}

/** Whether a calculation goes on with what stood there: a date in years between, a list in the number of rows. */
function takes(item: string, type: string): boolean {
  const firsts: Readonly<Record<string, string>> = {
    "years-between": "date",
    "days-between": "date",
    "add-duration": "date",
    count: "rows",
    sum: "rows",
    length: "text",
  };
  const wanted = firsts[item.slice(5)] ?? "number";
  return wanted === type;
}

function comparedWith(view: RuleView, shown: ComparisonView, right: readonly Expression[], scope: RuleScope): unknown {
  const words = view.state.texts.rules;
  const named = optionsBehind(shown.left, scope);
  const leftType = typeOf(shown.left, scope);
  const inside = leftType === "options" && (shown.comparison === "contains" || shown.comparison === "contains-not");
  const type = inside ? "option" : leftType;
  const options = named && optionsFor(view, named);
  return right.map((one, index) => {
    const label = right.length === 2 ? (index === 0 ? words.lower : words.upper) : words.comparedWith;
    if (one.is === "list") return html`<div class="grow">${valuesInput(view, one, { label: words.values, type, options })}</div>`;
    return view.operand(one, scope, { label, type, options });
  });
}

function rowsPart(
  view: RuleView,
  part: Expression,
  { quantifier, call, list, condition }: RowsView,
  scope: RuleScope,
  position?: Position,
): TemplateResult {
  const words = view.state.texts.rules;
  const inner = scopeOfOperand(call, 1, scope);
  return html`<div class="group nested about" role="group" aria-label=${words.row((position?.index ?? 0) + 1)} data-part=${part.id} @keydown=${rowKeys(view, part)}>
    <div class="row">
      <div class="pieces">
        <select
          class="comparison"
          aria-label=${words.quantifier}
          ?disabled=${view.readOnly}
          @change=${(event: Event) => replace(view, part.id, { ...call, operator: (event.target as HTMLSelectElement).value })}
        >
          ${(["some", "all", "none"] as const).map((one) => html`<option value=${one} .selected=${live(one === quantifier)}>${words.quantifiers[one]}</option>`)}
        </select>
        ${view.operand(list, scope, { label: words.rowsOf, type: "rows", lists: true, picker: true })}<span class="says">${words.rowsMeet}</span>
      </div>
      <div class="ends">${mark(view, part)}${partMenu(view, part, words.row((position?.index ?? 0) + 1), position ?? { index: 0, total: 1 })}</div>
    </div>
    ${conditionRoot(view, condition, inner)}
  </div>`;
}

/** What rows cannot say, in pieces. */
function ownPart(view: RuleView, part: Expression, scope: RuleScope, position?: Position): TemplateResult {
  const words = view.state.texts.rules;
  const inner = part.is === "call" && part.operator === "!" ? part.operands[0] : undefined;
  if (inner)
    return html`<div class="group nested" role="group" aria-label=${words.row((position?.index ?? 0) + 1)} data-part=${part.id}>
      <div class="group-head"><span class="says">${words.not}</span>${mark(view, part)}${partMenu(view, part, words.row((position?.index ?? 0) + 1), position ?? { index: 0, total: 1 })}</div>
      ${conditionPart(view, inner, scope)}
    </div>`;
  if (part.is === "value" && typeof part.value === "boolean") return row(view, part, scope, position, constant(view, part.id, part.value));
  return row(
    view,
    part,
    scope,
    position,
    html`${view.operand(part, scope, { label: words.subject, type: "any", picker: true })}${part.is === "name" ? html`<span class="says">${words.holds}</span>` : nothing}`,
  );
}

function constant(view: RuleView, id: string, value: boolean): TemplateResult {
  const words = view.state.texts.rules;
  return html`<select
    class="comparison"
    aria-label=${words.constant}
    ?disabled=${view.readOnly}
    @change=${(event: Event) => replace(view, id, { id, is: "value", value: (event.target as HTMLSelectElement).value === "true" })}
  >
    <option value="true" .selected=${live(value)}>${words.always}</option>
    <option value="false" .selected=${live(!value)}>${words.never}</option>
  </select>`;
}
