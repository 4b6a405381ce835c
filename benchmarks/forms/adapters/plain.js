// The script of the hand-written page: one delegated listener an event, for the whole form.

/** @param {HTMLFormElement} form */
export function enhance(form) {
  form.addEventListener("change", (event) => {
    if (event.target.type === "radio") showDependants(form, event.target.name, event.target.value === "yes");
  });
  // An error that is on show follows the typing; a field that is left tells its error.
  form.addEventListener("input", (event) => {
    if (event.target.getAttribute("aria-invalid") === "true") report(event.target);
  });
  form.addEventListener("focusout", (event) => {
    const control = event.target;
    if (control.willValidate && control.type !== "radio" && control.value !== "") report(control);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const invalid = [...form.elements].filter((control) => control.willValidate && !report(control));
    if (invalid.length > 0) summarise(form, invalid);
    else form.querySelector(".summary-place").replaceChildren();
  });
}

function showDependants(form, name, shown) {
  for (const row of form.querySelectorAll(`[data-when="${name}"]`)) {
    row.hidden = !shown;
    for (const control of row.querySelectorAll("input, select")) control.disabled = !shown;
  }
}

function message(control) {
  if (control.validity.valueMissing) return `${labelOf(control)}: enter an answer`;
  return control.validationMessage;
}

/** Not `control.labels`: Chromium walks the whole page for it. */
function labelOf(control) {
  return control.parentElement.querySelector("label").firstChild.nodeValue.trim();
}

/** Shows or removes the message at a control; true when it is valid. */
function report(control) {
  const id = `${control.id}-error`;
  const shown = document.getElementById(id);
  if (control.validity.valid) {
    if (!shown) return true;
    shown.remove();
    control.removeAttribute("aria-invalid");
    describe(control, undefined);
    return true;
  }
  const text = message(control);
  if (shown) {
    if (shown.lastChild.nodeValue !== text) shown.lastChild.nodeValue = text;
    return false;
  }
  const place = document.createElement("p");
  place.className = "error";
  place.id = id;
  const prefix = document.createElement("span");
  prefix.className = "visually-hidden";
  prefix.textContent = "Error: ";
  place.append(prefix, text);
  control.before(place);
  control.setAttribute("aria-invalid", "true");
  describe(control, id);
  return false;
}

function describe(control, error) {
  const hint = document.getElementById(`${control.id}-hint`)?.id;
  const ids = [hint, error].filter(Boolean).join(" ");
  if (ids) control.setAttribute("aria-describedby", ids);
  else control.removeAttribute("aria-describedby");
}

/** Lines shown at first, as in Hoso: a wall of errors frightens people. */
const first = 20;

function summarise(form, invalid, all = false) {
  const summary = document.createElement("div");
  summary.className = "summary";
  summary.tabIndex = -1;
  summary.setAttribute("role", "alert");
  const heading = document.createElement("h2");
  heading.textContent = "There is a problem";
  const list = document.createElement("ul");
  for (const control of all ? invalid : invalid.slice(0, first)) {
    const link = document.createElement("a");
    link.href = `#${control.id}`;
    link.textContent = document.getElementById(`${control.id}-error`).lastChild.nodeValue;
    link.addEventListener("click", (event) => {
      event.preventDefault();
      control.focus();
    });
    const item = document.createElement("li");
    item.append(link);
    list.append(item);
  }
  summary.append(heading, list);
  if (!all && invalid.length > first) {
    const more = document.createElement("button");
    more.type = "button";
    more.textContent = `Show all ${invalid.length}`;
    more.addEventListener("click", () => summarise(form, invalid, true));
    summary.append(more);
  }
  form.querySelector(".summary-place").replaceChildren(summary);
  summary.focus();
}
