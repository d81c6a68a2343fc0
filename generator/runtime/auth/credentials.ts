/** What an authentication scheme contributes to a request. */

export interface Credentials {
  /** Named values for URL parameters. */
  readonly values: { readonly [name: string]: string };
  readonly headers: { readonly [name: string]: string };
  /** Texts that must never show in an error. */
  readonly secrets: readonly string[];
}

/** Gives the credentials of one request; may wait for them, and may fail. */
export interface Authenticator {
  /** `refused` are those that the server has just turned away. */
  (refused?: Credentials): Credentials | Promise<Credentials>;
  /** False where it can only give the same again. */
  readonly renews: boolean;
}

/**
 * A secret text, or a function that gives it, such as one that renews it in time. The function is told which secret the server
 * has refused, when that is why it is asked.
 */
export type SecretSource = string | ((refused?: string) => string | Promise<string>);

/**
 * An authenticator whose credentials hang on one secret; `key` is what that secret is made with, no less a secret.
 *
 * @throws TypeError when the source is neither a text nor a function: told at once, not at the first request.
 */
export function authenticatorFor(
  name: string,
  source: SecretSource,
  toCredentials: (secret: string) => Omit<Credentials, "secrets">,
  key?: string,
): Authenticator {
  const keys = key === undefined ? [] : [key];
  const give = (secret: string): Credentials => ({ ...toCredentials(secret), secrets: [secret, ...keys] });
  if (isText(source)) {
    const credentials = give(source);
    return Object.assign(() => credentials, { renews: false });
  }
  let latest: Credentials | undefined;
  if (typeof source !== "function") throw new TypeError(`\`${name}\` must be a text or a function that gives one`);
  const ask = async (refused?: Credentials): Promise<Credentials> => {
    const secret: unknown = await source(refused?.secrets[0]);
    if (!isText(secret)) throw new TypeError(`\`${name}\` gave no text`);
    // The same object for the same secret: what is made of it need not be made again.
    if (latest?.secrets[0] !== secret) latest = give(secret);
    return latest;
  };
  return Object.assign(ask, { renews: true });
}

/** Half a character has no place in a URL or a header. */
function isText(value: unknown): value is string {
  return typeof value === "string" && value !== "" && !/\p{Cs}/u.test(value);
}
