/** The drawing of a kind of field. */
import type { IconName } from "../controls/icons.js";

const drawings: Readonly<Record<string, IconName>> = {
  "long-text": "note",
  note: "info",
  choice: "open",
  choices: "check",
  "yes-no": "check",
  search: "search",
  "person-name": "person",
  "personal-id": "person",
  phone: "phone",
  email: "comment",
  address: "step",
  "tax-code": "document",
  plate: "document",
  signature: "rename",
  url: "link",
  date: "clock",
  "partial-date": "clock",
  month: "clock",
  time: "clock",
  money: "fee",
  computed: "condition",
  group: "group",
  list: "list",
};

export const kindIcon = (kind: string): IconName => drawings[kind] ?? "field";
