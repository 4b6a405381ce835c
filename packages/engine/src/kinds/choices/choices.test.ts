// The choices kind against the contract every kind keeps, on its own examples.
import { describeKind } from "@hoso/testing/kind-suite";
import examples from "./examples.json" with { type: "json" };
import { choices } from "./choices.js";

describeKind(choices, examples);
