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
