/** All parts of the application with their state; each can be gone to. */
import { html, nothing } from "lit/html.js";
import type { Place, Rendered } from "../form-context.js";
import { nameOf, placesOf, stepAt } from "../form-places.js";
import type { FormView } from "../form-view.js";
import { pageFrame } from "./page-frame.js";

type Status = "notStarted" | "inProgress" | "completed" | "blocked";

function statusOf(session: FormView, place: Place): Status {
  const { application, state, definition } = session;
  const name = nameOf(place);
  if (place.page === "case") return application.case === undefined ? "notStarted" : "completed";
  if (definition.cases && application.case === undefined) return "blocked";
  if (place.page === "check" || place.page === "declaration") {
    const open = application.findings().some(({ severity }) => severity === "error");
    return open ? "blocked" : state.visited.includes(name) && place.page === "check" ? "completed" : "notStarted";
  }
  const step = place.page === "step" ? stepAt(session, place.step) : undefined;
  const errors = step
    ? step.errors
    : application.checklist().filter(({ findings }) => findings.some(({ severity }) => severity === "error")).length;
  if (state.tried.includes(name) && !errors) return "completed";
  return state.visited.includes(name) || step?.answered ? "inProgress" : "notStarted";
}

export function taskListPage(session: FormView): Rendered {
  const { locale, definition } = session;
  const { steps } = locale;
  const tasks = placesOf(session).map((place) => ({ place, status: statusOf(session, place) }));
  const sections: { title: string; tasks: typeof tasks }[] = [];
  for (const task of tasks) {
    const { place } = task;
    const own = place.page === "step" ? session.text(definition.steps.find(({ id }) => id === place.step)?.section) : "";
    const last = sections.at(-1);
    // A step without a section of its own stays with the one before it.
    if (last && (own === last.title || (!own && place.page === "step"))) last.tasks.push(task);
    else sections.push({ title: own, tasks: [task] });
  }
  return pageFrame(session, {
    title: steps.tasks,
    content: html`<p class="lead">${steps.tasksLead(tasks.filter(({ status }) => status === "completed").length, tasks.length)}</p>${sections.map(
      ({ title, tasks: items }) =>
        html`${title ? html`<h3>${title}</h3>` : nothing}<ul class="tasks">${items.map(
          ({ place, status }) =>
            html`<li>${
              status === "blocked"
                ? html`<span>${titleOf(session, place)}</span>`
                : html`<button type="button" class="link" data-act="go" data-path=${nameOf(place)}>${titleOf(session, place)}</button>`
            }<span class="tag ${status}">${steps[status]}</span></li>`,
        )}</ul>`,
    )}`,
  });
}

export function titleOf(session: FormView, place: Place): Rendered {
  const { steps } = session.locale;
  if (place.page === "step") return session.say(stepAt(session, place.step)?.node.definition.title);
  return place.page === "case" ? steps.caseTitle : steps[place.page as "documents" | "check" | "declaration"];
}
