/** What is said of a signature that is wrong, and that no text makes the inspection fail or eat memory. */
import { deflateRawSync, deflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { fc } from "../../../../support/fast-check.js";
import { createUserSig } from "../../../../../generator/runtime/auth/user-sig/create.js";
import { inspectUserSig } from "../../../../../generator/runtime/auth/user-sig/inspect.js";
import { goodTime as now, pack, toToken, unpack, vectors } from "./reference.js";

const [{ options }] = vectors;
const { secretKey, sdkAppId, userId } = options;
const sig = await createUserSig(options);
const document = unpack(sig);

/** The kinds and the words of all problems. */
async function problemsOf(
  ...given: Parameters<typeof inspectUserSig>
): Promise<readonly (readonly [string, string])[]> {
  const { valid, problems } = await inspectUserSig(...given);
  expect(valid).toBe(problems.length === 0);
  return problems.map(({ kind, message }) => [kind, message]);
}

const malformed = (why: string): readonly (readonly [string, string])[] => [
  ["malformed", `The text is not a UserSig of version 2.0: ${why}.`],
];

const badSignature = [
  "bad-signature",
  "The signature does not match the secret key: it was made with another key, or changed afterwards.",
];

describe("a good one", () => {
  const contents = {
    sdkAppId,
    userId,
    issuedAt: new Date(1_569_910_200_000),
    expiresAt: new Date(1_585_462_200_000),
    expiresInSeconds: 15_552_000,
    userBuf: undefined,
  };

  test("is decoded and verified", async () => {
    const expected = { valid: true, signature: "good", contents, problems: [] };
    expect(await inspectUserSig(sig, secretKey, { sdkAppId, userId, now })).toEqual(expected);
  });

  test("is decoded, and its signature not checked, without the secret key", async () => {
    expect(await inspectUserSig(sig, undefined, { now })).toEqual({
      valid: true,
      signature: "unchecked",
      contents,
      problems: [],
    });
  });
});

describe("in words", () => {
  test("it expired", async () => {
    const message = (ago: string): string => `The signature expired at 2020-03-29T06:10:00.000Z, ${ago} ago.`;
    const end = 1_585_462_200_000;
    expect(await problemsOf(sig, secretKey, { now: end - 1 })).toEqual([]);
    expect(await problemsOf(sig, secretKey, { now: end })).toEqual([["expired", message("0 seconds")]]);
    expect(await problemsOf(sig, secretKey, { now: () => end + 1999 })).toEqual([["expired", message("1 second")]]);
    expect(await problemsOf(sig, secretKey)).toMatchObject([["expired", /ago\.$/]]);
  });

  test("it is for another app", async () => {
    expect(await problemsOf(sig, secretKey, { sdkAppId: 7, now })).toEqual([
      ["other-app", "The signature is for app 1400000000, not for app 7."],
    ]);
  });

  test("it is for another user", async () => {
    expect(await problemsOf(sig, secretKey, { userId: "bob", now })).toEqual([
      ["other-user", 'The signature is for user "0", not for user "bob".'],
    ]);
  });

  test("another key made it", async () => {
    expect(await problemsOf(sig, `${secretKey}0`, { now })).toEqual([badSignature]);
  });

  test.each([
    { "TLS.identifier": "administrator" },
    { "TLS.sdkappid": 1_400_000_001 },
    { "TLS.time": document["TLS.time"] + 1 },
    { "TLS.expire": 99_999_999 },
    { "TLS.userbuf": "YWJj" },
    { "TLS.sig": "" },
    { "TLS.sig": document["TLS.sig"].slice(0, -2) },
    { "TLS.sig": document["TLS.sig"].replace("C", "D") },
    { "TLS.sig": `${document["TLS.sig"]} ` },
    { "TLS.sig": "CpjuBdQs9ZwnuGAJR8onoOeI9fweX2vIMMY94iOJWJZ=" },
  ])("it was changed: %j", async (change) => {
    const changed = pack(JSON.stringify({ ...document, ...change }));
    expect(await problemsOf(changed, secretKey, { now })).toEqual([badSignature]);
    expect(await problemsOf(changed, undefined, { now })).toEqual([]);
  });

  test("all that is wrong is said at once", async () => {
    const inspection = await inspectUserSig(sig, "other key", { sdkAppId: 7, userId: "bob", now: now * 2 });
    expect(inspection).toMatchObject({ valid: false, signature: "bad", contents: { userId: "0" } });
    const kinds = inspection.problems.map(({ kind }) => kind);
    expect(kinds).toEqual(["bad-signature", "other-app", "other-user", "expired"]);
  });

  test("a name is shown on one line, cut, and without hidden characters", async () => {
    const odd = `\u001b[31m\u202e"\\😀用${"x".repeat(100)}`;
    const hostile = pack(JSON.stringify({ ...document, "TLS.identifier": odd }));
    const [[, message] = []] = await problemsOf(hostile, undefined, { userId: "bob", now });
    expect(message).toBe(
      `The signature is for user "\\u{1b}[31m\\u{202e}\\u{22}\\u{5c}😀用${"x".repeat(50)}…", not for user "bob".`,
    );
  });
});

describe("malformed", () => {
  const withField = (name: string, value: unknown): string => pack(JSON.stringify({ ...document, [name]: value }));

  test.each<[string, unknown, string]>([
    ["no text", 5, "it is not a string"],
    ["nothing", undefined, "it is not a string"],
    ["an empty text", "", "it is empty"],
    ["a long text", "A".repeat(12_001), "it has more than 12000 characters"],
    ["white space", ` ${sig}`, "it has a character other than letters, digits, `*`, `-` and `_`"],
    ["usual base64", "ab+/", "it has a character other than letters, digits, `*`, `-` and `_`"],
    ["a URL escape", `${sig}%3D`, "it has a character other than letters, digits, `*`, `-` and `_`"],
    ["padding in the middle", "AA__AAAA", "its base64 is damaged or cut off"],
    ["one character", "A", "its base64 is damaged or cut off"],
    ["stray bits", "AB__", "its base64 is damaged or cut off"],
    ["no zlib", "AAAA", "its zlib data is damaged or cut off"],
    ["deflate without zlib", toToken(deflateRawSync("{}")), "its zlib data is damaged or cut off"],
    ["half of it", sig.slice(0, 100), "its zlib data is damaged or cut off"],
    ["all but the checksum", toToken(deflateSync("{}").subarray(0, -1)), "its zlib data is damaged or cut off"],
    [
      "more after the end",
      toToken(Buffer.concat([deflateSync("{}"), Buffer.from("more")])),
      "its zlib data is damaged or cut off",
    ],
    ["no JSON", pack("hello"), "its content is not a JSON object"],
    ["nothing inside", pack(""), "its content is not a JSON object"],
    ["a number", pack("5"), "its content is not a JSON object"],
    ["null", pack("null"), "its content is not a JSON object"],
    ["deep JSON", pack("[".repeat(8000)), "its content is not a JSON object"],
    ["no UTF-8", pack(new Uint8Array([34, 255, 34])), "its content is not UTF-8"],
    ["an empty object", pack("{}"), 'its `TLS.ver` is not "2.0"'],
    ["a list", pack("[]"), 'its `TLS.ver` is not "2.0"'],
    ["a prototype", pack(`{"__proto__": ${JSON.stringify(document)}}`), 'its `TLS.ver` is not "2.0"'],
    ["another version", withField("TLS.ver", "1.0"), 'its `TLS.ver` is not "2.0"'],
    ["no user", withField("TLS.identifier", undefined), "its `TLS.identifier` is not a single-line string"],
    ["two lines", withField("TLS.identifier", "0\nTLS.sdkappid:1"), "its `TLS.identifier` is not a single-line string"],
    ["an app as text", withField("TLS.sdkappid", "1400000000"), "its `TLS.sdkappid` is not an integer of at least 0"],
    ["a time in the far future", withField("TLS.time", 9e15), "its `TLS.time` is not a time in seconds"],
    ["an endless one", withField("TLS.expire", 8_640_000_000_000), "its `TLS.expire` is not a number of seconds"],
    ["a negative one", withField("TLS.expire", -1), "its `TLS.expire` is not a number of seconds"],
    ["user bytes that are none", withField("TLS.userbuf", "*"), "its `TLS.userbuf` is not base64"],
    ["no signature", withField("TLS.sig", undefined), "its `TLS.sig` is missing"],
  ])("%s", async (_name, text, why) => {
    for (const key of [secretKey, undefined]) {
      expect(await problemsOf(text as string, key, { now })).toEqual(malformed(why));
      expect(await inspectUserSig(text as string, key)).toMatchObject({ signature: "unchecked", contents: undefined });
    }
  });

  test("a bomb is thrown away before it has grown", async () => {
    const bomb = pack(Buffer.alloc(8_000_000, " "));
    expect(bomb.length).toBeLessThan(12_000);
    const before = process.memoryUsage();
    for (let round = 0; round < 20; round += 1)
      expect(await problemsOf(bomb)).toEqual(malformed("it inflates to more than 8192 bytes"));
    const { arrayBuffers, heapUsed } = process.memoryUsage();
    expect(arrayBuffers + heapUsed - before.arrayBuffers - before.heapUsed).toBeLessThan(40_000_000);
  });
});

describe("garbage ends as a clear result", () => {
  /** Without the key, another number cannot be recognised as wrong there. */
  const isTime = (name: string): boolean => name === "TLS.time" || name === "TLS.expire";
  const outcome = async (text: unknown): Promise<void> => {
    for (const key of [secretKey, undefined]) {
      const { valid, problems } = await inspectUserSig(text as string, key, { sdkAppId, userId, now });
      expect(valid).toBe(false);
      for (const { message } of problems) expect(message).toMatch(/^The .*\.$/);
      expect(problems.length).toBeGreaterThan(0);
    }
  };
  const token = fc.string({ unit: fc.constantFrom(..."ABCxyz019*-_"), maxLength: 60 });

  test.each<[string, fc.Arbitrary<unknown>]>([
    ["any value", fc.anything()],
    ["any text", fc.string({ unit: "binary" })],
    ["letters of a signature", token],
    ["bytes", fc.uint8Array().map(toToken)],
    ["deflated bytes", fc.uint8Array().map(pack)],
    ["deflated JSON", fc.json().map(pack)],
    [
      "documents with a value of another kind",
      fc
        .tuple(fc.constantFrom(...Object.keys(document)), fc.jsonValue())
        .filter(([name, value]) => JSON.stringify(document[name]) !== JSON.stringify(value))
        .filter(([name]) => name !== "TLS.sig")
        .map(([name, value]) => pack(JSON.stringify({ ...document, [name]: isTime(name) ? null : value }))),
    ],
  ])("%s", async (_name, arbitrary) => {
    await fc.assert(fc.asyncProperty(arbitrary, outcome), { numRuns: 100 });
  });

  test("a good one with one character changed, or cut anywhere", async () => {
    const at = fc.nat({ max: sig.length - 1 });
    await fc.assert(
      fc.asyncProperty(at, fc.constantFrom(..."Az0*-_ "), async (place, character) => {
        await outcome(sig.slice(0, place));
        const changed = `${sig.slice(0, place)}${character}${sig.slice(place + 1)}`;
        if (changed === sig) return;
        // A bit of the format that carries no content may change without the content doing so.
        const { valid, contents } = await inspectUserSig(changed, secretKey, { now });
        if (valid) expect(contents).toMatchObject({ sdkAppId, userId });
      }),
      { numRuns: 100 },
    );
  });
});

describe("what was passed beside it", () => {
  test.each<[string, Parameters<typeof inspectUserSig>]>([
    ["secretKey", [sig, ""]],
    ["secretKey", [sig, 5 as unknown as string]],
    ["secretKey", [sig, null as unknown as string]],
    ["sdkAppId", [sig, secretKey, { sdkAppId: "1400000000" as unknown as number }]],
    ["userId", [sig, secretKey, { userId: "" }]],
    ["now", [sig, secretKey, { now: 1_569_910_200 }]],
  ])("`%s` is checked", async (name, given) => {
    const error = await inspectUserSig(...given).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(TypeError);
    expect(String(error)).toMatch(new RegExp(`^TypeError: \`${name}\` must`));
    for (const secret of [sig, secretKey]) expect(String(error)).not.toContain(secret);
  });
});
