/** The title that a recorded scenario begins with, in every language of the procedure: its number and the case. */
import type { Procedure } from "@hoso/contract";
import { textIn } from "../state/node-names.js";

export function scenarioTitle({ languages, cases, scenarios = [] }: Procedure, chosen: string | undefined): Record<string, string> {
  const number = scenarios.length + 1;
  const title = cases?.find(({ id }) => id === chosen)?.title;
  return Object.fromEntries(
    languages.map((language) => {
      const start = `${language.split("-")[0] === "vi" ? "Tình huống" : "Scenario"} ${number}`;
      return [language, title === undefined ? start : `${start}: ${textIn(title, language)}`];
    }),
  );
}
