/** Every element of the view "fees". */
import { settingElements } from "../../controls/elements.js";
import { HosoPart } from "../part.js";
import type { Elements } from "../../views/elements.js";
import { HosoEditorFees } from "./editor-fees.js";
import { HosoFeeAmount } from "./fee-amount.js";
import { HosoFeeExample } from "./fee-example.js";

export const elements: Elements = {
  ...settingElements,
  "hoso-part": HosoPart,
  "hoso-editor-fees": HosoEditorFees,
  "hoso-fee-amount": HosoFeeAmount,
  "hoso-fee-example": HosoFeeExample,
};
