/** From the files of a spec to the files of the package: build, validate the samples, emit. */
import type { Outcome, SourceFile } from "./diagnostics/diagnostic.js";
import { hasErrors, inOrder } from "./diagnostics/order.js";
import { emit } from "./emit/emit.js";
import type { Emitter, OutputFile } from "./emit/emitter.js";
import type { EmitOptions } from "./emit/options.js";
import { buildSpec } from "./build-spec.js";
import { checkSamples } from "./schema/check-samples.js";

/**
 * Generates the package of a spec from its files: the YAML files, and the JSON files that its samples name.
 *
 * Nothing is emitted if there is an error. Without a choice of emitters, all of the package is. The same input gives the same
 * bytes; the files are in the order of their paths.
 */
export async function generate(
  files: readonly SourceFile[],
  options: EmitOptions,
  emitters?: readonly Emitter[],
): Promise<Outcome<readonly OutputFile[]>> {
  const { value: model, diagnostics: found } = buildSpec(files, emitters);
  if (model === undefined) return { value: undefined, diagnostics: found };
  const diagnostics = inOrder([...found, ...checkSamples(model)]);
  return { value: hasErrors(diagnostics) ? undefined : await emit(model, options, emitters), diagnostics };
}
