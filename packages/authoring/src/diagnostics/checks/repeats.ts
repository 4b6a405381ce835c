/** The same fact asked twice in one procedure. Two people of whom the same is asked are no repetition. */
import type { DocumentNode, Json, NodeKey } from "../../document/node.js";
import { isObject } from "../../document/values.js";
import type { GroupCheck } from "../check.js";
import { comparePositions, positionOf } from "../document-order.js";
import { labelKey, say, sayings } from "../node-texts.js";
import type { Reader } from "../reader.js";
import { canShowTogether } from "../rules/show-together.js";

const personalKinds = new Set(["person-name", "personal-id", "tax-code", "phone", "email", "address", "plate"]);

/** Headings that name a person or a body: what stands under two of them is about two. */
const party =
  /(?<![\p{L}\p{M}])(?:người|chủ|cha|mẹ|bố|vợ|chồng|con|trẻ|bên|thành viên|cơ quan|tổ chức|đại diện|ông|bà|doanh nghiệp|hộ|person|owner|applicant|requester|father|mother|parent|husband|wife|spouse|child|member|agency|organisation|organization|company|business|representative|buyer|seller|party|who)s?(?![\p{L}\p{M}])/iu;

interface Heading {
  readonly text: string;
  readonly inGroup: boolean;
}

const takeHeading = (node: DocumentNode | undefined) => ({
  title: node?.values.label ?? node?.values.title,
  parent: node?.parent,
  isField: node?.type === "field",
  isList: node?.values.kind === "list",
});

/** Undefined in a list: each row is about another. */
function headingOf(at: Reader, key: NodeKey): Heading | undefined {
  let inGroup = false;
  for (let now = at.parentOf(key); now !== undefined;) {
    const { title, parent, isField, isList } = at.see(now, takeHeading);
    if (isList) return undefined;
    inGroup ||= isField;
    if (title !== undefined || !isField) return { text: labelKey(say(title, at.context.language)), inGroup };
    now = parent;
  }
  return undefined;
}

function isSameSubject(a: Heading, b: Heading, bySource: boolean): boolean {
  if (a.text === b.text) return true;
  if (!bySource && (a.inGroup || b.inGroup)) return false;
  return !(party.test(a.text) && party.test(b.text));
}

const firstSaid = (text: Json | undefined): string => labelKey(sayings(text, [])[0]?.[1] ?? "");

export const repeatCheck: GroupCheck = {
  types: ["field"],
  *groupsOf({ values }) {
    const { source, kind, label } = values;
    if (isObject(source)) yield `source ${String(source.registry)} ${String(source.item)}`;
    if (personalKinds.has(String(kind))) yield `label ${String(kind)} ${firstSaid(label)}`;
  },
  *find(members, at, group) {
    if (members.length < 2) return;
    const bySource = group.startsWith("source ");
    const placed = members
      .map((key) => ({ key, heading: headingOf(at, key), position: positionOf(at, key) }))
      .sort((a, b) => comparePositions(a.position, b.position));
    for (const [index, { key, heading }] of placed.entries()) {
      if (!heading) continue;
      // Side by side under one heading it is a duplicate label, and said there.
      const twin = placed.slice(0, index).find(({ key: other, heading: its }) => {
        if (!its || !isSameSubject(its, heading, bySource)) return false;
        return at.parentOf(other) !== at.parentOf(key) && canShowTogether(at, other, key);
      });
      if (!twin) continue;
      const params = {
        label: say(
          at.see(key, (node) => node?.values.label),
          at.context.language,
        ),
      };
      yield {
        code: "asked-twice",
        place: { key },
        params,
        fix: { code: "remove-node", command: ["node.delete", { keys: [key] }] },
        related: [{ key: twin.key }],
      };
    }
  },
};
