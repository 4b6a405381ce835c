/** A form on the page of a browser test: made from a definition, taken away afterwards. */
import type { Field, Procedure } from "@hoso/contract";
import "axe-core/axe.min.js";
import "./define.js";
import type { HosoForm } from "./hoso-form.js";
import { loadLocale } from "./locales/locale-registry.js";
import { previewServices } from "./preview-services.js";
import type { FormServices } from "./services.js";

const made: Element[] = [];

export function procedureWith(fields: readonly unknown[], more: Partial<Procedure> = {}): Procedure {
  return {
    id: "test-procedure",
    version: 1,
    title: { vi: "Thủ tục thử", en: "Test procedure" },
    languages: ["vi", "en"],
    department: "testing",
    steps: [{ id: "only", title: { vi: "Bước duy nhất", en: "Only step" }, fields: fields as Field[] }],
    ...more,
  };
}

export async function openForm(
  definition: Procedure,
  options: { locale?: string; at?: string; services?: Partial<FormServices> } = {},
): Promise<HosoForm> {
  await loadLocale(options.locale ?? "en");
  const form = document.createElement("hoso-form");
  form.locale = options.locale ?? "en";
  form.definition = definition;
  form.digest = "0".repeat(64);
  form.services = { ...previewServices({ now: () => new Date("2026-11-20T08:00:00+07:00") }), ...options.services };
  document.body.append(form);
  made.push(form);
  await form.updateComplete;
  await form.session?.bring();
  await Promise.all([
    import("./widgets/list.js"),
    import("./widgets/address.js"),
    import("./widgets/search.js"),
    import("./widgets/signature.js"),
  ]);
  form.session?.goTo({ page: "step", step: options.at ?? definition.steps[0]!.id });
  await settled(form);
  return form;
}

export async function settled(form: HosoForm): Promise<void> {
  await form.updateComplete;
  await new Promise((resolve) => setTimeout(resolve, 0));
  await form.updateComplete;
}

export function removeForms(): void {
  for (const form of made.splice(0)) form.remove();
}

export function one<T extends Element = HTMLInputElement>(form: HosoForm, selector: string): T {
  const found = form.shadowRoot!.querySelector<T>(selector);
  if (!found) throw new TypeError(`Nothing matches ${selector}`);
  return found;
}

/** Types as a person does: focus, text, leave. */
export function type(form: HosoForm, name: string, text: string, part = ""): HTMLInputElement {
  const input = one(form, `[name="${name}"]${part && `[data-part="${part}"]`}`);
  input.focus();
  input.value = text;
  input.dispatchEvent(new Event("input", { bubbles: true, composed: true }));
  return input;
}

interface AxeViolation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}
declare const axe: { run(node: Element, options: object): Promise<{ readonly violations: readonly AxeViolation[] }> };

/** Every rule of axe, best practices included; rules about a whole page are the page's. */
export async function violations(form: HosoForm): Promise<string[]> {
  const rules = Object.fromEntries(
    ["region", "page-has-heading-one", "landmark-one-main", "document-title", "html-has-lang", "bypass"].map((id) => [
      id,
      { enabled: false },
    ]),
  );
  const { violations: found } = await axe.run(form, { rules, resultTypes: ["violations"] });
  return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`);
}
