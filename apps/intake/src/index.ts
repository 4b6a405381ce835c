/** Intake as a library: the server without listening. main.ts listens. */
export { build, type BuildOptions, type Intake } from "./build.js";
export { loadConfig, type Config } from "./config/config.js";
export { problemCodes, problemTable, type ProblemCode } from "./problems/problem-table.js";
