/**
 * Checks run in a thread of their own, so that nobody who files an application waits for them. One after another; those that wait are bounded, each
 * has a time limit that ends the thread, and a thread that ended is started again for the next.
 */
import { Worker } from "node:worker_threads";
import { ChecksStoppedError } from "../errors.js";
import type { CheckAnswer, CheckJob } from "./check-job.js";

export interface CheckQueue {
  /** @throws ChecksStoppedError when too many wait, it took too long, or the thread ended */
  run<J extends CheckJob>(job: J): Promise<CheckAnswer<J>>;
  /** Ends what is under way and what waits. */
  close(): Promise<void>;
}

export interface CheckQueueOptions {
  readonly script: () => Promise<URL>;
  readonly log: { warn(detail: object, message: string): void };
  /** How many may wait. */
  readonly mostWaiting?: number;
  /** Milliseconds for one, from when it begins. */
  readonly timeLimit?: number;
}

interface Task {
  readonly job: CheckJob;
  resolve(answer: unknown): void;
  reject(error: Error): void;
}

type Message = { readonly ok: true; readonly answer: unknown } | { readonly ok: false; readonly fault: string };

/** Megabytes: a definition of the largest size that is taken needs a fraction of it. */
const MEMORY = 1024;

export function checkQueue(options: CheckQueueOptions): CheckQueue {
  const queue = new Queue(options);
  return { run: (job) => queue.add(job) as Promise<never>, close: () => queue.close() };
}

class Queue {
  readonly #options: Required<CheckQueueOptions>;
  readonly #waiting: Task[] = [];
  #task: Task | undefined;
  #worker: Worker | undefined;
  #timer: NodeJS.Timeout | undefined;
  #isClosed = false;

  constructor({ mostWaiting = 20, timeLimit = 30_000, ...options }: CheckQueueOptions) {
    this.#options = { mostWaiting, timeLimit, ...options };
  }

  add(job: CheckJob): Promise<unknown> {
    if (this.#isClosed) return Promise.reject(new ChecksStoppedError("checks-unfinished", "closed"));
    if (this.#waiting.length >= this.#options.mostWaiting)
      return Promise.reject(new ChecksStoppedError("checks-busy", "the queue is full"));
    return new Promise((resolve, reject) => {
      this.#waiting.push({ job, resolve, reject });
      void this.#next();
    });
  }

  async #next(): Promise<void> {
    if (this.#task || this.#isClosed) return;
    const task = this.#waiting.shift();
    if (!task) return;
    this.#task = task;
    this.#timer = setTimeout(() => this.#stop("over its time"), this.#options.timeLimit);
    try {
      this.#worker ??= this.#start(await this.#options.script());
      // It may have been ended while the script was looked for.
      if (this.#task === task) this.#worker.postMessage(task.job);
    } catch (error) {
      this.#stop((error as Error).message);
    }
  }

  #start(script: URL): Worker {
    // Nothing of the environment, which holds secrets, is its business.
    const worker = new Worker(script, { name: "checks", env: {}, resourceLimits: { maxOldGenerationSizeMb: MEMORY } });
    worker.unref();
    worker.on("message", (message: Message) => {
      if (worker !== this.#worker) return;
      if (message.ok) this.#finish((task) => task.resolve(message.answer));
      else this.#fail(message.fault);
    });
    worker.on("error", (error) => this.#ended(worker, `${error.name} ${(error as NodeJS.ErrnoException).code ?? ""}`.trim()));
    worker.on("exit", (code) => this.#ended(worker, `the thread ended with ${code}`));
    return worker;
  }

  #ended(worker: Worker, why: string): void {
    if (worker !== this.#worker) return;
    this.#worker = undefined;
    if (this.#task) this.#fail(why);
  }

  #stop(why: string): void {
    void this.#worker?.terminate();
    this.#worker = undefined;
    this.#fail(why);
  }

  #fail(why: string): void {
    this.#options.log.warn({ why }, "a check did not finish");
    this.#finish((task) => task.reject(new ChecksStoppedError("checks-unfinished", why)));
  }

  #finish(how: (task: Task) => void): void {
    clearTimeout(this.#timer);
    const task = this.#task;
    this.#task = undefined;
    if (task) how(task);
    void this.#next();
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    const worker = this.#worker;
    this.#worker = undefined;
    for (const task of [this.#task, ...this.#waiting.splice(0)]) task?.reject(new ChecksStoppedError("checks-unfinished", "closed"));
    this.#task = undefined;
    await worker?.terminate();
  }
}
