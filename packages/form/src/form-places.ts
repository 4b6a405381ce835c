/** The pages of a form in their order, and which of them holds a path. */
import type { StepFacts } from "@hoso/engine";
import type { FormContext, Place } from "./form-context.js";

type Here = Pick<FormContext, "application" | "definition" | "state">;

export const fieldElementId = (path: string, part?: string): string => `f-${path}${part ? `-${part}` : ""}`;

export const nameOf = (place: Place): string => (place.page === "step" ? place.step : place.page);

/** From the case question to the declaration; hidden steps are not on the way. */
export function placesOf({ application, definition }: Here): Place[] {
  return [
    ...(definition.cases ? [{ page: "case" } as const] : []),
    ...application
      .steps()
      .filter(({ visible }) => visible)
      .map(({ id }) => ({ page: "step", step: id }) as const),
    ...(definition.documents ? [{ page: "documents" } as const] : []),
    { page: "check" },
    { page: "declaration" },
  ];
}

/** The next (1) or the previous (-1) place; undefined at the ends. */
export function neighbour(here: Here, by: 1 | -1): Place | undefined {
  const places = placesOf(here);
  const index = places.findIndex((place) => nameOf(place) === nameOf(here.state.place));
  return places[index + by];
}

export const stepAt = ({ application }: Pick<FormContext, "application">, id: string): StepFacts | undefined =>
  application.steps().find((step) => step.id === id);

/** Where a field, a document or the case is asked. */
export function placeOfPath({ application }: Pick<FormContext, "application">, path: string): Place | undefined {
  if (path === "case") return { page: "case" };
  if (path.startsWith("documents.")) return { page: "documents" };
  if (path === "declaration") return { page: "declaration" };
  const step = application.field(path.split(".")[0]!)?.node.step.id;
  return step === undefined ? undefined : { page: "step", step };
}
