/** The script of a worker as a page makes it, for tests. */
import { serveScenarios } from "../scenario-worker.js";

serveScenarios(self as never);
