/** The scheme `none`: requests carry no credentials. */
import type { Authenticator } from "./credentials.js";

export type AuthOptions = object;

export function authenticate(_options: AuthOptions): Authenticator {
  return () => ({ values: {}, headers: {}, secrets: [] });
}
