import { describe, expect, it } from "vitest";
import { parseInline, parseMarkdown } from "./parse-markdown.js";

describe("parseMarkdown", () => {
  it("makes paragraphs and lists", () => {
    expect(parseMarkdown("Một\nhai\n\n- a\n- b\n\n1. x\n2. y")).toEqual([
      { type: "paragraph", children: ["Một hai"] },
      { type: "list", ordered: false, items: [["a"], ["b"]] },
      { type: "list", ordered: true, items: [["x"], ["y"]] },
    ]);
  });

  it("makes strong, emphasis and links", () => {
    expect(parseInline("a **b *c*** d")).toMatchObject(["a ", { type: "strong" }, expect.anything()]);
    expect(parseInline("[d](https://e.vn)")).toEqual([{ type: "link", href: "https://e.vn", children: ["d"] }]);
    expect(parseInline("_g_")).toEqual([{ type: "emphasis", children: ["g"] }]);
  });

  it("leaves HTML, unsafe links and lone marks as text", () => {
    for (const text of [
      "<img src=x onerror=alert(1)>",
      "[x](javascript:alert(1))",
      "[x](data:text/html,1)",
      "[x](//evil.example)",
      "2 * 3 * 4",
      "snake_case_name",
      "[open",
      "**open",
    ])
      expect(parseInline(text).join("")).toBe(text);
  });

  it("lets marks be escaped", () => {
    expect(parseInline("\\*a\\* \\[b\\]")).toEqual(["*a* [b]"]);
  });

  it("stays quick on hostile text", () => {
    const started = performance.now();
    for (const text of ["*".repeat(20000), "[".repeat(20000), "*a ".repeat(7000), "[](".repeat(7000), "_a*b".repeat(5000)])
      parseMarkdown(text);
    expect(performance.now() - started).toBeLessThan(1500);
  });
});
