/** Signatures are those of the scheme, by its documented vectors and by the vendor's own package. */
import { inspect } from "node:util";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { fc } from "../../../../support/fast-check.js";
import { createUserSig, type UserSigOptions } from "../../../../../generator/runtime/auth/user-sig/create.js";
import { inspectUserSig } from "../../../../../generator/runtime/auth/user-sig/inspect.js";
import { Api, unpack, vectors } from "./reference.js";

const [{ options }] = vectors;

/** The vendor's package has no clock to inject. */
function setTime(now: number): void {
  vi.useFakeTimers({ toFake: ["Date"], now });
  onTestFinished(() => void vi.useRealTimers());
}

test.each(vectors)("the vector $sig", async ({ options: given, sig }) => {
  expect(unpack(await createUserSig(given))).toEqual({
    "TLS.ver": "2.0",
    "TLS.identifier": given.userId,
    "TLS.sdkappid": given.sdkAppId,
    "TLS.time": given.now / 1000,
    "TLS.expire": given.expiresInSeconds,
    ...("userBuf" in given ? { "TLS.userbuf": "YWJj" } : {}),
    "TLS.sig": sig,
  });
});

const userBufs = [undefined, "", "abc", "权限 😀", new Uint8Array([0, 255, 10, 13])];
const cases = ["administrator", "user_42", "@TLS#NOT_FOUND", "用户 😀", "a b+c/d=e"].flatMap((userId) =>
  userBufs.map((userBuf) => ({ userId, userBuf })),
);

describe("both ways with the vendor's package", () => {
  test.each(cases)("user $userId, userBuf $userBuf", async ({ userId, userBuf }) => {
    setTime(1_790_000_000_999);
    const theirs = new Api(options.sdkAppId, options.secretKey).genSig(
      userId,
      86_400,
      userBuf === undefined ? null : typeof userBuf === "string" ? userBuf : Buffer.from(userBuf),
    );
    const { sdkAppId, secretKey } = options;
    const ours = await createUserSig({ sdkAppId, secretKey, userId, userBuf, expiresInSeconds: 86_400 });
    expect(unpack(ours)).toEqual(unpack(theirs));
    for (const sig of [ours, theirs]) {
      const inspection = await inspectUserSig(sig, secretKey, { sdkAppId, userId });
      expect(inspection).toMatchObject({ valid: true, signature: "good", contents: { sdkAppId, userId } });
      expect(Buffer.from(inspection.contents?.userBuf ?? "none")).toEqual(Buffer.from(userBuf ?? "none"));
    }
  });
});

test("any account, secret and bytes come back as they were", async () => {
  const text = fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }).filter((value) => !/[\r\n]/.test(value));
  await fc.assert(
    fc.asyncProperty(text, text, fc.uint8Array({ maxLength: 300 }), async (userId, secretKey, userBuf) => {
      const sig = await createUserSig({ sdkAppId: 7, secretKey, userId, userBuf });
      expect(sig).toMatch(/^[A-Za-z0-9*_-]+$/);
      const { valid, contents } = await inspectUserSig(sig, secretKey, { sdkAppId: 7, userId });
      expect(valid).toBe(true);
      expect([...(contents?.userBuf ?? [])]).toEqual([...userBuf]);
    }),
    { numRuns: 50 },
  );
});

test("a signature is good for 180 days from now by default", async () => {
  setTime(1_790_000_000_999);
  const { sdkAppId, secretKey, userId } = options;
  expect(unpack(await createUserSig({ sdkAppId, secretKey, userId }))).toMatchObject({
    "TLS.time": 1_790_000_000,
    "TLS.expire": 180 * 24 * 3600,
  });
  const fromClock = await createUserSig({ ...options, now: () => 1_569_910_200_999 });
  expect(unpack(fromClock)["TLS.time"]).toBe(1_569_910_200);
});

test("what is made can be read, up to the limit that both have", async () => {
  const random = crypto.getRandomValues(new Uint8Array(5900));
  const sig = await createUserSig({ ...options, userBuf: random });
  expect(await inspectUserSig(sig, options.secretKey, { now: options.now })).toMatchObject({ valid: true });
  await expect(createUserSig({ ...options, userBuf: new Uint8Array(6100) })).rejects.toThrow(RangeError);
});

describe("options that cannot be", () => {
  const wrong: readonly { readonly option: keyof UserSigOptions; readonly values: readonly unknown[] }[] = [
    { option: "sdkAppId", values: [undefined, "1400000000", -1, 1.5, NaN, 2 ** 53] },
    { option: "secretKey", values: [undefined, "", 5, new Uint8Array(3)] },
    { option: "userId", values: [undefined, "", 5, "two\nlines", "a\r", "\ud800"] },
    { option: "expiresInSeconds", values: [0, -1, 1.5, NaN, Infinity, "60", null] },
    { option: "now", values: [NaN, -1, Infinity, "0", null, 1_569_910_200, () => "now", () => 1_569_910_200] },
    { option: "userBuf", values: [5, null, [1, 2], {}] },
  ];
  const each = wrong.flatMap(({ option, values }) => values.map((value) => ({ option, value })));

  test.each(each)("`$option`: $value", async ({ option, value }) => {
    const secretKey = "a-secret-that-must-not-show";
    const made = createUserSig({ ...options, secretKey, [option]: value });
    const error = await made.then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(TypeError);
    expect(String(error)).toMatch(new RegExp(`^TypeError: \`${option}\` must`));
    expect(inspect(error, { showHidden: true, depth: 10 })).not.toContain("must-not-show");
  });
});
