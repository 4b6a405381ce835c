/**
 * Which element shows which view or panel, and where its code is. All but the form itself load when first shown, so that opening the
 * builder stays quick. A module of `elements` names every custom element that its view needs.
 */
import type { Panel, View } from "../state/view.js";
import type { Elements } from "./elements.js";

export interface LazyElement {
  readonly tag: string;
  load(): Promise<{ readonly elements: Elements }>;
}

export const viewTable: Readonly<Partial<Record<View, LazyElement>>> = {
  start: { tag: "hoso-builder-start", load: () => import("../start/elements.js") },
  source: { tag: "hoso-builder-source", load: () => import("../source/elements.js") },
  about: { tag: "hoso-editor-about", load: () => import("../editors/about/elements.js") },
  cases: { tag: "hoso-editor-cases", load: () => import("../editors/cases/elements.js") },
  documents: { tag: "hoso-editor-documents", load: () => import("../editors/documents/elements.js") },
  fees: { tag: "hoso-editor-fees", load: () => import("../editors/fees/elements.js") },
  processing: { tag: "hoso-editor-processing", load: () => import("../editors/processing/elements.js") },
  checks: { tag: "hoso-editor-checks", load: () => import("../editors/checks/elements.js") },
  declaration: { tag: "hoso-editor-declaration", load: () => import("../editors/declaration/elements.js") },
  privacy: { tag: "hoso-editor-privacy", load: () => import("../editors/privacy/elements.js") },
  languages: { tag: "hoso-editor-languages", load: () => import("../editors/languages/elements.js") },
  preview: { tag: "hoso-builder-preview", load: () => import("../preview/elements.js") },
  scenarios: { tag: "hoso-builder-scenarios", load: () => import("../scenarios/elements.js") },
};

export const panelTable: Readonly<Partial<Record<Panel, LazyElement>>> = {
  problems: { tag: "hoso-problems", load: () => import("../problems/elements.js") },
  properties: { tag: "hoso-properties", load: () => import("../properties/elements.js") },
  burden: { tag: "hoso-builder-burden", load: () => import("../burden/elements.js") },
  history: { tag: "hoso-builder-history", load: () => import("../history/elements.js") },
  comments: { tag: "hoso-builder-comments", load: () => import("../comments/elements.js") },
};
