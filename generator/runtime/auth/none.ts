/** The scheme `none`: requests carry no credentials. */
import type { Authenticator } from "./credentials.js";

export type AuthOptions = object;

export function authenticate(_options: AuthOptions): Authenticator {
  const nothing = { values: {}, headers: {}, secrets: [] };
  return Object.assign(() => nothing, { renews: false });
}
