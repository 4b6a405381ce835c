/** Every element of the view "documents". */
import { settingElements } from "../../controls/elements.js";
import { HosoPart } from "../part.js";
import type { Elements } from "../../views/elements.js";
import { HosoDocumentMatrix } from "./document-matrix.js";
import { HosoEditorDocuments } from "./editor-documents.js";
import { HosoFileSize } from "./file-size.js";

export const elements: Elements = {
  ...settingElements,
  "hoso-part": HosoPart,
  "hoso-editor-documents": HosoEditorDocuments,
  "hoso-document-matrix": HosoDocumentMatrix,
  "hoso-file-size": HosoFileSize,
};
