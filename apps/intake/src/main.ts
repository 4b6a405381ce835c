/** Starts intake: reads the environment, listens, and stops in order on signals. Everything else is in build.ts. */
import { HosoError } from "@hoso/contract";
import { build, type Intake } from "./build.js";
import { loadConfig } from "./config/config.js";

/** Requests under way get this long before the process ends all the same. */
const STOP_TIMEOUT_MS = 20_000;

async function main(): Promise<void> {
  const config = loadConfig(process.env);
  // A signal that comes while starting must not leave a database behind: it is obeyed once the start is over.
  let wanted: number | undefined;
  let stop = (code: number): void => void (wanted ??= code);
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => stop(0));
  const intake = await build(config);
  stop = stopper(intake);
  if (wanted !== undefined) return stop(wanted);
  process.on("uncaughtException", (error) => {
    intake.app.log.fatal({ err: error }, "an unexpected fault; stopping");
    stop(1);
  });
  process.on("unhandledRejection", (error) => {
    intake.app.log.fatal({ err: error }, "an unexpected fault; stopping");
    stop(1);
  });
  void intake.database.lost.then(() => {
    intake.app.log.fatal("the embedded database ended; stopping");
    stop(1);
  });
  const address = await intake.app.listen({ host: config.host, port: config.port });
  // Not through the log: whoever has the link makes the first account.
  if (intake.setUpPath !== undefined) {
    const root = config.publicUrl ?? address.replace(/\/\/(0\.0\.0\.0|\[::\])/, "//localhost");
    process.stdout.write(`studio: set up the first account within 24 hours at ${root}${intake.setUpPath}\n`);
  }
}

function stopper({ app, close }: Intake): (code: number) => void {
  let stopping = false;
  return (code) => {
    if (stopping) return;
    stopping = true;
    app.log.info("stopping");
    setTimeout(() => process.exit(code || 1), STOP_TIMEOUT_MS).unref();
    close().then(
      () => process.exit(code),
      (error: unknown) => {
        app.log.error({ err: error }, "stopping failed");
        process.exit(code || 1);
      },
    );
  };
}

main().catch((error: unknown) => {
  // Before there is a logger: one sentence for whoever starts it. Only our own messages are known to hold no secrets.
  const own = error instanceof HosoError;
  const detail = own ? error.message : `${(error as Error).name}: ${(error as NodeJS.ErrnoException).code ?? (error as Error).message}`;
  process.stderr.write(`intake cannot start: ${detail}\n`);
  process.exit(1);
});
