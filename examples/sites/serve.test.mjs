// The example server gives out what is in its folder, and nothing else.
import { request } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serveSite } from "./serve.mjs";

let site;
beforeAll(async () => {
  site = await serveSite({ port: 0, intakeOrigin: "https://intake.example.vn/ignored" });
});
afterAll(() => site.close());

/** A raw request: fetch would tidy the path. */
function get(path, method = "GET") {
  return new Promise((resolve, reject) => {
    request(site.origin, { path, method }, (response) => {
      const parts = [];
      response.on("data", (part) => parts.push(part));
      response.on("end", () => resolve({ status: response.statusCode, headers: response.headers, text: Buffer.concat(parts).toString() }));
    })
      .on("error", reject)
      .end();
  });
}

test("pages carry the strict policy and the address of intake", async () => {
  const { status, headers, text } = await get("/dich-vu-cong/household-business.html");
  expect(status).toBe(200);
  expect(headers["content-type"]).toBe("text/html; charset=utf-8");
  expect(headers["content-security-policy"]).toContain("script-src 'self' https://intake.example.vn;");
  expect(headers["content-security-policy"]).toContain("require-trusted-types-for 'script'");
  expect(headers["content-security-policy"]).not.toContain("frame-src");
  expect(text).toContain('src="https://intake.example.vn/procedures/household-business"');
  expect(text).not.toContain("%INTAKE%");
});

test("only a page with a frame may frame intake", async () => {
  const { headers } = await get("/dich-vu-cong/khung.html");
  expect(headers["content-security-policy"]).toContain("frame-src https://intake.example.vn;");
});

test.each([
  "/../serve.mjs",
  "/%2e%2e/serve.mjs",
  "/..%2fserve.mjs",
  "/assets/..%5c..%5cserve.mjs",
  "/.git/config",
  "/%00",
  "/%E0%A4%A",
  "//etc/passwd",
  "/assets/../../sites.json",
])("%s is not there", async (path) => {
  const { status, text } = await get(path);
  expect(status).toBe(404);
  expect(text).toContain("<h1");
});

test("a folder without its slash is sent on, never to another host", async () => {
  expect((await get("/en")).headers.location).toBe("/en/");
  expect((await get("//en")).headers.location ?? "/en/").toBe("/en/");
});

test("only reading is allowed", async () => {
  const { status, headers } = await get("/", "POST");
  expect([status, headers.allow]).toEqual([405, "GET, HEAD"]);
  expect((await get("/", "HEAD")).text).toBe("");
});
