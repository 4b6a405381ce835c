/** Going on, going back, handing in: what may pass and what must be mended first. */
import type { Finding } from "@hoso/engine";
import { arriving } from "./documents/arriving.js";
import { ErrorEvent } from "./events/form-events.js";
import { nameOf, neighbour, placeOfPath } from "./form-places.js";
import type { FormView } from "./form-view.js";

const confirmation = ({ code, path }: Finding): string => `${code} ${path}`;

/** What is found on the page the person is at. */
function findingsHere(session: FormView): readonly Finding[] {
  const { application, state } = session;
  const here = nameOf(state.place);
  if (here === "check") return application.findings();
  if (here === "declaration") return [...application.findings(), ...declarationFindings(session)];
  return application.findings().filter(({ path }) => {
    const place = placeOfPath(session, path);
    return place && nameOf(place) === here;
  });
}

function declarationFindings({ definition, state }: FormView): Finding[] {
  return definition.declaration && !state.declaration?.given
    ? [{ code: "declaration-missing", path: "declaration", severity: "error" }]
    : [];
}

/** Leaves the page for the next one when nothing on it must be mended or still be confirmed. */
export function goOn(session: FormView): void {
  const { state } = session;
  const here = nameOf(state.place);
  session.editing = undefined;
  if (!state.tried.includes(here)) state.tried.push(here);
  // Nobody waits here for an upload: handing in does.
  const found = findingsHere(session).filter((one) => !arriving(session, one));
  const errors = found.filter(({ severity }) => severity === "error");
  const doubts = found.filter((one) => one.severity === "warning" && !state.confirmed.includes(confirmation(one)));
  if (errors.length) session.emit(new ErrorEvent("problems", "answers", { count: errors.length }));
  if (errors.length || doubts.length) return session.showProblems(errors.length ? errors : doubts);
  if (here === "declaration") return void session.submission?.submit();
  const returning = state.returning && here !== "check";
  const next = returning ? ({ page: "check" } as const) : neighbour(session, 1);
  if (next) session.goTo(next);
}

/** The person read the warnings and wants to go on all the same. */
export function confirmWarnings(session: FormView): void {
  session.state.confirmed.push(...session.problems.map(confirmation));
  goOn(session);
}

export function goBack(session: FormView): void {
  if (session.state.returning) return session.goTo({ page: "check" });
  session.goTo(neighbour(session, -1) ?? { page: "start" });
}

/** From the check page to one answer, and back to it afterwards. */
export function change(session: FormView, path: string): void {
  session.focus(path);
  session.state.returning = true;
}
