/** One field on the page: label, hint, error, control. Rendered when its own facts change, and then alone. */
import type { Finding } from "@hoso/engine";
import { html, noChange, nothing } from "lit/html.js";
import type { Rendered } from "../form-context.js";
import type { FormView } from "../form-view.js";
import { widgetOf } from "../widgets/registry.js";
import type { FieldView, Widget } from "../widgets/widget.js";
import { attributes } from "./attributes.js";
import type { LivePart } from "./live-part.js";

export function drawField(session: FormView, part: LivePart, deep: boolean): unknown {
  const path = part.key;
  const facts = session.application.field(path);
  if (!facts || (!facts.visible && !part.drawn)) return nothing;
  const fresh = deep || !part.drawn;
  part.drawn = true;
  const id = session.idFor(path);
  // A row that hides keeps its state as it is: nothing in it can be seen or heard.
  const row = !facts.visible && !fresh && session.root.getElementById(`${id}-row`);
  if (row) {
    row.hidden = true;
    return noChange;
  }
  const { definition } = facts.node;
  const widget = widgetOf(facts.node);
  const editing = session.editing === path;
  const finding = shownFinding(session, part, facts.findings, facts.touched || session.state.tried.includes(facts.node.step.id), editing);
  const error = finding?.severity === "error";
  part.erring = error;
  const hint = definition.hint ? session.texts.say(definition.hint) : (widget.hint?.(session) ?? "");
  const described = `${hint ? `${id}-hint ` : ""}${finding ? `${id}-error` : ""}`.trimEnd();
  const view: FieldView = {
    session,
    path,
    id,
    facts,
    definition,
    editing,
    deep: fresh,
    shared: {
      name: path,
      "aria-describedby": widget.fieldset ? "" : described,
      "aria-invalid": error && "true",
      "aria-required": facts.required && "true",
      readonly: definition.readOnly,
    },
  };
  if (widget.bare) return widget.render(view);
  const label = session.texts.say(definition.label);
  const optional = mark(session, view);
  const hinted = hint ? html`<p class="hint" part="hint" id="${id}-hint">${hint}</p>` : nothing;
  const helped = definition.help || definition.privacy?.reason ? more(session, view) : nothing;
  const told = finding ? message(session, finding, `${id}-error`, widget) : nothing;
  if (!widget.fieldset)
    return html`<div class="row" part="field" ${attributes({ id: `${id}-row`, ".hidden": !facts.visible })}><label class="label" part="label" for=${id}>${label}${optional}</label>${hinted}${helped}${told}${widget.render(view)}</div>`;
  // A group that is the whole step need not say its name again to those who see the heading.
  const legend = widget.look && session.text(definition.label) === session.text(facts.node.step.definition.title) ? "hush" : "label";
  const radios = widget.fieldset === "radiogroup";
  return html`<fieldset class="row ${widget.look ?? ""}" part="field" ${attributes({
    id: `${id}-row`,
    ".hidden": !facts.visible,
    role: radios && "radiogroup",
    "aria-describedby": described,
    "aria-required": radios && facts.required && "true",
    "aria-invalid": radios && error && "true",
  })}><legend class=${legend} part="label">${label}${optional}</legend>${hinted}${helped}${told}${widget.render(view)}</fieldset>`;
}

/** One finding a field: errors before warnings. While someone types, no new error comes up; one that shows stays until it is mended. */
function shownFinding(
  session: FormView,
  part: LivePart,
  findings: readonly Finding[],
  due: boolean,
  editing: boolean,
): Finding | undefined {
  if (!findings.length && !session.notices.size) return undefined;
  const found =
    due && (!editing || part.erring)
      ? (findings.find((one) => one.severity === "error") ?? findings.find((one) => one.severity === "warning"))
      : undefined;
  return found ?? session.notices.get(part.key);
}

function mark(session: FormView, { facts, definition }: FieldView): Rendered {
  const { fields } = session.locale;
  if (facts.node.compute || facts.required || facts.node.kind.type === "group") return nothing;
  return html` <span class="optional">(${definition.readOnly ? fields.readOnly : facts.recommended ? fields.recommended : fields.optional})</span>`;
}

/** A finding at its field. Icon and words say what the colour says. */
export function message(session: FormView, finding: Finding, id: string, widget?: Widget): Rendered {
  const { severity } = finding;
  return html`<p class=${severity} part=${severity} id=${id}><span class="hush">${severity === "error" ? session.locale.error : session.locale.warning}: </span>${session.texts.findingText(finding, widget?.choosing)}</p>`;
}

function more(session: FormView, { definition }: FieldView): Rendered {
  const { fields } = session.locale;
  return html`${definition.help ? html`<details class="more"><summary>${fields.help}</summary>${session.texts.tell(definition.help)}</details>` : nothing}${
    definition.privacy?.reason
      ? html`<details class="more"><summary>${fields.why}</summary><p>${session.texts.say(definition.privacy.reason)}</p></details>`
      : nothing
  }`;
}
