/** The scheme `bearer`: a token in the `Authorization` header. */
import { type Authenticator, authenticatorFor, type SecretSource } from "../credentials.js";

/** The client options that authenticate the caller. */
export interface AuthOptions {
  /**
   * The token, or a function that returns it. The function is called for each request, with the token that the server has
   * just rejected, if any.
   */
  readonly token: SecretSource;
}

/**
 * An authenticator that sends the token.
 *
 * @throws TypeError when the token is neither a non-empty string nor a function.
 */
export function authenticate({ token }: AuthOptions): Authenticator {
  return authenticatorFor("token", token, (secret) => ({
    values: {},
    headers: { authorization: `Bearer ${secret}` },
  }));
}
