// The address kind against the contract every kind keeps, and its profiles as data.
import { describeKind } from "@hoso/testing/kind-suite";
import { expect, it } from "vitest";
import { address, addressProfileOf, addressProfiles } from "./address.js";
import examples from "./examples.json" with { type: "json" };

describeKind(address, examples);

it("knows the 34 provinces since 2025-07-01", () => {
  const options = addressProfiles.get("vn")!.parts[0]!.options!;
  expect(options.map(({ value }) => value).join(" ")).toBe(
    "01 04 08 11 12 14 15 19 20 22 24 25 31 33 37 38 40 42 44 46 48 51 52 56 66 68 75 79 80 82 86 91 92 96",
  );
  expect(new Set(options.map(({ label }) => label)).size).toBe(34);
  expect(options.find(({ value }) => value === "24")?.label).toBe("Bắc Ninh");
});

it("knows the countries of ISO 3166-1, each by a name of the platform", () => {
  const options = addressProfiles.get("international")!.parts[0]!.options!;
  const names = new Intl.DisplayNames("vi", { type: "region", fallback: "none" });
  expect(options).toHaveLength(249);
  for (const { value } of options) expect([value, names.of(value)]).not.toEqual([value, undefined]);
});

it("takes the Vietnamese profile where the field names none, and nothing but a country for no answer", () => {
  expect(addressProfileOf({ id: "a", kind: "address" }).name).toBe("vn");
  expect(address.parse({ country: "VN", asOf: "2025-07-01", province: "" }, { id: "a", kind: "address" })).toEqual({});
});
