/** Works on a procedure: a document of nodes, edits, commands, history, merging. Pure. */
export type { AuthoringDocument, DocumentNode, Json, NodeKey, NodeType, Place, Values } from "./document/node.js";
export { ancestors, childrenOf, nodeOf, rootOf, subtree } from "./document/node.js";
export { PersistentMap } from "./document/persistent-map.js";
export { getProperty, isObject, sameJson, setProperty } from "./document/values.js";
export { fromProcedure } from "./document/from-procedure.js";
export { toJson, toProcedure } from "./document/to-procedure.js";
export { fieldPath, scopeOf } from "./document/field-path.js";
export { placeOfPointer, pointerOfNode, pointerOfPlace } from "./document/place.js";
export { applyEdit, differenceOf, invertEdit, type Edit, type NodeChange } from "./document/edit.js";
export {
  isWholeTree,
  readDocument,
  readEdit,
  serialise,
  type ReadCode,
  type ReadOutcome,
  type SerialisedDocument,
} from "./document/read-document.js";
export { Transaction, type After } from "./document/transaction.js";
export { entryType, nodeTypes, propertiesFor, propertyOf, shapeOf, slotOf } from "./structure/structure.js";
export { isSlot, type NodeShape, type PropertyShape, type PropertyType, type SlotShape } from "./structure/shapes.js";
export { EditMismatchError } from "./errors.js";
export {
  allParts,
  countingIds,
  findPart,
  gapsOf,
  partsOf,
  readExpression,
  ruleOf,
  type Call,
  type Expression,
  type Literal,
  type NewId,
} from "./rule-form/expression.js";
export { comparisonsFor, type ComparisonName } from "./rule-form/comparison.js";
export { conditionView, type ComparisonView, type GroupView, type RowsView } from "./rule-form/condition-view.js";
export {
  duplicatePart,
  insertPart,
  movePart,
  negatePart,
  openOperators,
  parentOf,
  removePart,
  replacePart,
  setGroup,
  unwrapPart,
  wrapPart,
} from "./rule-form/edit-expression.js";
export { optionsBehind, scopeOfOperand, typeOf } from "./rule-form/expression-type.js";
export { calculationsFor, newCall, newGap, newGroup, newRowsQuestion, rowAbout, setComparison, setLeft } from "./rule-form/new-part.js";
export { type OperandType } from "./rule-form/operand-type.js";
export { labelIn, ruleScope, type NamedOption, type RuleName, type RuleScope } from "./rule-form/rule-scope.js";
export { pathsNamed, tryRule, type NamedPaths, type Trial } from "./rule-form/try-rule.js";
export { expressionInWords, nameInWords, optionsOf, ruleInWords, valueInWords } from "./rule-words/rule-in-words.js";
export { topicOf, type RuleWords } from "./rule-words/rule-words.js";
export { AuthoringSession, type Origin, type RunOptions, type SessionChange, type SessionOptions } from "./history/authoring-session.js";
export type { HistoryEntry, Label, LabelCode, Mark } from "./history/history-entry.js";
export { runCommand, type CommandArgs, type CommandName } from "./commands/command-table.js";
export type { CommandContext, Done, Outcome, Params, Refusal, RefusalCode, Report, ReportCode } from "./commands/command.js";
export type { AuthoringTexts } from "./texts/authoring-texts.js";
export { textIn, titleOf } from "./commands/node-title.js";
export { fieldsReadBy, usesOf, type Use } from "./references/uses.js";
export { fieldAt, pathFrom, scopeOfRules, type Scope } from "./references/scope.js";
export { commandNames } from "./commands/command-table.js";
export { copyNodes } from "./clipboard/copy-nodes.js";
export { isClip, type Clip, type ClipItem, type ClipReference } from "./clipboard/clip.js";
export { blockNames } from "./clipboard/blocks.js";
export { mergeDocuments, type MergedDocument } from "./merge/merge-documents.js";
export { mergeEdit } from "./merge/merge-edit.js";
export type { Conflict } from "./merge/merge-nodes.js";
export { composeEdits } from "./document/compose-edits.js";
