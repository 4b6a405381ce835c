// The tax-code kind against the contract every kind keeps, on its own examples.
import { describeKind } from "@hoso/testing/kind-suite";
import examples from "./examples.json" with { type: "json" };
import { taxCode } from "./tax-code.js";

describeKind(taxCode, examples);
