/** What an authentication scheme offers to programs beside the options of the client: an entry of the package of its own. */
import type { AuthScheme } from "../model/types.js";

export interface AuthEntry {
  /** Name of the entry and of its module, such as `usersig`. */
  readonly name: string;
  /** Where its exports are written by hand; paths are relative to `runtime/auth/`. */
  readonly modules: readonly {
    readonly path: string;
    readonly values: readonly string[];
    readonly types: readonly string[];
  }[];
}

/** The names are kept apart from those of the spec by `packageExports` in `model/names.ts`. */
export const authEntries: { readonly [Scheme in AuthScheme]: AuthEntry | undefined } = {
  none: undefined,
  bearer: undefined,
  "user-sig": {
    name: "usersig",
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
