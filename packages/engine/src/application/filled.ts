// What the modules around an application need of it: its definition and the state of its cells.
import type { CompiledProcedure } from "../procedure/node.js";
import type { Scope } from "./cell.js";

export interface Filled {
  readonly procedure: CompiledProcedure;
  readonly root: Scope;
}
