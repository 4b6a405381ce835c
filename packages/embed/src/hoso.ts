/**
 * The script that a website loads: `<script type="module" src="…/embed/hoso.js"></script>`. Defines `<hoso-form>` and gives each
 * element its own intake, found from its attributes. Loading it twice, from one address or two, does no harm.
 */
import { HosoForm, register } from "@hoso/form";
import { intakeBase } from "./addresses.js";
import { createFormServices } from "./form-services.js";

HosoForm.services = (form) =>
  createFormServices({
    // without readable addresses the element says by itself that there is no such procedure
    intake: intakeBase(form, document.baseURI) ?? location.origin,
    locale: form.locale ?? document.documentElement.lang,
  });

register("hoso-form", HosoForm);
