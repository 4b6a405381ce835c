/** The kinds that one definition needs, for pages that count every byte; elsewhere `standardKinds` of `@hoso/engine/kinds`. */
export { loadKinds } from "./kinds/load-kinds.js";
