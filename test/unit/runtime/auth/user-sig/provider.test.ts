/** One signature for everybody, renewed in time, by a clock that the test turns. */
import { inspect } from "node:util";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createUserSig } from "../../../../../generator/runtime/auth/user-sig/create.js";
import {
  userSigProvider,
  type UserSigProvider,
  type UserSigProviderOptions,
} from "../../../../../generator/runtime/auth/user-sig/provider.js";
import type { SecretSource } from "../../../../../generator/runtime/auth/credentials.js";
import { unpack, vectors } from "./reference.js";

const [{ options: vector }] = vectors;
const start = 1_790_000_000_000;
let now = start;

beforeEach(() => {
  now = start;
});
afterEach(() => {
  vi.restoreAllMocks();
});

function provider(options: Partial<UserSigProviderOptions> = {}): UserSigProvider {
  return userSigProvider({ ...vector, expiresInSeconds: 1000, now: () => now, ...options });
}

/** How often a signature is made from here on. */
function countSigning(): { readonly mock: { readonly calls: readonly unknown[] } } {
  return vi.spyOn(crypto.subtle, "sign");
}

const madeAt = (sig: string): number => unpack(sig)["TLS.time"] * 1000;

test("gives what `createUserSig` makes, and fits the client", async () => {
  const source: SecretSource = provider();
  expect(await source()).toBe(await createUserSig({ ...vector, expiresInSeconds: 1000, now }));
});

describe("renewal", () => {
  test("comes a tenth of the time before the end", async () => {
    const userSig = provider();
    const first = await userSig();
    now = start + 899_999;
    expect(await userSig()).toBe(first);
    now = start + 900_000;
    expect(madeAt(await userSig())).toBe(now);
    now += 899_999;
    expect(madeAt(await userSig())).toBe(start + 900_000);
  });

  test("comes a day before the end of the 180 that are usual", async () => {
    const userSig = provider({ expiresInSeconds: undefined });
    const first = await userSig();
    expect(unpack(first)["TLS.expire"]).toBe(15_552_000);
    now = start + 179 * 86_400_000 - 1;
    expect(await userSig()).toBe(first);
    now += 1;
    expect(madeAt(await userSig())).toBe(now);
  });

  test.each([0, 250.5, 999])("comes as early as is said: %d seconds", async (renewEarlySeconds) => {
    const userSig = provider({ renewEarlySeconds });
    const first = await userSig();
    now = start + (1000 - renewEarlySeconds) * 1000 - 1;
    expect(await userSig()).toBe(first);
    now += 1;
    expect(await userSig()).not.toBe(first);
  });

  test("comes when the clock was set back, and long after the end", async () => {
    const userSig = provider();
    await userSig();
    now = start - 86_400_000;
    expect(madeAt(await userSig())).toBe(now);
    now = start + 86_400_000;
    expect(madeAt(await userSig())).toBe(now);
  });

  test("comes for the one that the server refused, and for no other", async () => {
    const userSig = provider();
    const first = await userSig();
    now = start + 1000;
    const second = await userSig(first);
    expect(madeAt(second)).toBe(now);
    now = start + 2000;
    expect(await userSig(first)).toBe(second);
    expect(await userSig()).toBe(second);
  });
});

describe("one renewal at a time", () => {
  test("a thousand who wait get one signature", async () => {
    const signing = countSigning();
    const userSig = provider();
    const first = new Set(await Promise.all(Array.from({ length: 1000 }, () => userSig())));
    now = start + 950_000;
    const next = new Set(await Promise.all(Array.from({ length: 1000 }, () => userSig([...first][0]))));
    expect([first.size, next.size, signing.mock.calls.length]).toEqual([1, 1, 2]);
  });

  test("calls that come meanwhile wait for it", async () => {
    const signing = countSigning();
    const userSig = provider();
    const early = userSig();
    await Promise.resolve();
    const late = userSig();
    expect(await early).toBe(await late);
    expect(signing.mock.calls).toHaveLength(1);
  });

  test("a failure rejects the calls that wait, and none after them", async () => {
    const signing = vi.spyOn(crypto.subtle, "sign").mockRejectedValueOnce(new Error("no entropy"));
    const userSig = provider();
    const all = await Promise.allSettled([userSig(), userSig(), userSig()]);
    expect(all.map(({ status }) => status)).toEqual(["rejected", "rejected", "rejected"]);
    expect(signing).toHaveBeenCalledTimes(1);
    expect(madeAt(await userSig())).toBe(start);
    expect(signing).toHaveBeenCalledTimes(2);
  });

  test("so does a clock that fails at once", async () => {
    let fails = true;
    const clock = (): number => {
      if (fails) throw new Error("no time");
      return now;
    };
    const userSig = provider({ now: clock });
    await expect(userSig()).rejects.toThrow("no time");
    await expect(userSig()).rejects.toThrow("no time");
    fails = false;
    const first = await userSig();
    fails = true;
    await expect(userSig()).rejects.toThrow("no time");
    fails = false;
    expect(await userSig()).toBe(first);
  });

  test.each([NaN, "now", 1_790_000_000])("a clock that says %j is refused, with words", async (time) => {
    await expect(provider({ now: () => time as number })()).rejects.toThrow(/^`now` must be/);
  });
});

describe("options", () => {
  test.each<[string, object]>([
    ["sdkAppId", { sdkAppId: "1" }],
    ["secretKey", { secretKey: "" }],
    ["userId", { userId: "a\nb" }],
    ["expiresInSeconds", { expiresInSeconds: 0 }],
    ["userBuf", { userBuf: 5 }],
    ["now", { now: start }],
    ["renewEarlySeconds", { renewEarlySeconds: 1000 }],
    ["renewEarlySeconds", { renewEarlySeconds: -1 }],
    ["renewEarlySeconds", { renewEarlySeconds: NaN }],
  ])("`%s` is checked at once: %j", (name, wrong) => {
    expect(() => provider(wrong)).toThrow(TypeError);
    expect(() => provider(wrong)).toThrow(new RegExp(`^\`${name}\` must`));
  });

  test("that change afterwards change nothing", async () => {
    const options = { ...vector, now: () => now };
    const userSig = userSigProvider(options);
    options.secretKey = "" as typeof options.secretKey;
    expect(unpack(await userSig())["TLS.sdkappid"]).toBe(vector.sdkAppId);
  });

  test("are not to be seen in the provider or in its errors", async () => {
    const userSig = provider({ now: () => NaN });
    const error = await userSig().catch((thrown: unknown) => thrown);
    for (const shown of [userSig, error])
      expect(inspect(shown, { showHidden: true, depth: 10 })).not.toContain(vector.secretKey);
  });
});
