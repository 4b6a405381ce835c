import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startIntake, type TestIntake } from "../testing/intake.fixture.js";
import { languageOf, problemDocument } from "./problem.js";
import { problemCodes, problemTable } from "./problem-table.js";

const source = fileURLToPath(new URL("../", import.meta.url));
const reference = fileURLToPath(new URL("../../../../docs/reference/intake-problems.md", import.meta.url));

let intake: TestIntake;
beforeAll(async () => {
  intake = await startIntake();
});
afterAll(() => intake.dispose());

const files = readdirSync(source, { recursive: true, encoding: "utf8" }).filter(
  (name) => name.endsWith(".ts") && !/\.(test|suite|fixture)\.ts$/.test(name) && !name.endsWith("problem-table.ts"),
);
const code = files.map((name) => readFileSync(join(source, name), "utf8")).join("\n");

describe("the table of problem codes", () => {
  it.each(problemCodes)("%s is given by a route, says what to do in both languages, and is an error", (name) => {
    expect(code).toContain(`"${name}"`);
    const { status, title, detail } = problemTable[name];
    expect(status).toBeGreaterThanOrEqual(400);
    for (const text of [title.vi, title.en, detail.vi, detail.en]) expect(text.trim().length).toBeGreaterThan(8);
    expect(title.vi).not.toBe(title.en);
    expect(problemDocument(name, "vi")).toMatchObject({ type: `/docs/problems#${name}`, status, title: title.vi, code: name });
  });

  it("is what the reference page lists, with the same status", () => {
    const rows = [...readFileSync(reference, "utf8").matchAll(/^\| `([a-z-]+)`\s*\| (\d{3})\s*\|/gm)].map(([, name, status]) => [
      name,
      Number(status),
    ]);
    expect(rows).toEqual(problemCodes.map((name) => [name, problemTable[name].status]));
  });

  it("is what the OpenAPI document draws on, and every route names its own", async () => {
    const document = (await intake.app.inject({ method: "GET", url: "/openapi.json" })).json();
    expect(document.openapi).toBe("3.1.0");
    const named = new Set<string>();
    for (const [path, methods] of Object.entries<Record<string, any>>(document.paths)) {
      for (const [method, operation] of Object.entries(methods)) {
        expect(operation.summary, `${method} ${path}`).toBeTypeOf("string");
        for (const [status, response] of Object.entries<any>(operation.responses)) {
          if (Number(status) < 400) continue;
          const schema = response.content?.["application/problem+json"]?.schema;
          expect(schema, `${method} ${path} ${status}`).toBeDefined();
          for (const each of schema["x-problem-codes"]) {
            expect(problemTable[each as keyof typeof problemTable].status).toBe(Number(status));
            named.add(each);
          }
        }
      }
    }
    // These any address may give.
    const general = ["not-found", "method-not-allowed"];
    expect([...named, ...general].sort()).toEqual([...problemCodes].sort());
    const routes = Object.keys(document.paths).sort();
    const forAuthors = routes.filter((route) => route.startsWith("/studio/api/"));
    expect(forAuthors.length).toBeGreaterThan(25);
    // Signing in, accepting an invitation and setting up are all that anybody may do.
    const open = ["/invitations/accept", "/invitations/look", "/session", "/set-up"].map((path) => `/studio/api${path}`);
    for (const route of forAuthors) {
      for (const [method, operation] of Object.entries<any>(document.paths[route]))
        expect(operation.security, `${method} ${route}`).toEqual(open.includes(route) ? undefined : [{ session: [] }]);
    }
    expect(routes.filter((route) => !forAuthors.includes(route))).toEqual(
      [
        "/applications",
        "/applications/{id}",
        "/calendar",
        "/datasets/{id}",
        "/embed/frame",
        "/embed/sites/{id}/theme.css",
        "/health",
        "/procedures",
        "/procedures/{id}",
        "/procedures/{id}/versions/{version}",
        "/procedures/{id}/versions/{version}/withdraw",
        "/ready",
        "/uploads",
        "/uploads/{id}",
      ].sort(),
    );
  });

  it("is shown to read, without scripts, in both languages", async () => {
    const vi = await intake.app.inject({ method: "GET", url: "/docs/problems", headers: { "accept-language": "vi" } });
    const en = await intake.app.inject({ method: "GET", url: "/docs/problems", headers: { "accept-language": "en-GB,vi;q=0.5" } });
    for (const name of problemCodes) {
      expect(vi.body).toContain(`id="${name}"`);
      expect(en.body).toContain(problemTable[name].title.en.replaceAll("'", "&#39;"));
    }
    expect(vi.body).toContain('<html lang="vi">');
    const api = await intake.app.inject({ method: "GET", url: "/docs" });
    expect(api.body).toContain("Hand in an application");
    for (const page of [vi, en, api]) {
      expect(page.body).not.toMatch(/<script|\sstyle=|\son[a-z]+=/);
      expect(page.headers["content-security-policy"]).toBe(
        "default-src 'none';script-src 'self';style-src 'self';connect-src 'self';img-src 'self' data: blob:;base-uri 'none';form-action 'none';frame-ancestors 'none';require-trusted-types-for 'script'",
      );
      expect(page.headers).toMatchObject({
        "x-content-type-options": "nosniff",
        "referrer-policy": "no-referrer",
        "x-frame-options": "DENY",
      });
    }
    expect((await intake.app.inject({ method: "GET", url: "/docs/style.css" })).headers["content-type"]).toContain("text/css");
  });
});

describe("an answer", () => {
  it("tells a wrong method from a wrong address", async () => {
    const nowhere = await intake.app.inject({ method: "GET", url: "/nowhere" });
    expect(nowhere.json()).toMatchObject({ status: 404, code: "not-found" });
    expect(nowhere.headers).toMatchObject({
      "content-type": "application/problem+json; charset=utf-8",
      "content-language": "vi",
      "cache-control": "no-store",
    });
    const method = await intake.app.inject({ method: "DELETE", url: "/procedures" });
    expect([method.json().code, method.headers.allow]).toEqual(["method-not-allowed", "GET, HEAD"]);
    const upload = await intake.app.inject({ method: "GET", url: `/uploads/${"a".repeat(43)}` });
    expect([upload.json().code, upload.headers.allow]).toEqual(["method-not-allowed", "HEAD, PATCH, DELETE"]);
  });

  it("comes in the language that was asked for", () => {
    expect(languageOf(undefined)).toBe("vi");
    expect(languageOf("en-US,en;q=0.9")).toBe("en");
    expect(languageOf("fr, en;q=0.3, vi;q=0.8")).toBe("vi");
    expect(languageOf("en;q=0, vi;q=0.1")).toBe("vi");
    expect(languageOf(`${"x,".repeat(100_000)}en`)).toBe("vi");
  });
});
