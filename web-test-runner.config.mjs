/** Browser tests: the real elements in the real Chromium, from the sources. */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { esbuildPlugin } from "@web/dev-server-esbuild";
import { defaultReporter } from "@web/test-runner";
import { playwrightLauncher } from "@web/test-runner-playwright";
import { chromiumFlags, needChromium } from "./scripts/find-chromium.mjs";
import { root, sourceOf } from "./scripts/source-entries.mjs";

const sources = sourceOf();

const workspaceSources = {
  name: "workspace-sources",
  resolveImport({ source }) {
    const file = sources.get(source);
    return file === undefined ? undefined : `/${path.relative(root, file).replaceAll(path.sep, "/")}`;
  },
};

/** Writes how many tests passed and failed to the file that HOSO_BROWSER_REPORT names. */
const countReporter = {
  onTestRunFinished({ sessions }) {
    const file = process.env.HOSO_BROWSER_REPORT;
    if (file === undefined) return;
    const testsOf = (suite) => [...suite.tests, ...suite.suites.flatMap(testsOf)];
    const tests = sessions.flatMap((session) => (session.testResults === undefined ? [] : testsOf(session.testResults)));
    const broken = sessions.filter(
      (session) => !session.passed && !(session.testResults && testsOf(session.testResults).some((test) => !test.passed)),
    );
    const passed = tests.filter((test) => test.passed && !test.skipped).length;
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify({ passed, failed: tests.length - passed + broken.length }));
  },
};

export default {
  files: ["packages/*/src/**/*.browser.test.ts"],
  rootDir: root,
  nodeResolve: { exportConditions: ["production"] },
  concurrency: 2,
  testsFinishTimeout: 240_000,
  browserStartTimeout: 60_000,
  plugins: [workspaceSources, esbuildPlugin({ ts: true, target: "esnext" })],
  browsers: [
    playwrightLauncher({
      product: "chromium",
      launchOptions: { executablePath: needChromium(), args: chromiumFlags },
      createBrowserContext: ({ browser }) => browser.newContext({ viewport: { width: 1024, height: 800 }, timezoneId: "Asia/Ho_Chi_Minh" }),
    }),
  ],
  reporters: [defaultReporter({ reportTestProgress: false }), countReporter],
  testFramework: { config: { ui: "bdd", timeout: 20_000 } },
};
