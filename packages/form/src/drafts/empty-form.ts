/** A form as it was before anything was entered. Loaded only when a draft is deleted or opened. */
import { openApplication, type ApplicationOptions } from "@hoso/engine";
import type { FormContext } from "../form-context.js";
import { loadCalendar } from "../load-calendar.js";

export async function emptyForm(context: FormContext): Promise<void> {
  context.replace(openApplication(context.procedure, await openingOptions(context)), {
    place: { page: "start" },
    visited: [],
    tried: [],
    confirmed: [],
    returning: false,
    declaration: undefined,
    consents: {},
    idempotencyKey: context.services.newKey(),
  });
  context.goTo({ page: "start" });
}

/** As the element opens an application. */
export async function openingOptions({ services, application }: FormContext): Promise<ApplicationOptions> {
  const calendar = await loadCalendar(services).catch(() => undefined);
  return {
    now: () => services.now(),
    channel: application.channel,
    ...(calendar && { calendar }),
    // Asked for when a rule needs the date, and only then: the browser takes long to load its time zones.
    get timeZone() {
      return calendar?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
    },
  };
}
