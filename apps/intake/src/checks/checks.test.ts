/** Checks run beside the requests: residents do not wait for them, and a check that hangs, dies or comes too often harms nothing but itself. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { generatedProcedure } from "@hoso/testing/authoring";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { publishCopyRequest, startIntake, type TestIntake } from "../testing/intake.fixture.js";
import { newDraft, person, role, setUp, type Browser } from "../testing/studio.fixture.js";
import { checkQueue, type CheckQueue, type CheckQueueOptions } from "./check-queue.js";

describe("the queue", () => {
  /** Does as it is told. */
  const obedient = `
    import { parentPort, threadId } from "node:worker_threads";
    parentPort.on("message", ({ order }) => {
      if (order === "hang") for (;;);
      if (order === "die") process.exit(3);
      if (order === "throw") throw new RangeError("secret");
      if (order === "fault") return parentPort.postMessage({ ok: false, fault: "TypeError" });
      setTimeout(() => parentPort.postMessage({ ok: true, answer: { order, threadId, environment: Object.keys(process.env).length } }), 5);
    });`;
  let folder: string;
  let queue: CheckQueue;
  let warnings: object[];
  const options = (more: Partial<CheckQueueOptions> = {}): CheckQueueOptions => ({
    script: async () => pathToFileURL(join(folder, "obedient.mjs")),
    log: { warn: (detail) => void warnings.push(detail) },
    timeLimit: 2_000,
    ...more,
  });
  const run = (order: string) =>
    queue.run({ order } as never) as unknown as Promise<{ order: string; threadId: number; environment: number }>;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "hoso-checks-"));
    await writeFile(join(folder, "obedient.mjs"), obedient);
  });
  afterEach(() => queue.close());
  afterAll(() => rm(folder, { recursive: true, force: true }));
  const open = (more?: Partial<CheckQueueOptions>): void => {
    warnings = [];
    queue = checkQueue(options(more));
  };

  it("does one after another in one thread, which sees nothing of the environment", async () => {
    open();
    const answers = await Promise.all(["a", "b", "c"].map(run));
    expect(answers.map(({ order }) => order)).toEqual(["a", "b", "c"]);
    expect(new Set(answers.map(({ threadId }) => threadId)).size).toBe(1);
    expect(answers[0]!.environment).toBe(0);
  });

  it.each(["die", "throw", "fault"])("says so when the thread comes to a '%s', and goes on with the next", async (order) => {
    open();
    const [broken, next] = await Promise.allSettled([run(order), run("next")]);
    expect(broken).toMatchObject({ status: "rejected", reason: { code: "checks-unfinished" } });
    expect(next).toMatchObject({ status: "fulfilled", value: { order: "next" } });
    expect(warnings).toHaveLength(1);
    expect(JSON.stringify(warnings)).not.toContain("secret");
  });

  it("ends the thread of a check over its time, and goes on in another", async () => {
    open({ timeLimit: 300 });
    const first = await run("first");
    const [late, next] = await Promise.allSettled([run("hang"), run("next")]);
    expect(late).toMatchObject({ status: "rejected", reason: { code: "checks-unfinished" } });
    expect(next).toMatchObject({ status: "fulfilled", value: { order: "next" } });
    expect((next as PromiseFulfilledResult<{ threadId: number }>).value.threadId).not.toBe(first.threadId);
    expect(warnings).toEqual([{ why: "over its time" }]);
  });

  it("takes no more than may wait", async () => {
    open({ mostWaiting: 2 });
    const outcomes = await Promise.allSettled(["a", "b", "c", "d"].map(run));
    expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "fulfilled", "rejected"]);
    expect(outcomes[3]).toMatchObject({ reason: { code: "checks-busy" } });
    expect((await run("e")).order).toBe("e");
  });

  it("closes in the midst of it, and takes nothing afterwards", async () => {
    open();
    const both = Promise.allSettled([run("hang"), run("waiting")]);
    await new Promise((resolve) => setTimeout(resolve, 150));
    await queue.close();
    for (const outcome of [...(await both), ...(await Promise.allSettled([run("after")]))])
      expect(outcome).toMatchObject({ status: "rejected", reason: { code: "checks-unfinished" } });
  });

  it("says so when there is no script", async () => {
    open({ script: () => Promise.reject(new Error("missing")) });
    await expect(run("a")).rejects.toMatchObject({ code: "checks-unfinished" });
  });
});

describe("on the server", () => {
  let intake: TestIntake;
  let author: Browser;
  const people = async (checks: Partial<CheckQueueOptions> = {}): Promise<void> => {
    intake = await startIntake({}, { checks });
    const admin = await setUp(() => intake);
    author = await person(() => intake, admin, "author", [role("author", "justice")]);
  };
  afterEach(() => intake.dispose());
  const large = () => newDraft(author, { ...generatedProcedure(1_000) } as never);

  it("residents are answered while a large draft is checked", async () => {
    await people();
    await publishCopyRequest(intake);
    const { id } = await large();
    let isChecked = false;
    const checking = author.get(`/drafts/${id}/checks`).then((answer) => ((isChecked = true), answer));
    let [answered, longest] = [0, 0];
    while (!isChecked) {
      const start = performance.now();
      const { statusCode } = await intake.app.inject({ method: "GET", url: "/procedures/copy-request" });
      expect(statusCode).toBe(200);
      longest = Math.max(longest, performance.now() - start);
      if (!isChecked) answered++;
      // As from a network, and not one at the heels of the other.
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    const { status, body } = await checking;
    expect([status, body.publishable], JSON.stringify(body.diagnostics.slice(0, 3))).toEqual([200, true]);
    // Checked on the way of the requests, none of them would have come through.
    expect(answered).toBeGreaterThan(10);
    expect(longest).toBeLessThan(500);
  });

  it("a check over its time is told as such, and the list does without its count", async () => {
    await people({ timeLimit: 1 });
    await expect(publishCopyRequest(intake)).rejects.toThrow("checks-unfinished");
    const { id } = await large();
    const checks = await author.get(`/drafts/${id}/checks`);
    expect([checks.status, checks.body.code, checks.headers["retry-after"]]).toEqual([503, "checks-unfinished", "30"]);
    for (let look = 0; look < 2; look++) {
      const { status, body } = await author.get("/procedures");
      expect(status).toBe(200);
      expect(body.entries.find(({ draft }: any) => draft?.id === id).problems).toBeNull();
    }
    // One for what was published, one for the checks, one for the count, which is not tried again.
    expect(intake.log.filter((line) => line.includes("a check did not finish"))).toHaveLength(3);
  });

  it("what a list did not wait for is there for the next", async () => {
    await people();
    const { id } = await large();
    const problems = async () => (await author.get("/procedures")).body.entries.find(({ draft }: any) => draft?.id === id).problems;
    await expect.poll(problems, { timeout: 20_000, interval: 100 }).toMatchObject({ errors: 0 });
  });
});
