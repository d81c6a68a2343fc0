/** The emitter of `runtime/`: the hand-written modules, as compiled, without the authentication schemes that the service lacks. */
import type { AuthScheme } from "../../model/types.js";
import type { Emitter, OutputFile } from "../emitter.js";
import { readCompiledRuntime } from "./compiled-runtime.js";

export const runtime: Emitter = {
  name: "runtime",
  emit: (model) => ({ files: runtimeFor(model.service.auth.scheme, readCompiledRuntime()) }),
};

const schemes: readonly AuthScheme[] = ["none", "bearer", "user-sig"];

/** The files that a service with this scheme needs. */
export function runtimeFor(scheme: AuthScheme, files: readonly OutputFile[]): readonly OutputFile[] {
  const others = schemes.filter((other) => other !== scheme);
  return files.filter(({ path }) => !others.some((other) => isOfScheme(other, path)));
}

/** A scheme has a module of its name and, if it needs more, a folder. */
function isOfScheme(scheme: AuthScheme, path: string): boolean {
  const own = `runtime/auth/${scheme}`;
  return [`${own}.js`, `${own}.d.ts`].includes(path) || path.startsWith(`${own}/`);
}
