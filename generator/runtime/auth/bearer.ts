/** The scheme `bearer`: a token in the header `Authorization`. */
import { type Authenticator, readSecret, requireSecretSource, type SecretSource } from "./credentials.js";

/** The options of the client that say who calls. */
export interface AuthOptions {
  /** The token, or a function that gives it; asked anew for each request. */
  readonly token: SecretSource;
}

/** @throws TypeError when the token is neither a text nor a function. */
export function authenticate(options: AuthOptions): Authenticator {
  requireSecretSource("token", options.token);
  return async () => {
    const token = await readSecret("token", options.token);
    return { values: {}, headers: { authorization: `Bearer ${token}` }, secrets: [token] };
  };
}
