/** The applicant's form. Importing this registers nothing: import `@hoso/form/define` for that. */
export { HosoForm } from "./hoso-form.js";
export { register, version } from "./register.js";
export { previewServices } from "./preview-services.js";
export { completeLocale, loadLocale, registerLocale } from "./locales/locale-registry.js";
export { renderMarkdown } from "./markdown/render-markdown.js";
export { registerWidget } from "./widgets/registry.js";
export { ErrorEvent, ReadyEvent, StepEvent } from "./events/form-events.js";
export { SavedEvent, SubmittedEvent } from "./events/keeping-events.js";
export type { Assent, DraftMode, FormContext, FormState, PageName, Place, Rendered } from "./form-context.js";
export type { FormSession } from "./form-session.js";
export type { FindingCode, FirstTexts, LaterTexts, Locale } from "./locales/locale.js";
export type { Attributes } from "./parts/attributes.js";
export type { FieldView, Widget } from "./widgets/widget.js";
export type * from "./services.js";
