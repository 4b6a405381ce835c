/** End-to-end tests: the built district page, the built embed, the real intake and its PostgreSQL, in Chromium. */
import { defineConfig } from "@playwright/test";
import { chromiumFlags, needChromium } from "./scripts/find-chromium.mjs";

export default defineConfig({
  testDir: "packages/testing/e2e",
  testMatch: "**/*.e2e.ts",
  // What takes minutes by itself runs in `npm run conformance`.
  ...(process.env.HOSO_E2E_LONG ? { grep: /@long/ } : { grepInvert: /@long/ }),
  outputDir: "packages/testing/.build/e2e",
  fullyParallel: false,
  // Each worker has servers of its own (packages/testing/src/ports.ts); the tests wait more than they reckon.
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  retries: 0,
  reporter: [["list"], ...(process.env.HOSO_E2E_REPORT ? [["json", { outputFile: process.env.HOSO_E2E_REPORT }]] : [])],
  use: {
    browserName: "chromium",
    timezoneId: "Asia/Ho_Chi_Minh",
    launchOptions: { executablePath: needChromium(), args: chromiumFlags },
    trace: "off",
    screenshot: "only-on-failure",
  },
});
