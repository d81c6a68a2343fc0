/** The registry of authentication schemes, a file for each. */
import { bearer } from "./bearer.js";
import { none } from "./none.js";
import type { Scheme } from "./scheme.js";
import { userSig } from "./user-sig.js";

const table = { none, bearer, "user-sig": userSig };

/** Name of a scheme. */
export type AuthScheme = keyof typeof table;

/** The schemes by name. */
export const authSchemes: { readonly [Name in AuthScheme]: Scheme } = table;

/** The names in the order of the table, which is the order in messages and docs. */
export const schemeNames: readonly AuthScheme[] = Object.keys(table).filter(isSchemeName);

function isSchemeName(name: string): name is AuthScheme {
  return Object.hasOwn(table, name);
}

/** The scheme of a service that names none. */
export const defaultScheme: AuthScheme = "none";

/** The client option that a scheme makes a credential from; undefined if it cannot make it. */
export function madeFrom(scheme: AuthScheme, credential: string): string | undefined {
  return new Map(Object.entries(authSchemes[scheme].madeFrom)).get(credential);
}
