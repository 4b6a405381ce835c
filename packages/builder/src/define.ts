/** Registers `<hoso-builder>` and what it is made of. Importing it twice, also in two copies of this package, is harmless. */
import { register } from "@hoso/form";
import { builderElements } from "./builder-elements.js";

for (const [tag, element] of Object.entries(builderElements)) register(tag, element);
