import { describe, expect, it } from "vitest";
import { fromProcedure } from "../document/from-procedure.js";
import { counter } from "../testing/sample.fixture.js";
import { contextOf } from "./diagnostics-options.js";
import { registryItemOf } from "./registry-match.js";
import { cleanProcedure } from "./testing/clean-procedure.fixture.js";

const context = contextOf(fromProcedure(cleanProcedure(), counter("n")), {});
const paper = (vi: string, en = "") => registryItemOf({ vi, ...(en && { en }) }, "paper", context)?.item;

describe("papers that a registry holds", () => {
  it.each([
    ["Bản sao thẻ căn cước của chủ hộ", "identity"],
    ["Ảnh chụp căn cước công dân hai mặt", "identity"],
    ["01 bản sao có chứng thực giấy chứng nhận kết hôn", "record"],
    ["Giấy tờ tùy thân của người yêu cầu", "identity"],
    ["Sổ hộ khẩu", "residence"],
  ])("%s is %s", (title, item) => expect(paper(title)).toBe(item));

  it.each([
    ["Certified copy of the owner's identity card", "identity"],
    ["Scan of your birth certificate", "record"],
  ])("%s is %s", (title, item) => expect(paper("Giấy tờ", title)).toBe(item));

  it.each(["Tờ khai cấp thẻ căn cước", "Đơn đề nghị cấp lại giấy khai sinh", "Ảnh 4x6", "Bản vẽ mặt bằng", "Giấy giới thiệu"])(
    "%s is none",
    (title) => expect(paper(title)).toBeUndefined(),
  );
});

describe("facts that a registry holds", () => {
  const fact = (label: string, kind: string) => registryItemOf({ vi: label }, "fact", context, kind)?.item;

  it("go by the whole label and the kind", () => {
    expect(fact("Ngày sinh:", "date")).toBe("dateOfBirth");
    expect(fact("Ngày sinh", "text")).toBeUndefined();
    expect(fact("Ngày sinh của con", "date")).toBeUndefined();
  });
});
