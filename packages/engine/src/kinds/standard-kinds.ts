// The registry of all standard kinds.
import { coreKinds } from "./core-kinds.js";
import { coreSchemas } from "./core-schemas.js";
import { furtherKinds } from "./further-kinds.js";
import { type KindRegistry, registryOf } from "./kind.js";

/** Name to kind. To add one's own: `new Map([...standardKinds, [mine.name, mine]])`. */
export const standardKinds: KindRegistry = /* @__PURE__ */ registryOf([
  ...coreKinds.map((kind) => ({ ...kind, schema: coreSchemas[kind.name]! })),
  ...furtherKinds,
]);
