/**
 * The script that a website loads: `<script type="module" src="…/embed/hoso.js"></script>`. Defines `<hoso-form>` and gives each
 * element its own intake, found from its attributes. Loading it twice, from one address or two, does no harm.
 */
import { defineHosoForm } from "@hoso/form";
import { intakeBase } from "./addresses.js";
import { createFormServices } from "./form-services.js";
import { loadLocale } from "./locales.js";

defineHosoForm({
  compose: (element) =>
    createFormServices({
      // without readable addresses the element will say that there is no such procedure
      intake: intakeBase(element, document.baseURI) ?? location.origin,
      locale: element.getAttribute("locale") ?? document.documentElement.lang,
    }),
  loadLocale,
});
