import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { SubmittedApplication } from "@hoso/contract";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createCheckedClient } from "./checked.js";
import { createClient } from "./client.js";
import type { ClientError } from "./errors.js";
import { submitWithRetry, waitBefore } from "./retry.js";

const digest = "a".repeat(64);
const application: SubmittedApplication = {
  procedure: { id: "civil-status-extract", version: 1, digest },
  answers: { requester: { fullName: "Nguyễn Thị Bí Mật" } },
  documents: [],
  channel: "web",
  locale: "vi",
  idempotencyKey: "0123456789abcdef",
};
const receipt = {
  application: "0190f3a1-7b2c-7000-8000-000000000001",
  code: "7K2M-9QXR-4TWD",
  secret: "s".repeat(22),
  procedure: { id: "civil-status-extract", version: 1, digest },
  receivedAt: "2026-03-02T09:00:00+07:00",
  state: "submitted",
  due: null,
  fees: { items: [], totals: {} },
  documents: [],
  answersDigest: digest,
};
const calendar = {
  id: "vn",
  version: 1,
  timeZone: "Asia/Ho_Chi_Minh",
  weekend: [6, 7],
  from: "2026-01-01",
  to: "2026-12-31",
  holidays: [],
};
const procedure = {
  id: "p",
  version: 2,
  title: "P",
  languages: ["vi"],
  department: "justice",
  steps: [{ id: "one", title: "One", fields: [{ id: "name", kind: "text", label: "Name" }] }],
};
const status = {
  application: receipt.application,
  code: receipt.code,
  state: "received",
  procedure: receipt.procedure,
  receivedAt: receipt.receivedAt,
  due: null,
  events: [{ application: receipt.application, sequence: 1, type: "submitted", at: "2026-03-02T02:00:00Z" }],
};
const catalogue = { procedures: [{ id: "p", version: 2, digest, title: { vi: "P" }, department: "justice" }] };

interface Seen {
  method: string;
  url: string;
  headers: IncomingMessage["headers"];
  body: string;
}

let server: Server;
let baseUrl: string;
let seen: Seen[];
let answer: (response: ServerResponse, request: Seen) => void;

const json =
  (body: unknown, code = 200, headers: Record<string, string> = {}) =>
  (response: ServerResponse) =>
    void response.writeHead(code, { "content-type": "application/json", ...headers }).end(JSON.stringify(body));

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const received = {
      method: request.method ?? "",
      url: request.url ?? "",
      headers: request.headers,
      body: Buffer.concat(chunks).toString(),
    };
    seen.push(received);
    answer(response, received);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  baseUrl = `http://127.0.0.1:${(server.address() as { port: number }).port}/intake`;
});
beforeEach(() => {
  seen = [];
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const client = (options: { timeoutMs?: number; locale?: string } = {}): ReturnType<typeof createClient> =>
  createClient({ baseUrl, fetch, ...options });
const failure = (call: Promise<unknown>): Promise<ClientError> =>
  call.then(
    () => Promise.reject(new Error("succeeded")),
    (error: ClientError) => error,
  );

describe("createClient", () => {
  it("asks under the server's root, without cookies, in the person's language", async () => {
    answer = json(catalogue);
    expect(await client({ locale: "vi" }).catalogue()).toEqual(catalogue.procedures);
    answer = json(procedure, 200, { "hoso-digest": digest });
    expect(await client().procedure("p")).toEqual({ procedure, digest });
    await client().procedure("p", { version: 2 });
    await client().procedure(`${baseUrl}/elsewhere/p.json`);
    answer = json(calendar);
    await client().calendar();
    answer = json({ entries: [{ value: "01", label: { vi: "Hà Nội" } }] });
    expect(await client().dataset("provinces", "Hà & Nội")).toEqual([{ value: "01", label: { vi: "Hà Nội" } }]);
    expect(seen.map(({ method, url }) => `${method} ${url}`)).toEqual([
      "GET /intake/procedures",
      "GET /intake/procedures/p",
      "GET /intake/procedures/p/versions/2",
      "GET /intake/elsewhere/p.json",
      "GET /intake/calendar",
      "GET /intake/datasets/provinces?q=H%C3%A0%20%26%20N%E1%BB%99i",
    ]);
    expect(seen[0]?.headers["accept-language"]).toBe("vi");
  });

  it("hands in with the key in the header and says whether it was repeated", async () => {
    answer = json(receipt, 201);
    expect(await client().submit(application)).toEqual({ receipt, repeated: false });
    expect(seen[0]?.headers["idempotency-key"]).toBe(application.idempotencyKey);
    expect(JSON.parse(seen[0]?.body ?? "")).toEqual(application);
    answer = json(receipt, 200);
    expect(await client().submit(application)).toEqual({ receipt, repeated: true });
  });

  it("sends the secret in a header only", async () => {
    answer = json(status);
    expect(await client().status(receipt.application, receipt.secret)).toEqual(status);
    expect(seen[0]?.url).not.toContain(receipt.secret);
    expect(seen[0]?.headers.authorization).toBe(`Bearer ${receipt.secret}`);
  });

  it.each([
    [400, "bad-request", false],
    [401, "not-allowed", false],
    [403, "not-allowed", false],
    [404, "not-found", false],
    [408, "timeout", true],
    [409, "conflict", false],
    [410, "gone", false],
    [413, "too-large", false],
    [415, "type-refused", false],
    [422, "refused", false],
    [429, "rate-limited", true],
    [500, "server", true],
    [503, "server", true],
  ] as const)("gives %i the code %s", async (code, expected, retryable) => {
    const finding = { code: "required", path: "requester.fullName", severity: "error" };
    answer = (response) =>
      void response
        .writeHead(code, { "content-type": "application/problem+json", "retry-after": "12" })
        .end(JSON.stringify({ title: "t", code: "server-code", findings: [finding, { nonsense: true }, 7] }));
    const error = await failure(client().submit(application));
    expect(error).toMatchObject({
      name: "ClientError",
      code: expected,
      status: code,
      retryable,
      retryAfter: 12,
      problem: { title: "t", code: "server-code" },
      findings: [finding],
    });
    expect(error.message).toBe(`POST /intake/applications: expected success, found ${code} (server-code).`);
    expect(JSON.stringify([error.message, error.details, error.problem])).not.toContain("Bí Mật");
  });

  it.each([
    ["a proxy's page", 200, "text/html", "<html>Please log in</html>", "unexpected-answer"],
    ["a gateway's page", 502, "text/html", "<html>Bad gateway</html>", "server"],
    ["nothing", 200, "application/json", "", "unexpected-answer"],
    ["another API", 200, "application/json", '{"hello":1}', "unexpected-answer"],
    ["null", 200, "application/json", "null", "unexpected-answer"],
    ["a list", 200, "application/json", "[]", "unexpected-answer"],
  ])("does not take %s for an answer", async (_name, code, type, body, expected) => {
    answer = (response) => void response.writeHead(code, { "content-type": type }).end(body);
    const calls = [
      () => client().catalogue(),
      () => client().procedure("p"),
      () => client().calendar(),
      () => client().dataset("d", ""),
      () => client().submit(application),
      () => client().status("i", "s"),
    ];
    for (const call of calls) {
      expect(await failure(call())).toMatchObject({ code: expected, retryable: true });
    }
  });

  it("reads Retry-After as a date", async () => {
    answer = json({}, 429, { "retry-after": new Date(Date.now() + 60_000).toUTCString() });
    const { retryAfter } = await failure(client().calendar());
    expect(retryAfter).toBeGreaterThan(55);
    expect(retryAfter).toBeLessThan(62);
    answer = json({}, 429, { "retry-after": "soon" });
    expect((await failure(client().calendar())).retryAfter).toBeUndefined();
  });

  it("tells no connection, no answer in time and cancelling apart", async () => {
    answer = () => undefined;
    expect(await failure(client({ timeoutMs: 50 }).calendar())).toMatchObject({ code: "timeout", retryable: true });
    const abort = new AbortController();
    setTimeout(() => abort.abort(), 30);
    expect(await failure(client().calendar({ signal: abort.signal }))).toMatchObject({ code: "cancelled", retryable: false });
    expect(await failure(client().calendar({ signal: AbortSignal.abort() }))).toMatchObject({ code: "cancelled" });
    expect(await failure(createClient({ baseUrl: "http://127.0.0.1:9", fetch }).calendar())).toMatchObject({
      code: "network",
      retryable: true,
      status: undefined,
    });
    answer = (response) => void response.writeHead(200, { "content-length": "100" }).write("{", () => response.destroy());
    expect(await failure(client().calendar())).toMatchObject({ code: "network" });
  });

  it("refuses a base that is no URL", () => {
    expect(() => createClient({ baseUrl: "/intake", fetch })).toThrow(TypeError);
  });
});

describe("createCheckedClient", () => {
  const checked = (): ReturnType<typeof createCheckedClient> => createCheckedClient({ baseUrl, fetch });

  it("takes every good answer", async () => {
    answer = json(catalogue);
    expect(await checked().catalogue()).toEqual(catalogue.procedures);
    answer = json(procedure);
    expect((await checked().procedure("p")).procedure).toEqual(procedure);
    answer = json(calendar);
    expect(await checked().calendar()).toEqual(calendar);
    answer = json({ entries: [{ value: "01", label: "Hà Nội" }] });
    expect(await checked().dataset("d", "")).toHaveLength(1);
    answer = json(receipt, 201);
    expect((await checked().submit(application)).receipt).toEqual(receipt);
    answer = json(status);
    expect(await checked().status(status.application, "s")).toEqual(status);
  });

  it("looks at every member", async () => {
    answer = json({ ...receipt, code: "OIOI" }, 201);
    expect(await failure(checked().submit(application))).toMatchObject({ code: "unexpected-answer" });
    answer = json({ ...procedure, steps: [{ id: "one" }] });
    expect(await failure(checked().procedure("p"))).toMatchObject({ code: "unexpected-answer" });
    answer = json({ ...status, events: [{ type: "unheard-of" }] });
    expect(await failure(checked().status("i", "s"))).toMatchObject({ code: "unexpected-answer" });
    answer = json({ procedures: [{ ...catalogue.procedures[0], digest: "short" }] });
    expect(await failure(checked().catalogue())).toMatchObject({ code: "unexpected-answer" });
    answer = json({ ...calendar, weekend: [8] });
    expect(await failure(checked().calendar())).toMatchObject({ code: "unexpected-answer" });
    answer = json({ entries: [{ value: "01", label: 7 }] });
    expect(await failure(checked().dataset("d", ""))).toMatchObject({ code: "unexpected-answer" });
  });
});

describe("submitWithRetry", () => {
  it("tries again with the same key until it is in", async () => {
    const waits: number[] = [];
    const codes: string[] = [];
    answer = (response, request) => (seen.length < 3 ? json({}, 503)(response) : json(receipt, request.body ? 201 : 400)(response));
    const result = await submitWithRetry(client(), application, {
      random: () => 0,
      wait: async (ms) => void waits.push(ms),
      onRetry: (_ms, error) => codes.push(error.code),
    });
    expect(result).toEqual({ receipt, repeated: false });
    expect(waits).toEqual([500, 1000]);
    expect(codes).toEqual(["server", "server"]);
    expect(new Set(seen.map(({ headers }) => headers["idempotency-key"])).size).toBe(1);
    expect(new Set(seen.map(({ body }) => body)).size).toBe(1);
  });

  it("stops where waiting cannot help, after the last try, and when cancelled", async () => {
    answer = json({}, 422);
    expect(await failure(submitWithRetry(client(), application, { firstWaitMs: 1 }))).toMatchObject({ code: "refused" });
    expect(seen).toHaveLength(1);
    answer = json({}, 500);
    expect(await failure(submitWithRetry(client(), application, { firstWaitMs: 1, attempts: 3 }))).toMatchObject({ code: "server" });
    expect(seen).toHaveLength(4);
    const abort = new AbortController();
    expect(
      await failure(
        submitWithRetry(client(), application, {
          firstWaitMs: 60_000,
          signal: abort.signal,
          onRetry: () => setTimeout(() => abort.abort(), 10),
        }),
      ),
    ).toMatchObject({ code: "cancelled" });
  });

  it("hands a long Retry-After to the caller at once", async () => {
    answer = json({}, 429, { "retry-after": "120" });
    expect(await failure(submitWithRetry(client(), application))).toMatchObject({ code: "rate-limited", retryAfter: 120 });
    expect(seen).toHaveLength(1);
  });

  it("waits longer each time, with jitter, within bounds", () => {
    const policy = { firstWaitMs: 1000, longestWaitMs: 10_000, random: () => 1 };
    expect([1, 2, 3, 4, 5, 6].map((attempt) => waitBefore(attempt, policy))).toEqual([1000, 2000, 4000, 8000, 10_000, 10_000]);
    expect(waitBefore(1, { ...policy, random: () => 0 })).toBe(500);
    expect(waitBefore(1, policy, 7)).toBe(7000);
    expect(waitBefore(1, policy, 11)).toBeUndefined();
  });
});
