/** The table of authentication schemes. The code of each is in `runtime/auth/<scheme>/`. */

interface Scheme {
  /** Names of the credentials that it supplies for URL parameters. */
  readonly credentials: readonly string[];
  /** The credentials that it can make itself, each with the client option that it is made from. */
  readonly madeFrom: { readonly [credential: string]: string };
}

const table = {
  none: { credentials: [], madeFrom: {} },
  bearer: { credentials: [], madeFrom: {} },
  "user-sig": { credentials: ["sdkAppId", "identifier", "userSig"], madeFrom: { userSig: "secretKey" } },
} as const satisfies { readonly [name: string]: Scheme };

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
