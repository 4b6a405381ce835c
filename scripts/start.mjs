/** `npm start`: sets up, builds, then runs intake with the studio (PORT, 8080) and the example district site (SITE_PORT, 8081). */
import { setUpOrExit } from "./setup.mjs";
import { startServices } from "./services.mjs";

setUpOrExit({ browser: false });

try {
  const services = await startServices();
  const setUp = services.setUpLink === undefined ? "" : `  First account   ${services.setUpLink}\n`;
  console.log(
    `\n  District site   ${services.siteUrl}\n  Studio          ${services.intakeUrl}/studio/\n${setUp}  Intake          ${services.intakeUrl}\n  API reference   ${services.intakeUrl}/docs\n\n  Ctrl+C stops both.\n`,
  );
  let stopping = false;
  const stop = async (code) => {
    if (stopping) return;
    stopping = true;
    await services.stop();
    process.exit(code);
  };
  process.on("SIGINT", () => stop(0));
  process.on("SIGTERM", () => stop(0));
  services.intake.on("exit", (code) => {
    if (!stopping) console.error("start: intake ended by itself; its last lines say why");
    void stop(code ?? 1);
  });
} catch (error) {
  console.error(`start: ${error.message}`);
  process.exit(1);
}
