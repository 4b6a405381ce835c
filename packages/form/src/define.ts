/** Registers `<hoso-form>`. Importing it twice, also in two copies of this package, is harmless. */
import { HosoForm } from "./hoso-form.js";
import { register } from "./register.js";

register("hoso-form", HosoForm);
