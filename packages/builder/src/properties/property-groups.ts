/** Which properties stand under which heading, by what is selected. */
import type { DocumentNode } from "@hoso/authoring";
import type { SettingGroup } from "../controls/hoso-settings.js";
import type { SettingsTexts } from "../texts/vi/settings.js";

type Words = SettingsTexts["panel"];

/** Settings of one kind that point at other fields. */
const kindSettings: Readonly<Record<string, readonly string[]>> = { "personal-id": ["settings.birthDate", "settings.sex"] };

const answerRules = [
  "readOnly",
  "default",
  "schema.minLength",
  "schema.maxLength",
  "schema.pattern",
  "schema.minimum",
  "schema.maximum",
  "schema.exclusiveMinimum",
  "schema.exclusiveMaximum",
  "schema.multipleOf",
  "schema.minItems",
  "schema.maxItems",
  "schema.uniqueItems",
];

/** What is asked, and how it looks: always in view. */
export const basics: readonly string[] = [
  "label",
  "text",
  "tone",
  "hint",
  "required",
  "itemTitle",
  "addLabel",
  "compute",
  "result",
  "currency",
  "inWords",
  "profile",
  "dataset",
  "display",
];

export const showing: readonly string[] = ["when"];

export function groupsFor(node: DocumentNode, words: Words): readonly SettingGroup[] {
  if (node.type === "step")
    return [
      { name: words.basics, properties: ["title", "hint", "section", "when"] },
      { name: words.advanced, properties: ["id"], closed: true },
    ];
  return [
    { name: words.answers, properties: answerRules, closed: true },
    {
      name: words.privacy,
      properties: [
        "privacy.sensitivity",
        "privacy.legalBasis",
        "privacy.purposes",
        "privacy.reason",
        "privacy.retention",
        "source.registry",
        "source.item",
      ],
      closed: true,
    },
    { name: words.messages, properties: ["messages"], closed: true },
    {
      name: words.advanced,
      properties: ["help", "recommended", "width", "autocomplete", ...(kindSettings[String(node.values.kind)] ?? []), "id"],
      closed: true,
    },
  ];
}

/** What can be set for several fields at once. */
export const common: readonly string[] = [
  "required",
  "when",
  "readOnly",
  "width",
  "privacy.sensitivity",
  "privacy.legalBasis",
  "privacy.purposes",
  "privacy.retention",
  "source.registry",
];
