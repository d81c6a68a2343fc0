/** Signatures as a program sees them. Compiled only, by types.test.ts. */
import { createClient } from "tim-bindings";
import {
  createUserSig,
  inspectUserSig,
  userSigProvider,
  type UserSigProblem,
  type UserSigProvider,
} from "tim-bindings/usersig";

const who = { sdkAppId: 1_400_000_000, secretKey: "secret", userId: "administrator" };

export const provider: UserSigProvider = userSigProvider({ ...who, renewEarlySeconds: 60, now: () => Date.now() });
export const client = createClient({ sdkAppId: 1_400_000_000, identifier: "administrator", userSig: provider });
export const made: Promise<string> = createUserSig({ ...who, now: Date.now(), userBuf: new Uint8Array(3) });

// @ts-expect-error Nothing can be signed without the secret key.
export const unsigned = createUserSig({ sdkAppId: 1, userId: "bob" });

// @ts-expect-error A provider needs a clock that goes on.
export const stopped = userSigProvider({ ...who, now: 1_790_000_000_000 });

export async function judge(sig: string): Promise<string | readonly UserSigProblem[]> {
  const inspection = await inspectUserSig(sig, "secret", { userId: "bob" });
  if (inspection.valid) return inspection.contents.userId;
  // @ts-expect-error There may be no contents beside problems.
  void inspection.contents.userId;
  return inspection.problems;
}
