/**
 * The one table about the format: for each type of node its lists and its properties, in the order in which they are written.
 * Commands, renaming, translations, differences, property panels and merging read it; nothing else knows where texts or rules stand.
 * A test holds it against procedure.schema.json.
 */
import type { DocumentNode, NodeType } from "../document/node.js";
import { fieldShape, legalBases, sensitivities } from "./field-shape.js";
import { procedureShape, validityStates } from "./procedure-shape.js";
import { isSlot, property as p, slot, type NodeShape, type PropertyShape, type SlotShape } from "./shapes.js";

const termUnits = ["workingDay", "day", "workingHour", "hour", "month", "none"];
const term = [p.integer("term.value"), p.oneOf("term.unit", termUnits), p.time("term.cutoff")];
const id = p.id("id", { required: true });
const title = p.text("title", { required: true });

const shapes: Readonly<Record<NodeType, NodeShape>> = {
  procedure: procedureShape,
  field: fieldShape,
  step: {
    members: [id, title, p.markdown("hint"), p.text("section"), p.condition("when"), slot("fields", ["field"], { always: true })],
  },
  option: {
    members: [p.string("value", { required: true }), p.text("label", { required: true }), p.text("hint"), p.condition("when")],
  },
  case: { members: [id, title, p.text("hint")] },
  check: {
    members: [
      p.id("id"),
      p.condition("assert", { required: true }),
      p.path("at", { required: true }),
      p.text("message", { required: true }),
      p.oneOf("severity", ["error", "warning", "notice"]),
      p.condition("when"),
    ],
  },
  document: {
    members: [
      id,
      title,
      p.markdown("hint"),
      p.text("why"),
      p.condition("required"),
      p.condition("when"),
      p.oneOf("provision", ["upload", "generated", "presented"]),
      p.strings("accept"),
      p.integer("maxBytes"),
      p.integer("maxFiles"),
      p.integer("quantity.originals"),
      p.integer("quantity.copies"),
      p.boolean("quantity.certified"),
      slot("anyOf", ["alternative"]),
      p.slug("satisfiedBy.registry"),
      p.string("satisfiedBy.item"),
      p.condition("satisfiedBy.when"),
      p.string("signedBy"),
      p.url("template"),
      p.oneOf("privacy.sensitivity", sensitivities),
      p.oneOf("privacy.legalBasis", legalBases),
    ],
  },
  alternative: { members: [id, title, p.text("hint"), p.condition("when")] },
  fee: {
    members: [
      id,
      title,
      p.condition("when"),
      p.rule("amount", { required: true }),
      p.string("currency", { required: true }),
      p.oneOf("collectAt", ["submission", "supplement", "result"]),
      p.boolean("refundable"),
      p.string("budgetCode"),
      p.string("legalBasis"),
      slot("exemptions", ["exemption"]),
    ],
  },
  exemption: { members: [p.id("id"), p.condition("when", { required: true }), title, p.rule("amount")] },
  stage: { members: [id, title, p.slug("department"), ...term, p.boolean("deemedConsent")] },
  parallel: { members: [slot("parallel", ["stage"], { always: true })] },
  term: { members: [p.condition("when", { required: true }), ...term] },
  output: { members: [id, title, p.string("code")] },
  purpose: { members: [id, p.text("text", { required: true }), p.boolean("consent")] },
  law: {
    members: [
      p.string("number", { required: true }),
      title,
      p.string("article"),
      p.date("from"),
      p.date("to"),
      p.oneOf("status", validityStates),
      p.url("url"),
    ],
  },
  source: { members: [p.text("note", { required: true }), p.boolean("checked")] },
  scenario: {
    members: [
      id,
      title,
      p.case("case"),
      p.json("answers", { required: true }),
      p.dateTime("now"),
      p.string("channel"),
      p.strings("given"),
      p.json("expect", { required: true }),
    ],
  },
  entry: { members: [p.text("text", { required: true })] },
};

interface SplitShape extends NodeShape {
  readonly slots: readonly SlotShape[];
  readonly properties: readonly PropertyShape[];
}

const split = new Map(
  Object.entries(shapes).map(([type, shape]): [string, SplitShape] => [
    type,
    {
      members: shape.members,
      slots: shape.members.filter(isSlot),
      properties: shape.members.filter((member): member is PropertyShape => !isSlot(member)),
    },
  ]),
);

export const nodeTypes = Object.keys(shapes) as readonly NodeType[];

export const shapeOf = (type: NodeType): SplitShape => split.get(type)!;

export const slotOf = (type: NodeType, name: string): SlotShape | undefined => shapeOf(type).slots.find((shape) => shape.name === name);

export const propertyOf = (type: NodeType, name: string): PropertyShape | undefined =>
  shapeOf(type).properties.find((shape) => shape.name === name);

const knownKinds = new Set(fieldShape.members.flatMap(({ kinds }) => kinds ?? []));

/** The properties that a node can have: of a field those of its kind; a third party's kind may use all. */
export function propertiesFor(node: DocumentNode): readonly PropertyShape[] {
  const { properties } = shapeOf(node.type);
  const kind = String(node.values.kind);
  return node.type === "field" && knownKinds.has(kind) ? properties.filter(({ kinds }) => !kinds || kinds.includes(kind)) : properties;
}

/** Whether an entry of this list is Markdown. */
export const entryType = (parentType: NodeType, slotName: string): "text" | "markdown" => slotOf(parentType, slotName)?.entry ?? "text";
