/** The interface between the client and an authentication scheme. */

/** What a scheme adds to one request. */
export interface Credentials {
  /** Named values for URL parameters. */
  readonly values: { readonly [name: string]: string };
  readonly headers: { readonly [name: string]: string };
  /** Strings that must never appear in an error or a log. */
  readonly secrets: readonly string[];
}

/** Supplies the credentials of one request, at once or later; may fail. */
export interface Authenticator {
  /** `refused` are the credentials that the server has just rejected. */
  (refused?: Credentials): Credentials | Promise<Credentials>;
  /** False if it can only supply the same credentials again. */
  readonly renews: boolean;
}

/**
 * A secret, or a function that returns it, for example one that renews it in time. If the server has just rejected a
 * secret, the function is called with that secret.
 */
export type SecretSource = string | ((refused?: string) => string | Promise<string>);

/**
 * An authenticator whose credentials depend on one secret.
 *
 * @param name - The client option that holds the source, for messages.
 * @param key - What the secret is made with; kept out of errors and logs as well.
 * @throws TypeError when the source is neither a non-empty string nor a function: at once, not at the first request.
 */
export function authenticatorFor(
  name: string,
  source: SecretSource,
  toCredentials: (secret: string) => Omit<Credentials, "secrets">,
  key?: string,
): Authenticator {
  const keys = key === undefined ? [] : [key];
  const credentialsOf = (secret: string): Credentials => ({ ...toCredentials(secret), secrets: [secret, ...keys] });
  if (isText(source)) {
    const credentials = credentialsOf(source);
    return Object.assign(() => credentials, { renews: false });
  }
  let latest: Credentials | undefined;
  if (typeof source !== "function") throw new TypeError(`\`${name}\` must be a string or a function that returns one`);
  const authenticate = async (refused?: Credentials): Promise<Credentials> => {
    const secret: unknown = await source(refused?.secrets[0]);
    if (!isText(secret)) throw new TypeError(`\`${name}\` gave no text`);
    // The same object for the same secret, so that whatever was derived from it can be reused.
    if (latest?.secrets[0] !== secret) latest = credentialsOf(secret);
    return latest;
  };
  return Object.assign(authenticate, { renews: true });
}

/** True for a non-empty string without lone surrogates, which neither a URL nor a header can hold. */
function isText(value: unknown): value is string {
  return typeof value === "string" && value !== "" && !/\p{Cs}/u.test(value);
}
