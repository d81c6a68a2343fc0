/** The scheme `bearer`: a token in the header `Authorization`. */
import { type Authenticator, authenticatorFor, type SecretSource } from "./credentials.js";

/** The options of the client that say who calls. */
export interface AuthOptions {
  /** The token, or a function that gives it; asked anew for each request, and told of a token that was refused. */
  readonly token: SecretSource;
}

/** @throws TypeError when the token is neither a text nor a function. */
export function authenticate({ token }: AuthOptions): Authenticator {
  return authenticatorFor("token", token, (secret) => ({
    values: {},
    headers: { authorization: `Bearer ${secret}` },
  }));
}
