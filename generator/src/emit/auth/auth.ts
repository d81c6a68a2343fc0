/** The emitter of the service's authentication scheme: an entry such as `usersig`; most schemes have none. */
import type { AuthScheme } from "../../model/types.js";
import { GeneratedFile } from "../../print/file.js";
import type { Emitter, PackageEntry, PublicExports } from "../emitter.js";
import { userSigGuide } from "./guide.js";

interface SchemeModules {
  /** Name of the entry and of its module. */
  readonly name: string;
  readonly guide: PackageEntry["guide"];
  /** The hand-written modules that have its exports; paths are relative to `runtime/auth/`. */
  readonly modules: readonly (PublicExports & { readonly path: string })[];
}

const schemes: { readonly [Scheme in AuthScheme]: SchemeModules | undefined } = {
  none: undefined,
  bearer: undefined,
  "user-sig": {
    name: "usersig",
    guide: userSigGuide,
    modules: [
      { path: "user-sig/create.js", values: ["createUserSig"], types: ["UserSigOptions"] },
      {
        path: "user-sig/provider.js",
        values: ["userSigProvider"],
        types: ["UserSigProvider", "UserSigProviderOptions"],
      },
      {
        path: "user-sig/inspect.js",
        values: ["inspectUserSig"],
        types: ["UserSigContents", "UserSigExpectations", "UserSigInspection", "UserSigProblem"],
      },
    ],
  },
};

/** Writes the module of the entry and its declaration; nothing for a scheme without an entry. */
export const auth: Emitter = {
  name: "auth",
  entry(scheme) {
    const entry = schemes[scheme];
    if (entry === undefined) return undefined;
    const { name, guide, modules } = entry;
    const values = modules.flatMap((module) => module.values);
    const quoted = values.map((value) => `\`${value}\``);
    return {
      name,
      group: "calls",
      doc: `${quoted.slice(0, -1).join(", ")} and ${quoted.slice(-1).join("")}`,
      isInMain: true,
      exports: { values, types: modules.flatMap((module) => module.types) },
      ...(guide === undefined ? {} : { guide }),
    };
  },
  emit(model) {
    const entry = schemes[model.service.auth.scheme];
    if (entry === undefined) return { files: [] };
    const declaration = new GeneratedFile(model, `${entry.name}.d.ts`);
    const module = new GeneratedFile(model, `${entry.name}.js`);
    for (const { path, types } of entry.modules)
      declaration.passOn(declaration.typesFrom(`runtime/auth/${path}`, types));
    for (const { path, values } of entry.modules) {
      for (const file of [declaration, module]) file.passOn(file.namesFrom(`runtime/auth/${path}`, values));
    }
    return { files: [declaration, module] };
  },
};
