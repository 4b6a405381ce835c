/**
 * The script that a website loads: `<script type="module" src="…/embed/hoso.js"></script>`. Defines `<hoso-form>` and gives each
 * element its own intake, found from its attributes. Loading it twice, from one address or two, does no harm.
 */
import { HosoForm, loadLocale, register } from "@hoso/form";
import { intakeBase } from "./addresses.js";
import { createFormServices } from "./form-services.js";
import { beginLoading } from "./load-definition.js";

// Ahead of everything else: what the forms already on the page will ask for anyway.
for (const form of document.querySelectorAll("hoso-form")) {
  beginLoading(form.getAttribute("src"), document.baseURI);
  const language = form.getAttribute("locale") ?? form.closest("[lang]")?.getAttribute("lang");
  if (language) loadLocale(language).catch(() => undefined);
}

HosoForm.services = (form) =>
  createFormServices({
    // without readable addresses the element says by itself that there is no such procedure
    intake: intakeBase(form, document.baseURI) ?? location.origin,
    locale: form.locale ?? document.documentElement.lang,
  });

register("hoso-form", HosoForm);
