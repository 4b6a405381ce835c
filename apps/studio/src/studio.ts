/** The studio's script: registers the element of the page, which brings the rest as it is needed. */
import { register } from "./shell/register.js";
import { HosoStudio } from "./shell/hoso-studio.js";

register("hoso-studio", HosoStudio);
