/** Burden in English. */
import type { BurdenTexts } from "../../burden/burden-texts.js";
import type { BurdenFigure } from "../../burden/compare-burden.js";
import { amounts } from "../amounts.js";

const { number, money } = amounts("en");

const minutes = (value: number): string => {
  const [hours, rest] = [Math.floor(value / 60), Math.round(value % 60)];
  return hours === 0 ? `${number(Math.round(value))} min` : rest === 0 ? `${number(hours)} h` : `${number(hours)} h ${rest} min`;
};

const isMoney = new Set<BurdenFigure>(["fees", "expenses", "cost"]);

const value: BurdenTexts["value"] = (figure, amount, currency) => {
  if (isMoney.has(figure)) return currency === undefined ? number(Math.round(amount)) : money(Math.round(amount), currency);
  return figure === "minutes" || figure === "totalMinutes" ? minutes(amount) : number(amount);
};

export const burden: BurdenTexts = {
  paths: { cheapest: "Easiest way", typical: "Typical", worst: "Hardest way" },
  figures: {
    minutes: "Time to fill in",
    questions: "Questions",
    documents: "Documents",
    certifiedCopies: "Certified copies",
    trips: "Trips",
    fees: "Fees",
    totalMinutes: "Time in all, with documents and trips",
    expenses: "Expenses for copies and travel",
    cost: "Cost in all, with time and fees",
  },
  value,
  change: (figure, by, currency) =>
    `${value(figure, Math.abs(by), currency)} ${by > 0 ? "more" : isMoney.has(figure) || figure.endsWith("inutes") ? "less" : "fewer"}`,
  settings: {
    hourlyRate: "Value of an hour of a person's time",
    secondsShort: "Time for a short answer",
    secondsUsual: "Time for an ordinary answer",
    secondsLong: "Time for a long answer",
    wordsPerMinute: "Reading speed",
    rowsAtMost: "Rows in a list on the hardest way",
    minutesPerDocument: "Time to find and attach a document",
    certifyCost: "Price of a certified copy",
    tripMinutes: "Time of a trip, there and back",
    tripCost: "Cost of a trip, there and back",
    resultTrips: "Trips to fetch the result",
    applicationsPerYear: "Applications in a year",
  },
  unit(name, currency) {
    if (name === "hourlyRate") return `${currency} an hour`;
    if (name.startsWith("seconds")) return "seconds";
    if (name.endsWith("Cost")) return currency;
    if (name === "wordsPerMinute") return "words a minute";
    if (name === "rowsAtMost") return "rows";
    if (name === "resultTrips") return "trips";
    return name === "applicationsPerYear" ? "applications" : "minutes";
  },
};
