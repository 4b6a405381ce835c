// The browser of the benchmark: real Chromium, the same flags for every library.
import { chromium } from "playwright-core";

/** @returns {Promise<import("playwright-core").Browser>} throws a plain sentence when there is no Chromium */
export async function openBrowser() {
  const executablePath = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";
  try {
    return await chromium.launch({
      executablePath,
      args: [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-extensions",
      ],
    });
  } catch (error) {
    throw new Error(`Chromium could not be started from ${executablePath}. Set CHROMIUM_PATH to a Chromium or Chrome.`, { cause: error });
  }
}
