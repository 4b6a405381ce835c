/** The procedure compiled, once for each of its states, for all panels that run it. */
import type { Procedure } from "@hoso/contract";
import { compile, type CompiledProcedure } from "@hoso/engine";

const compiled = new WeakMap<Procedure, { readonly procedure: CompiledProcedure | undefined }>();

/** Undefined while it has errors that keep it from being opened. */
export function compiledProcedure(procedure: Procedure): CompiledProcedure | undefined {
  let known = compiled.get(procedure);
  if (!known) {
    const compilation = compile(procedure);
    compiled.set(procedure, (known = { procedure: compilation.ok ? compilation.procedure : undefined }));
  }
  return known.procedure;
}
