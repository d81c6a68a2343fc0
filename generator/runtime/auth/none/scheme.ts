/** The scheme `none`: requests carry no credentials. */
import type { Authenticator } from "../credentials.js";

/** The scheme needs no client options. */
export type AuthOptions = object;

/** An authenticator that adds nothing to a request. */
export function authenticate(_options: AuthOptions): Authenticator {
  const nothing = { values: {}, headers: {}, secrets: [] };
  return Object.assign(() => nothing, { renews: false });
}
