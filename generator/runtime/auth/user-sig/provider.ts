/** A cached UserSig that is renewed before it expires. */
import { checkOptions, defaultExpiry, signAt, type UserSigOptions } from "./create.js";
import { readNow } from "./options.js";

/** The options of a signature, and when to renew it. */
export interface UserSigProviderOptions extends UserSigOptions {
  /**
   * How long before it expires a signature is renewed. Seconds, at least 0 and less than `expiresInSeconds`; default a tenth
   * of `expiresInSeconds`, at most 86400.
   */
  readonly renewEarlySeconds?: number | undefined;
  /** Returns the current time. Milliseconds since 1970; default `Date.now`. */
  readonly now?: (() => number) | undefined;
}

/**
 * Returns a signature that is valid for a while yet. Pass a signature that the server rejected as `refused` to get a new
 * one.
 */
export type UserSigProvider = (refused?: string) => Promise<string>;

interface CachedSignature {
  readonly userSig: string;
  /** When it was made and when to renew it. Milliseconds since 1970. */
  readonly from: number;
  readonly until: number;
}

/**
 * Creates a function for the client's option `userSig`. The first call creates a signature; later calls return the same one
 * until it is due for renewal.
 *
 * @remarks Concurrent calls share one signature. If creating it fails, the next call tries again. It uses no timer, so there
 * is nothing to close.
 * @throws TypeError when an option has the wrong type or is out of range.
 * @example
 * const userSig = userSigProvider({ sdkAppId, secretKey, userId: identifier });
 * const client = createClient({ sdkAppId, identifier, userSig });
 */
export function userSigProvider(options: UserSigProviderOptions): UserSigProvider {
  const { expiresInSeconds = defaultExpiry } = options;
  const { now, renewEarlySeconds = Math.min(86_400, expiresInSeconds / 10) } = options;
  // Check now rather than at the first request, and copy, so that later changes to the options have no effect.
  const checked = { ...options };
  checkOptions(checked);
  requireClock(now);
  requireEarlyRenewal(renewEarlySeconds, expiresInSeconds);

  let cached: CachedSignature | undefined;
  let pending: Promise<string> | undefined;

  async function renew(): Promise<string> {
    const time = readNow(now);
    const userSig = await signAt(checked, time);
    cached = { userSig, from: time, until: time + (expiresInSeconds - renewEarlySeconds) * 1000 };
    return userSig;
  }

  return async (refused) => {
    if (pending !== undefined) return pending;
    if (cached !== undefined && cached.userSig !== refused && isCurrent(cached, readNow(now))) return cached.userSig;
    // `finally` runs after this assignment, even if `renew` fails at once.
    pending = renew().finally(() => {
      pending = undefined;
    });
    return pending;
  };
}

/** False also if the clock was set back: the server may not accept a signature dated in the future. */
function isCurrent({ from, until }: CachedSignature, now: number): boolean {
  return now >= from && now < until;
}

function requireClock(now: unknown): void {
  if (now !== undefined && typeof now !== "function") throw new TypeError("`now` must be a function");
}

function requireEarlyRenewal(seconds: unknown, expiresInSeconds: number): void {
  if (typeof seconds !== "number" || !(seconds >= 0 && seconds < expiresInSeconds))
    throw new TypeError("`renewEarlySeconds` must be a number of at least 0 and less than `expiresInSeconds`");
}
