// The email kind against the contract every kind keeps, on its own examples.
import { describeKind } from "@hoso/testing/kind-suite";
import examples from "./examples.json" with { type: "json" };
import { email } from "./email.js";

describeKind(email, examples);
