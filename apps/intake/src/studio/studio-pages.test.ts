import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { startIntake, type TestIntake } from "../testing/intake.fixture.js";

let folder: string;
let intake: TestIntake;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "hoso-studio-"));
  await mkdir(join(folder, "source-frame"));
  const files = {
    "index.html": "<!doctype html><title>Studio</title>",
    "chunk-a1B2c3D4.js": "export {};",
    "studio.js": "export {};",
    "a-component.js": "export {};",
    "studio.d.ts": "export {};",
    ".hidden": "x",
    "source-frame/index.html": "<!doctype html><title>Source</title>",
    "source-frame/editor-a1B2c3D4.js": "export {};",
  };
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  intake = await startIntake({ STUDIO_DIR: folder });
});
afterAll(async () => {
  await intake.dispose();
  await rm(folder, { recursive: true, force: true });
});

const get = (url: string) => intake.app.inject({ method: "GET", url });
const strict =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data: blob:; font-src 'self'; worker-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'";

it("serves the studio under the strict policy, framed by nobody, and looks for a newer one at every visit", async () => {
  const page = await get("/studio/");
  expect([page.statusCode, page.body]).toEqual([200, "<!doctype html><title>Studio</title>"]);
  expect(page.headers).toMatchObject({
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": strict,
    "x-frame-options": "DENY",
    "cache-control": "no-cache",
    "cross-origin-resource-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
  });
  expect((await get("/studio")).headers.location).toBe("/studio/");
  for (const name of ["studio", "a-component"]) expect((await get(`/studio/${name}.js`)).headers["cache-control"]).toBe("no-cache");
  expect((await get("/studio/chunk-a1B2c3D4.js")).headers["cache-control"]).toBe("public, max-age=31536000, immutable");
});

it("gives the source view's page a policy of its own, and lets only the studio frame it", async () => {
  for (const url of ["/studio/source-frame/", "/studio/source-frame/index.html", "/studio/source-frame/editor-a1B2c3D4.js"]) {
    const { headers } = await get(url);
    const policy = String(headers["content-security-policy"]);
    expect(policy, url).toContain("style-src 'self' 'unsafe-inline'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("worker-src 'self'");
    expect(policy).toContain("frame-ancestors 'self'");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(headers["x-frame-options"]).toBe("SAMEORIGIN");
  }
});

it("serves nothing else, and the API is not one of its files", async () => {
  for (const url of [
    "/studio/studio.d.ts",
    "/studio/.hidden",
    "/studio/../package.json",
    "/studio/%2e%2e/package.json",
    "/studio/nothing.js",
    "/studio/api/nothing",
  ])
    expect((await get(url)).json(), url).toMatchObject({ code: "not-found" });
  const session = await get("/studio/api/session");
  expect([session.statusCode, session.headers["cache-control"]]).toEqual([200, "no-store"]);
});
