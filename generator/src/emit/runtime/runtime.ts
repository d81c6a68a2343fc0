/** The emitter of `runtime/`: the hand-written modules, as compiled, without the authentication schemes that the service lacks. */
import { type AuthScheme, schemeNames } from "../../auth/schemes.js";
import type { Emitter, OutputFile } from "../emitter.js";
import { readCompiledRuntime } from "./compiled-runtime.js";

/** Writes `runtime/`, as the build of the generator has compiled it. */
export const runtime: Emitter = {
  name: "runtime",
  emit: (model) => ({ files: runtimeFor(model.service.auth.scheme, readCompiledRuntime()) }),
};

/** The files that a service with this scheme needs. */
export function runtimeFor(scheme: AuthScheme, files: readonly OutputFile[]): readonly OutputFile[] {
  const others = schemeNames.filter((other) => other !== scheme);
  return files.filter(({ path }) => !others.some((other) => isOfScheme(other, path)));
}

/** Each scheme has one folder. */
function isOfScheme(scheme: AuthScheme, path: string): boolean {
  return path.startsWith(`runtime/auth/${scheme}/`);
}
