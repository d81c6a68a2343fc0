/** The scheme `user-sig`: an application, one of its accounts, and a signature for that account, all in the URL. */
import { type Authenticator, authenticatorFor, type Credentials, type SecretSource } from "../credentials.js";

/** The client options that authenticate the caller: either ready-made signatures, or the key to make them with. */
export type AuthOptions = {
  /** ID of the application, as shown in its console. Integer, at least 0. */
  readonly sdkAppId: number;
  /** UserID of an administrator. */
  readonly identifier: string;
} & (
  | {
      /** The signature for `identifier`, or a function that returns it. The function is called for each request. */
      readonly userSig: SecretSource;
      readonly secretKey?: undefined;
    }
  | {
      /** The application's secret key. The client signs with it and renews signatures in time. Use it on servers only. */
      readonly secretKey: string;
      readonly userSig?: undefined;
      /** Clock for the signatures. Milliseconds since 1970; default `Date.now`. */
      readonly now?: (() => number) | undefined;
    }
);

/**
 * An authenticator that supplies the URL parameters of the scheme.
 *
 * @throws TypeError when an option has the wrong type, or when both `userSig` and `secretKey` are given.
 */
export function authenticate(options: AuthOptions): Authenticator {
  const { sdkAppId, identifier } = options;
  if (!Number.isSafeInteger(sdkAppId) || sdkAppId < 0)
    throw new TypeError("`sdkAppId` must be an integer of at least 0");
  if (typeof identifier !== "string" || identifier === "")
    throw new TypeError("`identifier` must be a non-empty string");
  const source = options.secretKey === undefined ? options.userSig : signer(options);
  const toCredentials = (userSig: string): Omit<Credentials, "secrets"> => {
    return { values: { sdkAppId: String(sdkAppId), identifier, userSig }, headers: {} };
  };
  return authenticatorFor("userSig", source, toCredentials, options.secretKey);
}

/** Loads the signing code on first use: most browser and edge programs are given signatures and never need it. */
function signer(options: AuthOptions & { readonly secretKey: string }): (refused?: string) => Promise<string> {
  const { sdkAppId, identifier: userId, secretKey, userSig, now } = options;
  if (userSig !== undefined) throw new TypeError("`userSig` and `secretKey` exclude each other");
  if (typeof secretKey !== "string" || secretKey === "") throw new TypeError("`secretKey` must be a non-empty string");
  let provider: ((refused?: string) => Promise<string>) | undefined;
  return async (refused) => {
    if (provider === undefined) {
      const { userSigProvider } = await import("./provider.js");
      // Calls that waited for the import together share one provider.
      provider ??= userSigProvider({ sdkAppId, userId, secretKey, now });
    }
    return provider(refused);
  };
}
