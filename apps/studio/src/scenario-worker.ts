/** The script of the worker in which the builder runs scenarios. */
import { serveScenarios, type ScenarioScope } from "@hoso/builder/scenario-worker";

serveScenarios(self as unknown as ScenarioScope);
