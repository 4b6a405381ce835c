import { expect } from "chai";
import { openForm, procedureWith, removeForms, settled, violations } from "../form.fixture.js";

interface Example {
  readonly name: string;
  readonly field: { readonly id: string; readonly kind: string };
  readonly valid: readonly { readonly raw: unknown }[];
  readonly invalid: readonly { readonly raw: unknown; readonly code: string }[];
}

const kinds = [
  "text",
  "long-text",
  "email",
  "phone",
  "url",
  "number",
  "integer",
  "money",
  "percent",
  "date",
  "partial-date",
  "month",
  "time",
  "choice",
  "choices",
  "yes-no",
  "search",
  "person-name",
  "personal-id",
  "tax-code",
  "plate",
  "address",
  "group",
  "list",
  "computed",
  "note",
  "signature",
];

const examplesOf = async (kind: string): Promise<Example[]> =>
  (await fetch(`/packages/engine/src/kinds/${kind}/examples.json`)).json() as Promise<Example[]>;

/** A computed field, a check or a rule may name fields that the example does not bring along. */
const opens = async (example: Example, locale: string) => {
  const form = await openForm(procedureWith([example.field]), { locale });
  return form.session ? form : undefined;
};

describe("each kind, empty, answered and wrong, in both languages", () => {
  afterEach(removeForms);
  for (const kind of kinds) {
    it(`${kind} has no accessibility violation`, async () => {
      const examples = await examplesOf(kind);
      expect(examples.length).to.be.greaterThan(0);
      for (const [index, example] of examples.entries()) {
        const form = await opens(example, index % 2 ? "vi" : "en");
        if (!form) continue;
        const { id } = example.field;
        const { session } = form;
        if (["search", "signature", "address"].includes(kind)) await new Promise((resolve) => setTimeout(resolve, 300));
        expect(form.shadowRoot!.getElementById(`f-${id}-row`), `${example.name} shows`).not.to.equal(null);
        expect(await violations(form), `${example.name} empty`).to.deep.equal([]);
        const fillable = session!.application.field(id)!.node.kind.type !== "none" && kind !== "computed";
        if (fillable && example.valid[0]) {
          session!.application.set(id, example.valid[0].raw);
          await settled(form);
          expect(await violations(form), `${example.name} answered`).to.deep.equal([]);
        }
        // A list is wrong where a row of it is: an empty row lacks its required answers.
        const wrong =
          kind === "list"
            ? { raw: [{}] }
            : example.invalid.find(({ raw }) => typeof raw === "string" || (typeof raw === "object" && !Array.isArray(raw)));
        if (fillable && wrong) {
          session!.application.set(id, wrong.raw);
          session!.state.tried.push("only");
          session!.changed("page");
          await settled(form);
          expect(form.shadowRoot!.querySelector(".error"), `${example.name} tells the error`).not.to.equal(null);
          expect(await violations(form), `${example.name} wrong`).to.deep.equal([]);
        }
        removeForms();
      }
    }).timeout(60_000);
  }
});
