// Asks intake which procedures this website offers now and notes it beside each link. Without an answer the links stay as they are.

const list = document.querySelector("[data-catalogue]");
const { intake, open, closed, other } = list.dataset;
const language = document.documentElement.lang;

function say(text) {
  return typeof text === "string" ? text : (text[language] ?? Object.values(text)[0]);
}

function state(item, kind, text) {
  const line = item.querySelector(".state") ?? item.appendChild(Object.assign(document.createElement("p"), { className: "state" }));
  line.dataset.state = kind;
  line.textContent = text;
}

/** A procedure that has no page here yet opens on intake's own page. */
function entry({ id, title, summary }) {
  const item = document.createElement("li");
  const heading = item.appendChild(document.createElement("h3"));
  const link = heading.appendChild(document.createElement("a"));
  link.href = `${intake}/embed/frame?${new URLSearchParams({ src: `/procedures/${id}`, locale: language })}`;
  link.textContent = say(title);
  if (summary) item.appendChild(document.createElement("p")).textContent = say(summary);
  state(item, "open", other);
  return item;
}

async function show() {
  const answer = await fetch(`${intake}/procedures`, { headers: { Accept: "application/json" } });
  if (!answer.ok) return;
  const { procedures } = await answer.json();
  const offered = new Map(procedures.map((procedure) => [procedure.id, procedure]));
  for (const item of list.querySelectorAll("[data-procedure]")) {
    const isOpen = offered.delete(item.dataset.procedure);
    state(item, isOpen ? "open" : "closed", isOpen ? open : closed);
  }
  list.append(...[...offered.values()].map(entry));
}

show().catch(() => undefined);
