/** One kind of field as its examples show it: empty, answered, and wrong. */
import type { Field, Procedure } from "@hoso/contract";
import examples from "virtual:kind-examples";
import { storyForm, type StoryContext } from "./story-form.js";

/** Fields that an example reads: computed needs something to compute from, and a personal ID tells of birth and sex. */
const companions: Readonly<Record<string, readonly Field[]>> = {
  "personal-id": [
    { id: "birthDate", kind: "date", label: { vi: "Ngày sinh", en: "Date of birth" }, default: "1985-03-14" },
    {
      id: "sex",
      kind: "choice",
      label: { vi: "Giới tính", en: "Sex" },
      options: [
        { value: "male", label: { vi: "Nam", en: "Male" } },
        { value: "female", label: { vi: "Nữ", en: "Female" } },
      ],
    },
  ],
  computed: [
    { id: "copies", kind: "integer", label: { vi: "Số bản sao", en: "Number of copies" }, default: 3 },
    { id: "birthDate", kind: "date", label: { vi: "Ngày sinh", en: "Date of birth" }, default: "1990-05-17" },
  ],
};

const states = [
  { state: "empty", title: { vi: "Chưa trả lời", en: "Not yet answered" } },
  { state: "answered", title: { vi: "Đã trả lời", en: "Answered" } },
  { state: "wrong", title: { vi: "Cần sửa", en: "To be mended" } },
] as const;

function procedureOf(kind: string, title: Procedure["title"]): Procedure {
  const taken = new Set<string>();
  const fields = (examples[kind] ?? []).map(({ field }, index): Field => {
    const id = taken.has(field.id) ? `${field.id}${index}` : field.id;
    taken.add(id);
    return { ...field, id };
  });
  return {
    id: `kind-${kind}`,
    version: 1,
    title,
    languages: ["vi", "en"],
    department: "stories",
    steps: [{ id: "only", title, fields: [...(companions[kind] ?? []), ...fields] }],
  };
}

/** A story of the kind, made from packages/engine/src/kinds/<kind>/examples.json. */
export function kindStory(kind: string) {
  return {
    name: kind,
    render: (_args: unknown, context: StoryContext): HTMLElement => {
      const page = document.createElement("div");
      for (const { state, title } of states) {
        const procedure = procedureOf(kind, title);
        page.append(
          storyForm(procedure, context, (session) => {
            session.goTo({ page: "step", step: "only" });
            const fields = procedure.steps[0]!.fields.slice(companions[kind]?.length ?? 0);
            fields.forEach(({ id }, index) => {
              const example = examples[kind]?.[index];
              const raw = state === "answered" ? example?.valid[0]?.raw : example?.invalid.find((one) => typeof one.raw !== "number")?.raw;
              if (state === "empty" || raw === undefined) return;
              session.application.set(id, raw);
              session.application.touch(id);
            });
          }),
        );
      }
      return page;
    },
  };
}
