/** Emits the public entry of the service's authentication scheme, such as `usersig`; most schemes have none. */
import { type AuthEntry, authEntries } from "../auth-entries.js";
import type { Emitter } from "../emitter.js";
import { exportList, printFile } from "../../print/print-file.js";

export const auth: Emitter = {
  name: "auth",
  emit(model) {
    const entry = authEntries[model.service.auth.scheme];
    if (entry === undefined) return [];
    const { name, modules } = entry;
    const values = modules.flatMap((module) => exportList("export", module.values, pathOf(module)));
    const types = modules.flatMap((module) => exportList("export type", module.types, pathOf(module)));
    const exports = {
      values: modules.flatMap((module) => module.values),
      types: modules.flatMap((module) => module.types),
    };
    return [
      { path: `${name}.d.ts`, text: printFile(model, `${name}.d.ts`, [...types, ...values]) },
      { path: `${name}.js`, text: printFile(model, `${name}.js`, values), exports },
    ];
  },
};

function pathOf({ path }: AuthEntry["modules"][number]): string {
  return `runtime/auth/${path}`;
}
