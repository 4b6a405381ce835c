/** Browser tests: the real elements in the real Chromium, from the sources. */
import path from "node:path";
import { esbuildPlugin } from "@web/dev-server-esbuild";
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

export default {
  files: ["packages/*/src/**/*.browser.test.ts"],
  rootDir: root,
  nodeResolve: true,
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
  testFramework: { config: { ui: "bdd", timeout: 20_000 } },
};
