/** The pages of a form, with a real procedure: from the start page to the confirmation. */
import type { Procedure } from "@hoso/contract";
import procedures from "virtual:example-procedures";
import type { FormSession } from "../form-session.js";
import { goOn } from "../navigation.js";
import { receipt } from "./story-receipt.js";
import { storyForm, type StoryContext } from "./story-form.js";

export default { title: "Patterns" };

function named(id: string): Procedure {
  const procedure = procedures[id];
  if (procedure === undefined) throw new Error(`There is no example procedure ${id}`);
  return procedure;
}

const story = (procedure: Procedure, prepare?: (session: FormSession) => void) => ({
  render: (_args: unknown, context: StoryContext): HTMLElement => storyForm(procedure, context, prepare),
});

/** Answers of the procedure's first stored scenario. */
function answer(session: FormSession): void {
  const scenario = session.definition.scenarios?.[0];
  if (scenario?.case !== undefined) session.application.setCase(scenario.case);
  for (const [id, value] of Object.entries(scenario?.answers ?? {})) session.application.set(id, value);
}

const business = named("household-business");
const firstStep = business.steps[0]!.id;

export const StartPage = story(business);

export const CaseQuestion = story(business, (session) => session.goTo({ page: "case" }));

export const Step = story(business, (session) => {
  answer(session);
  session.goTo({ page: "step", step: firstStep });
});

export const ErrorSummary = story(business, (session) => {
  session.application.setCase("self");
  session.goTo({ page: "step", step: firstStep });
  goOn(session);
});

export const TaskList = story(business, (session) => {
  answer(session);
  session.goTo({ page: "step", step: firstStep });
  goOn(session);
  session.goTo({ page: "tasks" });
});

export const RepeatedRows = story(business, (session) => {
  answer(session);
  session.application.set("founderType", "household");
  const list = session.procedure.definition.steps.flatMap(({ fields }) => fields).find(({ kind }) => kind === "list");
  const step = session.procedure.definition.steps.find(({ fields }) => list !== undefined && fields.includes(list));
  if (list === undefined || step === undefined) return;
  session.application.addRow(list.id);
  session.application.addRow(list.id);
  session.goTo({ page: "step", step: step.id });
});

export const Documents = story(business, (session) => {
  answer(session);
  session.goTo({ page: "documents" });
});

export const CheckAnswers = story(business, (session) => {
  answer(session);
  session.goTo({ page: "check" });
});

export const Declaration = story(business, (session) => {
  answer(session);
  session.goTo({ page: "declaration" });
});

export const Confirmation = story(business, (session) => {
  answer(session);
  session.finished(receipt);
});

export const CivilStatusExtract = story(named("civil-status-extract"));

export const BirthRegistration = story(named("birth-registration"));

export const HouseConstructionPermit = story(named("house-construction-permit"));
