import { describe, expect, it } from "vitest";
import type { Rule } from "@hoso/contract";
import { exampleDocument, exampleRules } from "../rule-form/example-rules.fixture.js";
import { ruleScope } from "../rule-form/rule-scope.js";
import { rules as en } from "../texts/en/rules.js";
import { rules as vi } from "../texts/vi/rules.js";
import { ruleInWords } from "./rule-in-words.js";

const business = exampleDocument("household-business");
const birth = exampleDocument("birth-registration");
const house = exampleDocument("house-construction-permit");

const inBoth = (rule: Rule | undefined, document = business, at = document.root): [vi: string, en: string] => [
  ruleInWords(rule, ruleScope(document, at, "vi"), vi),
  ruleInWords(rule, ruleScope(document, at, "en"), en),
];

describe("a rule in words", () => {
  it("shows no operator, path or id, whichever rule of the examples it is", () => {
    for (const { document, node, rule } of exampleRules)
      for (const text of inBoth(rule, document, node.key))
        expect(text).not.toMatch(/[{}[\]]|==|!=|<=|>=|undefined|no such field|không có trường/);
  });

  it("says true and false as always and never", () => {
    expect(inBoth(true)).toEqual(["luôn luôn", "always"]);
    expect(inBoth(false)).toEqual(["không bao giờ", "never"]);
    expect(inBoth(undefined)).toEqual(["…", "…"]);
  });

  it("names options by their labels", () => {
    expect(inBoth({ in: [{ var: "case" }, ["individual", "postal"]] })).toEqual([
      "trường hợp là “Cá nhân được chủ hộ ủy quyền” hoặc “Nhân viên bưu chính công ích”",
      "the case is “A person authorised by the owner” or “A public postal worker”",
    ]);
    expect(inBoth({ "!": [{ in: [{ var: "channel" }, ["web"]] }] })[1]).toBe("the way of filing is not “Online”");
    expect(inBoth({ "==": [{ var: "documents.authorisation" }, "given"] }, exampleDocument("civil-status-extract"))[1]).toMatch(
      / is “handed in”$/,
    );
  });

  it("says before and after of dates, and at least of numbers", () => {
    const age: Rule = { ">=": [{ "years-between": [{ var: "owner.dateOfBirth" }, { var: "today" }] }, 18] };
    expect(inBoth(age)[0]).toMatch(/^số năm tròn từ “Ngày sinh”.* đến hôm nay ít nhất là 18$/);
    expect(inBoth({ "<": [{ var: "today" }, "2026-07-01"] })).toEqual(["hôm nay trước 01/07/2026", "today is before 1 July 2026"]);
    expect(inBoth({ "<=": [1, { var: "plot.area" }, 1000] }, house)).toEqual([
      "“Diện tích thửa đất” nằm trong khoảng từ 1 đến 1.000",
      "“Area of the plot” is between 1 and 1,000",
    ]);
  });

  it("tells fields of one label apart by where they are", () => {
    expect(inBoth({ "<": [{ var: "mother.dateOfBirth" }, { var: "child.dateOfBirth" }] }, birth)[1]).toBe(
      "“Date of birth” (The mother) is before “Date of birth” (The child)",
    );
  });

  it("puts groups in brackets", () => {
    const [a, b, c]: Rule[] = [{ "!!": [{ var: "lines" }] }, { "==": [{ var: "contactSame" }, true] }, { "!!": [{ var: "founderType" }] }];
    expect(inBoth({ and: [a!, { or: [b!, c!] }] })[1]).toBe(
      "“Business lines” has at least one row and (“Is the contact address the same?” is “Yes” or “Who founds the business?” is answered)",
    );
    expect(inBoth({ "!": [{ or: [a!, b!] }] })[0]).toMatch(/^không điều nào sau đây đúng: /);
  });

  it("speaks of rows", () => {
    expect(inBoth({ none: [{ var: "lines" }, { "==": [{ var: "main" }, true] }] })).toEqual([
      "không có dòng nào của “Ngành, nghề” mà “Đây là ngành chính?” là “Có”",
      "in no row of “Business lines”, “Is this the main line?” is “Yes”",
    ]);
  });

  it("speaks of sums, tables and durations", () => {
    expect(inBoth({ "*": [{ "+": [{ var: "plot.area" }, 1] }, 2] }, house)[1]).toBe("(“Area of the plot” + 1) × 2");
    expect(inBoth({ if: [{ "==": [{ var: "case" }, "house"] }, 75000, 150000] }, house)[0]).toBe(
      "75.000 nếu trường hợp là “Nhà ở riêng lẻ của hộ gia đình, cá nhân”; các trường hợp còn lại: 150.000",
    );
    expect(inBoth({ "add-duration": [{ var: "today" }, "P1Y2M"] })).toEqual([
      "1 năm 2 tháng sau hôm nay",
      "1 year and 2 months after today",
    ]);
  });

  it("marks names that lead nowhere", () => {
    expect(inBoth({ "!!": [{ var: "gone" }] })).toEqual([
      "“gone” (không có trường này) đã được trả lời",
      "“gone” (no such field) is answered",
    ]);
    expect(inBoth({ regex: ["a"] })[1]).toBe("(a part that cannot be read)");
  });
});
