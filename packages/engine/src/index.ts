// Fills in a procedure: answers in, what shows, what is required, findings, checklist, fees and due dates out.
export { Application, openApplication, type ApplicationOptions } from "./application/application.js";
export type { Change } from "./application/change.js";
export type { Draft, DraftEntry } from "./application/save-draft.js";
export type { Answers, ChecklistItem, ChecklistStatus, FeeItem, FeeSummary, FieldFacts, StepFacts, Value } from "./application/facts.js";
export { submissionOf, type Submission } from "./application/submission.js";
export type { Due } from "./calendar/add-term.js";
export type { WorkingCalendar } from "./calendar/working-calendar.js";
export type { Attachment, SubmittedDocument } from "./documents.js";
export { verifyAnswers } from "./application/verify-answers.js";
export { EngineError } from "./errors.js";
export type { Finding, FindingParam, Severity } from "./finding.js";
export { compile } from "./procedure/compile-standard.js";
export { compileWith, type Compilation } from "./procedure/compile.js";
export { loadParts } from "./procedure/load-parts.js";
export type { Parts } from "./procedure/parts.js";
export type { CompiledProcedure, DocumentNode, FieldNode, Node, StepNode } from "./procedure/node.js";
