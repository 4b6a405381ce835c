/** The page's side of the worker that runs scenarios. Only the newest question is answered. */
import type { ScenarioResult } from "@hoso/authoring/scenarios";
import type { Calendar, Procedure } from "@hoso/contract";
import type { ScenarioReply, ScenarioRequest } from "./serve-scenarios.js";

interface Asked {
  readonly id: number;
  resolve(results: readonly ScenarioResult[] | undefined): void;
  reject(error: Error): void;
}

export class ScenarioThread {
  readonly #worker: Worker;
  #asked: Asked | undefined;
  #last = 0;

  constructor(worker: Worker) {
    this.#worker = worker;
    worker.addEventListener("message", ({ data }: MessageEvent<ScenarioReply>) => {
      if (data.id !== this.#asked?.id) return;
      this.#asked.resolve(data.results);
      this.#asked = undefined;
    });
    worker.addEventListener("error", () => this.#asked?.reject(new Error("The worker for scenarios failed")));
  }

  /**
   * What the scenarios come to; undefined while errors keep the procedure from being run. A question that a newer one overtakes stays open.
   * @throws when the worker failed
   */
  ask(procedure: Procedure, calendar: Calendar | undefined): Promise<readonly ScenarioResult[] | undefined> {
    const request: ScenarioRequest = { id: ++this.#last, procedure: JSON.stringify(procedure), calendar };
    return new Promise((resolve, reject) => {
      this.#asked = { id: request.id, resolve, reject };
      this.#worker.postMessage(request);
    });
  }

  end(): void {
    this.#asked = undefined;
    this.#worker.terminate();
  }
}
