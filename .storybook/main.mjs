/** Storybook of the form: every kind of field and every pattern, built with Vite from the sources. */
import path from "node:path";
import { fileURLToPath } from "node:url";
import { sourceOf } from "../scripts/source-entries.mjs";
import { exampleModules } from "./example-modules.mjs";

const here = path.dirname(fileURLToPath(import.meta.url));

export default {
  stories: ["../packages/form/src/stories/*.stories.ts"],
  addons: ["@storybook/addon-docs", "@storybook/addon-a11y"],
  framework: { name: "@storybook/web-components-vite", options: {} },
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  viteFinal(config) {
    const alias = [...sourceOf()].map(([specifier, source]) => ({
      find: new RegExp(`^${specifier.replaceAll(/[/.]/g, "\\$&")}$`),
      replacement: source,
    }));
    return {
      ...config,
      root: path.join(here, ".."),
      plugins: [...(config.plugins ?? []), exampleModules()],
      resolve: { ...config.resolve, alias: [...alias, ...aliasList(config.resolve?.alias)] },
      build: { ...config.build, chunkSizeWarningLimit: 4000 },
    };
  },
};

const aliasList = (alias = []) =>
  Array.isArray(alias) ? alias : Object.entries(alias).map(([find, replacement]) => ({ find, replacement }));
