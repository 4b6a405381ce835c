/** What a field is made of, and which kinds have which settings. */
import { property as p, slot, type NodeShape } from "./shapes.js";

const written = ["text", "long-text", "email", "phone", "url", "person-name", "personal-id", "tax-code", "plate"];
const numbers = ["number", "integer", "money", "percent"];
const times = ["date", "partial-date", "month", "time"];
const single = [...written, ...numbers, ...times, "choice", "yes-no", "search"];
const answered = [...single, "choices", "address", "list", "signature"];
const asked = [...answered, "computed"];

export const legalBases = ["consent", "contract", "legalObligation", "stateDuty", "vitalInterest", "publicTask", "legitimateInterest"];
export const sensitivities = ["none", "basic", "sensitive"];

export const fieldShape: NodeShape = {
  members: [
    p.id("id", { required: true }),
    p.slug("kind", { required: true }),
    p.text("label"),
    p.text("hint", { kinds: [...asked, "group"] }),
    p.markdown("help", { kinds: [...asked, "group"] }),
    p.condition("when"),
    p.condition("required", { kinds: answered }),
    p.condition("recommended", { kinds: answered }),
    p.json("default", { kinds: answered }),
    p.boolean("readOnly", { kinds: answered }),
    p.integer("schema.minLength", { kinds: written }),
    p.integer("schema.maxLength", { kinds: written }),
    p.string("schema.pattern", { kinds: written }),
    p.bound("schema.minimum", { kinds: [...numbers, ...times] }),
    p.bound("schema.maximum", { kinds: [...numbers, ...times] }),
    p.number("schema.exclusiveMinimum", { kinds: numbers }),
    p.number("schema.exclusiveMaximum", { kinds: numbers }),
    p.number("schema.multipleOf", { kinds: numbers }),
    p.integer("schema.minItems", { kinds: ["choices", "list"] }),
    p.integer("schema.maxItems", { kinds: ["choices", "list"] }),
    p.boolean("schema.uniqueItems", { kinds: ["list"] }),
    p.json("schema.enum", { kinds: single }),
    p.string("autocomplete", { kinds: [...written, ...numbers, ...times, "choice", "address"] }),
    p.oneOf("width", ["short", "medium", "full"], { kinds: single }),
    p.oneOf("display", ["radio", "select"], { kinds: ["choice"] }),
    p.slug("dataset", { kinds: ["search"] }),
    p.slug("profile", { kinds: ["address"] }),
    p.text("itemTitle", { kinds: ["list"] }),
    p.text("addLabel", { kinds: ["list"] }),
    p.rule("compute", { kinds: ["computed"] }),
    p.oneOf("result", ["text", "number", "money", "boolean", "date"], { kinds: ["computed"] }),
    p.string("currency", { kinds: ["money", "computed"] }),
    p.boolean("inWords", { kinds: ["money"] }),
    p.markdown("text", { kinds: ["note"] }),
    p.oneOf("tone", ["info", "warning", "success"], { kinds: ["note"] }),
    p.texts("messages", { kinds: answered }),
    p.json("settings"),
    slot("options", ["option"], { kinds: ["choice", "choices"] }),
    slot("fields", ["field"], { kinds: ["group", "list"] }),
    p.oneOf("privacy.sensitivity", sensitivities, { kinds: asked }),
    p.oneOf("privacy.legalBasis", legalBases, { kinds: asked }),
    p.purposes("privacy.purposes", { kinds: asked }),
    p.text("privacy.reason", { kinds: asked }),
    p.duration("privacy.retention", { kinds: asked }),
    p.slug("source.registry", { kinds: answered }),
    p.string("source.item", { kinds: answered }),
  ],
};
