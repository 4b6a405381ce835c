// The yardstick: the page a competent developer writes by hand. Static HTML from the server, labels, hints and native
// validation attributes. `plain.js` beside it adds what HTML alone cannot do: showing and hiding, own messages, an error summary.

const escapes = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escape = (text) => text.replace(/[&<>"]/g, (character) => escapes[character]);

/** @param {import("../form-model.mjs").FormModel} model @returns {string} the form, without the page around it */
export function plainForm(model) {
  const rows = model.fields.map((field) => row(field, model)).join("");
  return `<form class="form" id="form" method="post" novalidate><div class="summary-place"></div><div class="rows">${rows}</div><button class="submit" type="submit">Submit</button></form>`;
}

function row(field, model) {
  const shown = field.conditional ? ` data-when="${model.toggle}" hidden` : "";
  if (field.type === "yesNo") return yesNo(field, shown);
  const optional = field.required ? "" : ` <span class="optional">(optional)</span>`;
  const hint = field.hint ? `<p class="hint" id="${field.id}-hint">${escape(field.hint.en)}</p>` : "";
  return `<div class="row"${shown}><label for="${field.id}">${escape(field.label.en)}${optional}</label>${hint}${control(field)}</div>`;
}

function control(field) {
  const shared = [`id="${field.id}" name="${field.id}"`];
  if (field.required) shared.push("required");
  if (field.hint) shared.push(`aria-describedby="${field.id}-hint"`);
  if (field.conditional) shared.push("disabled");
  if (field.type === "select") {
    const options = field.options.map((option) => `<option value="${option.value}">${escape(option.en)}</option>`).join("");
    return `<select ${shared.join(" ")}><option value="">Choose</option>${options}</select>`;
  }
  if (field.type === "number") shared.push(`type="number" min="${field.minimum}" max="${field.maximum}" step="1"`);
  else if (field.type === "text") shared.push(`type="text" maxlength="120"`);
  else shared.push(`type="${field.type}"`);
  return `<input ${shared.join(" ")}>`;
}

function yesNo(field, shown) {
  const off = field.conditional ? " disabled" : "";
  const radio = (value, text) =>
    `<div class="option"><input type="radio" id="${field.id}-${value}" name="${field.id}" value="${value}"${off}><label for="${field.id}-${value}">${text}</label></div>`;
  return `<fieldset class="row" id="${field.id}"${shown}><legend>${escape(field.label.en)} <span class="optional">(optional)</span></legend><div class="options">${radio("yes", "Yes")}${radio("no", "No")}</div></fieldset>`;
}
