/** Scenarios beside the page: what they come to is the same, the page goes on meanwhile, and without the worker it is done on the page. */
import { AuthoringSession, fromProcedure } from "@hoso/authoring";
import type { Procedure } from "@hoso/contract";
import { generatedProcedure } from "@hoso/testing/authoring";
import { expect } from "chai";
import { deepAll, memoryServices, openTestBuilder, removeBuilders, stateOf } from "../builder.fixture.js";
import { BuilderState } from "../state/builder-state.js";
import { ScenarioRunner, type ScenarioRun } from "./scenario-runner.js";

afterEach(removeBuilders);

const makeWorker = (): Worker => new Worker("/packages/builder/src/scenarios/scenario-worker.fixture.ts", { type: "module" });

/** 1,000 fields in 40 steps, and 50 scenarios that answer a tenth of them; half of these expect what does not come. */
function largeProcedure(): Procedure {
  const procedure = generatedProcedure(1_000);
  const answers = Object.fromEntries(
    procedure.steps
      .flatMap(({ fields }) => fields)
      .filter(({ kind }, index) => kind === "text" && index % 2 === 0)
      .map(({ id }) => [id, "Lan"]),
  );
  const scenarios = Array.from({ length: 50 }, (_, index) => ({
    id: `s${index}`,
    title: `Scenario ${index}`,
    answers: { ...answers, f1: index, f2: index % 2 ? "a" : "b" },
    expect: { fees: { fee: index % 2 ? index * 1_000 : -1 } },
  }));
  return { ...procedure, scenarios };
}

function stateWith(procedure: Procedure, worker?: () => Worker): BuilderState {
  const services = memoryServices(worker && { worker });
  const session = new AuthoringSession({
    document: fromProcedure(procedure, services.newKey),
    newKey: services.newKey,
    now: () => 0,
    language: "vi",
  });
  return new BuilderState({ session, services, texts: {} as never, language: "vi", profile: undefined });
}

const finished = (runner: ScenarioRunner): Promise<ScenarioRun> =>
  new Promise((resolve) => {
    const end = runner.subscribe(() => {
      end();
      resolve(runner.run);
    });
  });

/** How long the page was kept from anything else at most, while `work` went on. */
async function longestWait(work: Promise<unknown>): Promise<number> {
  let [longest, done] = [0, false];
  void work.then(() => (done = true));
  for (let last = performance.now(); !done;) {
    await new Promise((resolve) => setTimeout(resolve));
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  }
  return longest;
}

describe("scenarios beside the page", () => {
  it("come to the same as on the page", async () => {
    const procedure = largeProcedure();
    const [besides, here] = [stateWith(procedure, makeWorker), stateWith(procedure)].map((state) => ScenarioRunner.of(state));
    const [one, other] = await Promise.all([finished(besides!), finished(here!)]);
    expect(one.state).to.equal("done");
    expect(one.results.filter(({ ok }) => ok).length).to.equal(25);
    expect(JSON.stringify(one.results)).to.equal(JSON.stringify(other.results));
    besides!.end();
    here!.end();
  });

  it("do not keep the page from anything, 50 of them on 1,000 fields", async () => {
    const state = stateWith(largeProcedure(), makeWorker);
    const runner = ScenarioRunner.of(state);
    await finished(runner);
    const waits: number[] = [];
    for (let round = 0; round < 4; round++) {
      const { document } = state.session;
      const key = document.paths.get(`f${round * 10 + 3}`)!;
      state.session.run("node.set", { key, property: "required", value: { "==": [{ var: "f2" }, round % 2 ? "a" : "b"] } });
      void state.session.procedure;
      waits.push(await longestWait(finished(runner)));
    }
    runner.end();
    // The best of some rounds: what other programs take from this one does not count.
    expect(Math.min(...waits), waits.join(", ")).to.be.below(50);
  });

  it("are told of as problems, and by the view", async () => {
    let made = 0;
    const builder = await openTestBuilder({ services: memoryServices({ worker: () => (made++, makeWorker()) }) });
    const state = stateOf(builder);
    const fee = state.document.nodes.get(state.document.root)!.children.fees![0]!;
    state.run("node.set", { key: fee, property: "amount", value: 150_000 });
    const until = async (look: () => boolean): Promise<void> => {
      for (let tries = 0; !look(); tries++) {
        if (tries > 300) throw new Error(`Never came: ${look.toString()}`);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    };
    await until(() => state.diagnostics.filter(({ code }) => code === "scenario-failed").length === 2);
    state.show("scenarios");
    await until(() => deepAll(builder, "hoso-builder-scenarios").flatMap((view) => deepAll(view, ".badge.danger")).length === 2);
    state.undo();
    await until(() => !state.diagnostics.some(({ code }) => code === "scenario-failed"));
    expect(made).to.equal(1);
  });

  it("are run on the page when the worker cannot be had, or fails", async () => {
    const faults = [
      (): Worker => {
        throw new TypeError("blocked");
      },
      (): Worker => new Worker("/packages/builder/src/nowhere.js", { type: "module" }),
    ];
    for (const fault of faults) {
      const runner = ScenarioRunner.of(stateWith(generatedProcedure(30), fault));
      const { state, results } = await finished(runner);
      expect([state, results.map(({ ok }) => ok)]).to.deep.equal(["done", [true]]);
      runner.end();
    }
  });
});
