/** The authors' builder. Importing this registers nothing: import `@hoso/builder/define` for that. */
export { HosoBuilder } from "./hoso-builder.js";
export {
  BuilderChangeEvent,
  BuilderErrorEvent,
  BuilderPublishEvent,
  BuilderReadyEvent,
  BuilderSavedEvent,
} from "./events/builder-events.js";
export type * from "./state/services.js";
