export const rules = {
  title: "Điều kiện",
};

export type RulesTexts = typeof rules;
