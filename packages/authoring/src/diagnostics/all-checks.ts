/** Every check there is. The engine's findings come besides. */
import type { GroupCheck, NodeCheck } from "./check.js";
import { autocompleteCheck } from "./checks/autocomplete.js";
import { askedElsewhereCheck, issuedHereCheck } from "./checks/city.js";
import { checkCheck, requiredCheck, satisfiedCheck, whenCheck } from "./checks/conditions.js";
import { documentCheck } from "./checks/documents.js";
import { feeCheck, lawCheck } from "./checks/fees.js";
import { duplicateLabelCheck, labelLengthCheck } from "./checks/labels.js";
import { patternCheck } from "./checks/patterns.js";
import { fieldPrivacyCheck, noticeCheck } from "./checks/privacy.js";
import { processingCheck } from "./checks/processing.js";
import { heldCheck, registryNameCheck } from "./checks/registries.js";
import { repeatCheck } from "./checks/repeats.js";
import { scenarioCheck } from "./checks/scenarios.js";
import { limitCheck, optionSizeCheck, stepSizeCheck } from "./checks/size.js";
import { textCheck } from "./checks/texts.js";
import { wordingCheck } from "./checks/wording.js";

export const nodeChecks: readonly NodeCheck[] = [
  textCheck,
  stepSizeCheck,
  whenCheck,
  requiredCheck,
  satisfiedCheck,
  checkCheck,
  duplicateLabelCheck,
  labelLengthCheck,
  wordingCheck,
  autocompleteCheck,
  patternCheck,
  optionSizeCheck,
  limitCheck,
  documentCheck,
  fieldPrivacyCheck,
  heldCheck,
  registryNameCheck,
  askedElsewhereCheck,
  issuedHereCheck,
  processingCheck,
  feeCheck,
  lawCheck,
  scenarioCheck,
];

export const groupChecks: readonly GroupCheck[] = [noticeCheck, repeatCheck];
