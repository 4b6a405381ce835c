/** The operands of a calculation, each with a name that says what it is for. */
import {
  insertPart,
  movePart,
  newGap,
  openOperators,
  removePart,
  scopeOfOperand,
  type Call,
  type Expression,
  type OperandType,
  type RuleScope,
} from "@hoso/authoring";
import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { iconButton } from "../controls/icon-button.js";
import { icon } from "../controls/icons.js";
import { durationInput } from "./duration-input.js";
import { replace, type RuleView } from "./rule-view.js";

interface Role {
  readonly label: string;
  readonly type: OperandType;
  readonly lists?: boolean;
}

/** By operator: what each operand is for. */
function rolesOf(view: RuleView, operator: string): readonly Role[] | undefined {
  const { operands: o } = view.state.texts.rules;
  const role = (label: string, type: OperandType, lists = false): Role => ({ label, type, lists });
  switch (operator) {
    case "-":
      return [role(o.minuend, "number"), role(o.subtrahend, "number")];
    case "/":
    case "%":
      return [role(o.dividend, "number"), role(o.divisor, "number")];
    case "round":
      return [role(o.number, "number"), role(o.digits, "number")];
    case "years-between":
    case "days-between":
      return [role(o.from, "date"), role(o.to, "date")];
    case "add-duration":
      return [role(o.date, "date"), role(o.duration, "text")];
    case "working-days-after":
      return [role(o.date, "date"), role(o.workingDays, "number")];
    case "length":
      return [role(o.what, "any")];
    case "sum":
      return [role(o.list, "rows", true), role(o.of, "number")];
    case "map":
      return [role(o.list, "rows", true), role(o.each, "any")];
    default:
      return undefined;
  }
}

/** @param wanted what the whole is to give */
export function calculationPart(view: RuleView, call: Call, scope: RuleScope, wanted: OperandType): TemplateResult {
  const { operator } = call;
  if (operator === "if") return tablePart(view, call, scope, wanted);
  if (operator === "count" || operator === "filter") return countPart(view, call, scope);
  const roles = rolesOf(view, operator);
  if (roles)
    return html`${call.operands.map((part, index) => labelled(view, part, scopeOfOperand(call, index, scope), roles[index] ?? roles.at(-1)!, operator))}`;
  if (openOperators.has(operator) && operator !== "and" && operator !== "or") return openPart(view, call, scope);
  return html`${view.condition(call, scope)}`;
}

function labelled(view: RuleView, part: Expression, scope: RuleScope, { label, type, lists }: Role, operator = ""): TemplateResult {
  const isDuration = operator === "add-duration" && type === "text" && (part.is === "value" || part.is === "gap");
  return html`<div class="piece">
    <span class="role" aria-hidden="true">${label}</span>${
      isDuration
        ? durationInput(view, part, label)
        : view.operand(part, scope, {
            label,
            type,
            lists: lists ?? false,
            picker: type === "date" || type === "any" || lists === true || operator === "sum",
          })
    }
  </div>`;
}

/** Any number of parts: what is added, multiplied, joined. */
function openPart(view: RuleView, call: Call, scope: RuleScope): TemplateResult {
  const words = view.state.texts.rules;
  const { operands, operator } = call;
  const type: OperandType = operator === "cat" ? "text" : "number";
  const move = (part: Expression, by: -1 | 1) => () => {
    const moved = movePart(view.root, part.id, by);
    if (moved) view.change(moved, part.id);
  };
  return html`<ol class="parts-list">
      ${repeat(
        operands,
        ({ id }) => id,
        (part, index) =>
          html`<li class="piece">
            <span class="role" aria-hidden="true">${words.operands.part(index + 1)}</span>${view.operand(part, scope, { label: words.operands.part(index + 1), type })}${
              view.readOnly
                ? nothing
                : html`<span class="tools"
                    >${index > 0 ? iconButton({ icon: "up", name: words.movePartUp(index + 1), onClick: move(part, -1) }) : nothing}${
                      operands.length > 1
                        ? iconButton({ icon: "trash", name: words.removePart(index + 1), onClick: () => drop(view, call, index) })
                        : nothing
                    }</span
                  >`
            }
          </li>`,
      )}
    </ol>
    ${view.readOnly ? nothing : addButton(words.addPart, () => add(view, call))}`;
}

const addButton = (name: string, add: () => void): TemplateResult =>
  html`<button type="button" class="quiet add" @click=${add}>${icon("add")}<span>${name}</span></button>`;

function add(view: RuleView, call: Call): void {
  const gap = newGap(view.newId);
  view.change(insertPart(view.root, call.id, gap), gap.id);
}

function drop(view: RuleView, call: Call, index: number): void {
  const { operands } = call;
  const neighbour = operands[index + 1] ?? operands[index - 1];
  view.change(removePart(view.root, operands[index]!.id, view.newId), neighbour?.id);
}

/** All rows of a list, or those that meet a condition. */
function countPart(view: RuleView, call: Call, scope: RuleScope): TemplateResult {
  const words = view.state.texts.rules;
  const [list, where] = call.operands;
  const choose = (operands: readonly Expression[], focus?: string) => replace(view, call.id, { ...call, operands }, focus);
  if (!list) return html``;
  const gap = newGap(view.newId);
  return html`${labelled(view, list, scope, { label: words.operands.list, type: "rows", lists: true })}${
    where
      ? html`<div class="piece where" role="group" aria-label=${words.operands.where}>
          <span class="role" aria-hidden="true">${words.operands.where}</span>${view.condition(where, scopeOfOperand(call, 1, scope))}${
            view.readOnly || call.operator === "filter"
              ? nothing
              : html`<button type="button" class="quiet" @click=${() => choose([list], list.id)}>${words.operands.dropWhere}</button>`
          }
        </div>`
      : view.readOnly
        ? nothing
        : addButton(words.operands.addWhere, () => choose([list, gap], gap.id))
  }`;
}

/** Results by condition, and what holds otherwise. */
function tablePart(view: RuleView, call: Call, scope: RuleScope, wanted: OperandType): TemplateResult {
  const words = view.state.texts.rules;
  const { operands } = call;
  const branches = Math.floor(operands.length / 2);
  const otherwise = operands.length % 2 === 1 ? operands.at(-1) : undefined;
  const write = (next: readonly Expression[], focus?: string) => replace(view, call.id, { ...call, operands: next }, focus);
  const addBranch = (): void => {
    const [when, then] = [newGap(view.newId), newGap(view.newId)];
    write([...operands.slice(0, branches * 2), when, then, ...(otherwise ? [otherwise] : [])], when.id);
  };
  const type = wanted === "any" ? resultType(operands) : wanted;
  return html`<div class="table">
    ${Array.from({ length: branches }, (_, index) => {
      const [when, then] = [operands[index * 2]!, operands[index * 2 + 1]!];
      return html`<div class="branch" role="group" aria-label=${words.branch(index + 1)}>
        <div class="piece"><span class="role" aria-hidden="true">${words.branchWhen}</span><div class="grow">${view.condition(when, scope)}</div></div>
        <div class="piece">
          <span class="role" aria-hidden="true">${words.branchThen}</span>${view.operand(then, scope, { label: words.branchThen, type, picker: type === "any" })}${
            view.readOnly || branches < 2
              ? nothing
              : iconButton({
                  icon: "trash",
                  name: words.removeBranch(index + 1),
                  onClick: () =>
                    write(
                      [...operands.slice(0, index * 2), ...operands.slice(index * 2 + 2)],
                      operands[index * 2 + 2]?.id ?? operands[0]!.id,
                    ),
                })
          }
        </div>
      </div>`;
    })}
    ${view.readOnly ? nothing : addButton(words.addBranch, addBranch)}
    <div class="piece">
      <span class="role" aria-hidden="true">${words.otherwise}</span>${
        otherwise
          ? view.operand(otherwise, scope, { label: words.otherwise, type, picker: type === "any" })
          : addButton(words.otherwise, () => {
              const gap = newGap(view.newId);
              write([...operands, gap], gap.id);
            })
      }
    </div>
  </div>`;
}

/** What the results that are there have in common: numbers if any is one. */
function resultType(operands: readonly Expression[]): OperandType {
  const results = operands.filter((_, index) => index % 2 === 1 || index === operands.length - 1);
  if (results.some((part) => part.is === "value" && typeof part.value === "string")) return "text";
  return results.some((part) => part.is === "value" && typeof part.value === "number") ? "number" : "any";
}
