/** The model of a spec, whose names are kept apart from those that its package has anyway. */
import type { Outcome, SourceFile } from "./diagnostics/diagnostic.js";
import { reservedNames } from "./emit/emit.js";
import type { Emitter } from "./emit/emitter.js";
import { emitters } from "./emit/registry.js";
import { build } from "./model/build.js";
import type { ApiModel } from "./model/types.js";

/** As `build`, for a package that the registered emitters make, and maybe others. */
export function buildSpec(files: readonly SourceFile[], others: readonly Emitter[] = []): Outcome<ApiModel> {
  const all = [...new Set([...emitters, ...others])];
  return build(files, (scheme) => reservedNames(all, scheme));
}
