/** The scheme `user-sig`: an application, an account of it, and a signature for that account, all in the URL. */
import { type Authenticator, authenticatorFor, type Credentials, type SecretSource } from "./credentials.js";

/** The options of the client that say who calls: with signatures of the caller's own, or with the key that makes them. */
export type AuthOptions = {
  /** Number of the application, as its console shows it. */
  readonly sdkAppId: number;
  /** The administrator's account. */
  readonly identifier: string;
} & (
  | {
      /** The signature for `identifier`, or a function that gives it; asked anew for each request. */
      readonly userSig: SecretSource;
      readonly secretKey?: undefined;
    }
  | {
      /** The application's secret key: signatures are made with it, and renewed in time. It belongs on a server. */
      readonly secretKey: string;
      readonly userSig?: undefined;
      /** Gives the current time, for the signatures. Milliseconds since 1970; default `Date.now`. */
      readonly now?: (() => number) | undefined;
    }
);

/** @throws TypeError when an option cannot be what it should be. */
export function authenticate(options: AuthOptions): Authenticator {
  const { sdkAppId, identifier } = options;
  if (!Number.isSafeInteger(sdkAppId) || sdkAppId < 0)
    throw new TypeError("`sdkAppId` must be an integer of at least 0");
  if (typeof identifier !== "string" || identifier === "") throw new TypeError("`identifier` must be a text");
  const source = options.secretKey === undefined ? options.userSig : signer(options);
  const toCredentials = (userSig: string): Omit<Credentials, "secrets"> => {
    return { values: { sdkAppId: String(sdkAppId), identifier, userSig }, headers: {} };
  };
  return authenticatorFor("userSig", source, toCredentials, options.secretKey);
}

/** Loads what makes signatures when the first is needed: most programs of a browser or an edge are given theirs. */
function signer(options: AuthOptions & { readonly secretKey: string }): (refused?: string) => Promise<string> {
  const { sdkAppId, identifier: userId, secretKey, userSig, now } = options;
  if (userSig !== undefined) throw new TypeError("`userSig` and `secretKey` exclude each other");
  if (typeof secretKey !== "string" || secretKey === "") throw new TypeError("`secretKey` must be a text");
  let provider: ((refused?: string) => Promise<string>) | undefined;
  return async (refused) => {
    if (provider === undefined) {
      const { userSigProvider } = await import("./user-sig/provider.js");
      // Calls that waited for it together share the first one made.
      provider ??= userSigProvider({ sdkAppId, userId, secretKey, now });
    }
    return provider(refused);
  };
}
