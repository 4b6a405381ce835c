/** Diagnostics in English. */
import { wordsWith, type DiagnosticTexts } from "../../diagnostics/diagnostic-words.js";
import { languageNames } from "../language-names.js";
import { ruleDiagnostics } from "./diagnostics-of-rules.js";
import { serviceDiagnostics } from "./diagnostics-of-service.js";

const { word } = wordsWith("and");
const nameOf = languageNames("en");

const bases: Readonly<Record<string, string>> = {
  stateDuty: "duty of a public office",
  legalObligation: "legal obligation",
  publicTask: "public interest",
  consent: "consent",
};

export const diagnosticTexts: DiagnosticTexts = {
  diagnostics: { ...ruleDiagnostics, ...serviceDiagnostics },
  fixes: {
    "remove-condition": word((said) => (said.text("field") ? `Remove the condition of “${said.text("field")}”` : "Remove the condition")),
    "remove-part": word("Take the broken part out"),
    "rename-reference": word((said) => `Change to “${said.text("meant")}”`),
    "rename-id": word((said) => `Rename to “${said.text("id")}”`),
    "always-required": word("Always required"),
    "never-required": word("Not required"),
    "remove-node": word("Delete this item"),
    "remove-value": word((said) => (said.text("name") ? `Remove “${said.text("name")}”` : "Remove this value")),
    "add-language": word((said) => `Copy the original into ${said.items("languages").map(nameOf).join(", ")} for translation`),
    "set-autocomplete": word("Turn autofill on"),
    "set-formats": word("Take PDF, JPEG, PNG"),
    "set-basis": word((said) => `Choose the basis: ${bases[said.text("value")] ?? said.text("value")}`),
    "set-retention": word((said) => `Keep for ${said.text("value").replace(/\D/g, "")} years`),
    "set-law": word((said) => `Choose ${said.text("number")}`),
    "ask-registry": word("Look it up in the registry"),
    prefill: word("Fill in from the registry"),
    "upload-instead": word("Let people upload it"),
    "drop-certified": word("Do not ask for certification"),
    "drop-originals": word("Do not ask for originals"),
    "anchor-pattern": word("Match the whole answer"),
    "use-select": word("Use a drop-down list"),
    "split-step": word("Split the step in two"),
    "swap-bounds": word("Swap the two limits"),
  },
  severities: { error: "Error", warning: "Warning", advice: "Advice" },
  profiles: { draft: "Draft", standard: "Standard", strict: "Strict" },
};
