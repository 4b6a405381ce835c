/** What all pages share: who is signed in, words, language, departments, and the way to another page. */
import type { Account, Department, Localised } from "../api/shapes.js";
import type { Question } from "./question.js";
import type { StudioTexts } from "../texts/texts.js";

export interface StudioContext {
  readonly texts: StudioTexts;
  /** `vi` or `en`. */
  readonly locale: string;
  /** As `<hoso-builder>` takes it; undefined: the person's setting. */
  readonly theme: "light" | "dark" | undefined;
  /** Undefined only on pages that need nobody. */
  readonly account: Account | undefined;
  readonly departments: readonly Department[];
  go(address: string): void;
  /** Told to screen readers and shown for a while. */
  announce(text: string): void;
  /** Asks before something that cannot simply be taken back. */
  confirm(question: Omit<Question, "cancel" | "close">): Promise<boolean>;
  /** Somebody is signed in now, or nobody any more. */
  signedIn(account: Account | undefined): Promise<void>;
  /** Asks the server for the departments again. */
  refreshDepartments(): Promise<void>;
  /** The title of the page, for the browser's tab. */
  entitle(title: string): void;
}

/** A text in the person's language, else in any that it has. */
export function textIn(text: Localised | null | undefined, locale: string): string {
  if (text === null || text === undefined) return "";
  if (typeof text === "string") return text;
  return text[locale] || Object.values(text).find((value) => value !== "") || "";
}

export const departmentName = (studio: StudioContext, id: string): string =>
  id === "*" ? studio.texts.accounts.everyDepartment : textIn(studio.departments.find((one) => one.id === id)?.title, studio.locale) || id;

export const moment = (studio: StudioContext, at: string): string =>
  new Intl.DateTimeFormat(studio.locale, { dateStyle: "medium", timeStyle: "short" }).format(new Date(at));

/** A day as the calendar has it, without a time zone. */
export const day = (studio: StudioContext, date: string): string =>
  new Intl.DateTimeFormat(studio.locale, { dateStyle: "medium", timeZone: "UTC" }).format(new Date(`${date.slice(0, 10)}T00:00:00Z`));

export const number = (studio: StudioContext, value: number): string => new Intl.NumberFormat(studio.locale).format(value);
