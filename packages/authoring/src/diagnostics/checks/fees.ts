/** Fees rest on a legal text that the procedure lists, and legal texts are in force. */
import type { DocumentNode, NodeKey } from "../../document/node.js";
import type { NodeCheck } from "../check.js";
import type { Fix } from "../diagnostic.js";
import { sayings } from "../node-texts.js";
import type { Reader } from "../reader.js";

const takeLaw = (node: DocumentNode | undefined) => ({ number: String(node?.values.number ?? ""), title: node?.values.title });

const lawsOf = (at: Reader) => at.children(at.document.root, "legalBasis").map((key) => at.see(key, takeLaw));

const feeWords = /lệ phí|\bphí\b|\bfees?\b|\bcharges?\b/iu;

/** Legal texts on fees first: most procedures list one or two. */
function lawFixes(key: NodeKey, at: Reader): readonly Fix[] {
  const isOnFees = (law: ReturnType<typeof takeLaw>) => sayings(law.title, at.context.languages).some(([, said]) => feeWords.test(said));
  return lawsOf(at)
    .filter(({ number }) => number)
    .sort((a, b) => Number(isOnFees(b)) - Number(isOnFees(a)))
    .slice(0, 8)
    .map(({ number }) => ({
      code: "set-law",
      params: { number },
      command: ["node.set", { key, property: "legalBasis", value: number }],
    }));
}

const digitsOf = (number: string): string => number.toLowerCase().replace(/\s/g, "");

export const feeCheck: NodeCheck = {
  types: ["fee"],
  *find(node, at) {
    const { amount, legalBasis } = node.values;
    if (amount === 0 || amount === undefined) return;
    const place = { key: node.key, property: "legalBasis" };
    if (typeof legalBasis !== "string" || !legalBasis.trim()) {
      const [likeliest, ...others] = lawFixes(node.key, at);
      yield { code: "fee-without-legal-basis", place, ...(likeliest && { fix: likeliest }), ...(others.length && { choices: others }) };
      return;
    }
    const laws = lawsOf(at);
    if (laws.some(({ number }) => number && digitsOf(legalBasis).includes(digitsOf(number)))) return;
    const [likeliest, ...others] = lawFixes(node.key, at);
    yield {
      code: "fee-law-not-listed",
      place,
      params: { number: legalBasis },
      ...(likeliest && { fix: likeliest }),
      ...(others.length && { choices: others }),
      related: [{ key: at.document.root, property: "legalBasis" }],
    };
  },
};

export const lawCheck: NodeCheck = {
  types: ["law"],
  *find(node, at) {
    const { status, number, to } = node.values;
    const { today } = at.context;
    const isOut = status !== undefined && status !== "in-force";
    if (!isOut && !(typeof to === "string" && today !== undefined && to < today)) return;
    yield {
      code: "law-not-in-force",
      place: { key: node.key, property: isOut ? "status" : "to" },
      params: { number: String(number ?? ""), status: isOut ? String(status) : "ended" },
      fix: { code: "remove-node", command: ["node.delete", { keys: [node.key] }] },
    };
  },
};
