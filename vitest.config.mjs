/** Unit tests: Node, no DOM. Packages resolve to their sources, so no build is needed first. */
import { defineConfig } from "vitest/config";
import { sourceOf } from "./scripts/source-entries.mjs";

const alias = [...sourceOf()].map(([specifier, source]) => ({
  find: new RegExp(`^${specifier.replaceAll(/[.*+?^${}()|[\]\\/]/g, "\\$&")}$`),
  replacement: source,
}));

export default defineConfig({
  resolve: { alias },
  test: {
    include: ["packages/*/src/**/*.test.ts", "apps/*/src/**/*.test.ts", "examples/**/*.test.mjs", "scripts/**/*.test.mjs"],
    exclude: ["**/*.browser.test.ts", "**/node_modules/**", "**/dist/**"],
    environment: "node",
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    passWithNoTests: false,
  },
});
