import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { publishCopyRequest, siteOrigin, startIntake, type TestIntake } from "../testing/intake.fixture.js";
import { setUp, type Browser } from "../testing/studio.fixture.js";

let intake: TestIntake;
let replica: TestIntake;
let admin: Browser;
const ward = "https://phuong-moi.example.gov.vn";

beforeAll(async () => {
  intake = await startIntake();
  admin = await setUp(() => intake);
  await publishCopyRequest(intake);
  replica = await startIntake({ DATABASE_URL: intake.database.connectionString });
});
afterAll(async () => {
  await replica.dispose();
  await intake.dispose();
});

const get = (url: string, origin?: string, server = intake) =>
  server.app.inject({ method: "GET", url, headers: origin === undefined ? {} : { origin } });
const body = (changes: object = {}) => ({ title: "Phường Mới", origins: [ward], ...changes });
const eventually = async (check: () => Promise<boolean>) => {
  for (let round = 0; round < 150; round++) {
    if (await check()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error("it never became so");
};

describe("the list of websites", () => {
  it("is filled from the file once; then the studio's list alone counts", async () => {
    const { sites } = (await admin.get("/sites")).body;
    expect(sites.map(({ origins, procedures }: any) => [...origins, procedures])).toEqual([
      ["https://*.hochiminhcity.gov.vn", ["household-business"]],
      ["https://small.example.vn", "*"],
      [siteOrigin, "*"],
    ]);
    expect(sites[1].limits).toEqual({ maxUploadBytes: 5000, uploadsPerHour: 3, uploadBytesPerHour: 9000 });
    const small = sites[1].id;
    expect((await admin.send("DELETE", `/sites/${small}`)).status).toBe(204);
    await admin.send("PUT", `/sites/${sites[2].id}`, { ...body({ title: "Đổi tên", origins: [siteOrigin] }) });
    const file = join(intake.folder, "again.json");
    await writeFile(
      file,
      JSON.stringify({
        sites: [{ origin: siteOrigin, title: "Ward" }, { origin: "https://small.example.vn" }, { origin: "https://later.example.vn" }],
      }),
    );
    const again = await startIntake({ DATABASE_URL: intake.database.connectionString, SITES_FILE: file });
    expect((await admin.get("/sites")).body.sites.map(({ title }: any) => title)).toEqual([
      "Đổi tên",
      "https://*.hochiminhcity.gov.vn",
      "https://later.example.vn",
    ]);
    await again.dispose();
  });

  it("is obeyed at once, here and on every replica", async () => {
    expect((await get("/procedures", ward)).json().code).toBe("origin-not-allowed");
    const made = await admin.post("/sites", body());
    expect(made.status, made.text).toBe(201);
    const { id } = made.body.site;
    const allowed = await get("/procedures", ward);
    expect([allowed.statusCode, allowed.headers["access-control-allow-origin"]]).toEqual([200, ward]);
    const frame = await get("/embed/frame?src=/procedures/copy-request");
    expect(frame.headers["content-security-policy"]).toContain(ward);
    await eventually(async () => (await get("/procedures", ward, replica)).statusCode === 200);
    await admin.send("PUT", `/sites/${id}`, body({ procedures: ["household-business"] }));
    expect((await get("/procedures/copy-request", ward)).json().code).toBe("procedure-not-on-site");
    await eventually(async () => (await get("/procedures/copy-request", ward, replica)).statusCode === 403);
    await admin.send("PUT", `/sites/${id}`, body({ origins: ["https://phuong-khac.example.gov.vn"] }));
    expect((await get("/procedures", ward)).statusCode).toBe(403);
    await admin.send("DELETE", `/sites/${id}`);
    expect((await get("/procedures", "https://phuong-khac.example.gov.vn")).statusCode).toBe(403);
    expect((await get("/embed/frame?src=/procedures/copy-request")).headers["content-security-policy"]).not.toContain("phuong-khac");
    await eventually(async () => (await get("/procedures", "https://phuong-khac.example.gov.vn", replica)).statusCode === 403);
  });

  it("is heard of again after the connection for news broke", async () => {
    await intake.database.pool.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'hoso-intake-notices'",
    );
    const { id } = (await admin.post("/sites", body())).body.site;
    await eventually(async () => (await get("/procedures", ward, replica)).statusCode === 200);
    await admin.send("DELETE", `/sites/${id}`);
    await eventually(async () => (await get("/procedures", ward, replica)).statusCode === 403);
  });

  it("takes only origins, each for one site, and only a theme of colours and measures", async () => {
    const codes: string[] = [];
    for (const origins of [
      [],
      ["https://Example.vn"],
      ["https://example.vn/path"],
      ["javascript:alert(1)"],
      ["https://a.vn; script-src *"],
      ["*"],
    ])
      codes.push((await admin.post("/sites", body({ origins }))).body.code as string);
    for (const theme of [
      { accent: "red;} body{" },
      { font: "x; }" },
      { accent: "url(https://evil.example)" },
      { radius: "1em" },
      { other: "#fff" },
    ])
      codes.push((await admin.post("/sites", body({ theme }))).body.code as string);
    expect(new Set(codes)).toEqual(new Set(["request-invalid"]));
    expect((await admin.post("/sites", body({ origins: [siteOrigin] }))).body.code).toBe("origin-taken");
    expect((await get("/procedures", ward)).statusCode).toBe(403);
  });
});

it("gives the code to copy, with the site's theme, and a frame that shows it", async () => {
  const plain = (await admin.post("/sites", body())).body.site;
  const code = (await admin.get(`/sites/${plain.id}/embed?procedure=copy-request`)).body;
  expect(code).toMatchObject({
    intake: "http://localhost:80",
    theme: null,
    title: "Xin bản sao",
    frame: "http://localhost:80/embed/frame?src=/procedures/copy-request&locale=vi",
  });
  expect(code.script).toBe(
    '<script type="module" src="http://localhost:80/embed/hoso.js"></script>\n<hoso-form src="http://localhost:80/procedures/copy-request" locale="vi"></hoso-form>',
  );
  const site = body({ theme: { accent: "#006a4e", onAccent: "#fff", font: '"Be Vietnam Pro", sans-serif', radius: "8px" } });
  expect((await admin.send("PUT", `/sites/${plain.id}`, site)).status).toBe(200);
  const themed = (await admin.get(`/sites/${plain.id}/embed?procedure=copy-request&language=en`)).body;
  expect(themed.title).toBe("Copy request");
  expect(themed.script).toContain(`<link rel="stylesheet" href="${themed.theme}">`);
  expect(themed.iframe).toContain("&amp;locale=en&amp;site=");
  const style = await get(new URL(themed.theme).pathname);
  expect(style.headers["content-type"]).toBe("text/css; charset=utf-8");
  expect(style.body).toBe(
    'hoso-form {\n  --hoso-accent: #006a4e;\n  --hoso-on-accent: #fff;\n  --hoso-font: "Be Vietnam Pro", sans-serif;\n  --hoso-radius: 8px;\n}\n',
  );
  const frame = new URL(themed.frame);
  expect((await get(frame.pathname + frame.search)).body).toContain(`href="/embed/sites/${plain.id}/theme.css"`);
  await admin.send("PUT", `/sites/${plain.id}`, body({ procedures: ["household-business"] }));
  expect((await admin.get(`/sites/${plain.id}/embed?procedure=copy-request`)).body.code).toBe("procedure-unknown");
});
