/** The registry of authentication schemes: what each of `runtime/auth/` needs and supplies. */

interface Scheme {
  /** The values that it supplies for URL parameters. */
  readonly credentials: readonly string[];
  /** Of these, the ones that it can make by itself, each with the client option that it makes it from. */
  readonly madeFrom: { readonly [credential: string]: string };
}

export type AuthScheme = "none" | "bearer" | "user-sig";

export const authSchemes: { readonly [Name in AuthScheme]: Scheme } = {
  none: { credentials: [], madeFrom: {} },
  bearer: { credentials: [], madeFrom: {} },
  "user-sig": { credentials: ["sdkAppId", "identifier", "userSig"], madeFrom: { userSig: "secretKey" } },
};

/** The scheme of a service that names none. */
export const defaultScheme: AuthScheme = "none";

export const schemeNames: readonly AuthScheme[] = ["none", "bearer", "user-sig"];

/** The client option that a scheme makes a credential from, if it can make it. */
export function madeFrom(scheme: AuthScheme, credential: string): string | undefined {
  return new Map(Object.entries(authSchemes[scheme].madeFrom)).get(credential);
}
