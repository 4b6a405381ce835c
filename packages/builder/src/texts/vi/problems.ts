export const problems = {
  title: "Vấn đề",
};

export type ProblemsTexts = typeof problems;
