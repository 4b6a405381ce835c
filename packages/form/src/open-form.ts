/** From the element's attributes to an open form: definition, texts, calendar and draft; or the reason why not. */
import type { Procedure } from "@hoso/contract";
import { compileWith, openApplication, type Parts, type WorkingCalendar } from "@hoso/engine";
import { ErrorEvent } from "./events/form-events.js";
import { FormSession, type SessionHost } from "./form-session.js";
import type { Locale } from "./locales/locale.js";
import type { FormServices } from "./services.js";

export interface OpenOptions {
  readonly host: SessionHost;
  readonly services: FormServices;
  readonly language: string;
  readonly locale: Locale;
  /** Id of a step to begin at. */
  readonly startAt?: string | undefined;
}

export interface Loaded {
  readonly definition: Procedure;
  readonly digest: string | undefined;
  readonly parts: Parts;
  readonly calendar?: WorkingCalendar | undefined;
}

/** The language of the page where the procedure has it, else the procedure's first. */
export function languageFor(wanted: string | undefined, { languages }: Procedure): string {
  const plain = wanted?.split("-")[0];
  return languages.find((tag) => tag === wanted) ?? languages.find((tag) => tag.split("-")[0] === plain) ?? languages[0] ?? "vi";
}

/** Rules that count working days cannot run without the calendar; other forms do not wait for it. */
export const needsCalendar = (definition: Procedure): boolean => JSON.stringify(definition).includes('"working-days-after"');

/** Compiles and opens. A broken definition is never half shown: the reason goes to developers as an event. */
export function openSession(
  { definition, digest, parts, calendar }: Loaded,
  { host, services, locale, language, startAt }: OpenOptions,
): FormSession | undefined {
  const compiled = compileWith(definition, parts);
  if (!compiled.ok) {
    host.dispatchEvent(new ErrorEvent("definition", compiled.findings[0]?.code ?? "schema", compiled.findings));
    return undefined;
  }
  const application = openApplication(compiled.procedure, {
    now: () => services.now(),
    ...(calendar && { calendar }),
    ...services.opening,
    // Asked for when a rule needs the date, and only then: the browser takes long to load its time zones.
    get timeZone() {
      return calendar?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
    },
  });
  const session = new FormSession({ host, application, services, locale, language, digest });
  if (startAt !== undefined) session.state.place = { page: "step", step: startAt };
  return session;
}
