/**
 * Which element shows which view or panel, and where its code is. All but the form itself load when first shown, so that opening the
 * builder stays quick. A module of `elements` names every custom element that its view needs.
 */
import type { Panel, View } from "../state/view.js";

export type Elements = Readonly<Record<string, CustomElementConstructor>>;

export interface LazyElement {
  readonly tag: string;
  load(): Promise<{ readonly elements: Elements }>;
}

export const viewTable: Readonly<Partial<Record<View, LazyElement>>> = {};

export const panelTable: Readonly<Partial<Record<Panel, LazyElement>>> = {};
