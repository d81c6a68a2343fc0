/** Emits `runtime/`: the hand-written modules, as compiled, without the authentication schemes that the service lacks. */
import type { AuthScheme } from "../../model/types.js";
import type { Emitter, OutputFile } from "../emitter.js";
import { readCompiledRuntime } from "./compiled-runtime.js";

export const runtime: Emitter = {
  name: "runtime",
  emit: (model) => runtimeFor(model.service.auth.scheme, readCompiledRuntime()),
};

const schemes: readonly AuthScheme[] = ["none", "bearer", "user-sig"];

/** The files that a service with this scheme needs. */
export function runtimeFor(scheme: AuthScheme, files: readonly OutputFile[]): readonly OutputFile[] {
  const others = schemes.filter((other) => other !== scheme);
  return files.filter(
    ({ path }) => !others.some((other) => /^(.*)\.(?:js|d\.ts)$/.exec(path)?.[1] === `runtime/auth/${other}`),
  );
}
