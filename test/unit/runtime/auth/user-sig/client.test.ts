/** A client that is given the secret key: it signs by itself, renews what is refused, and shows the key to nobody. */
import { inspect } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inspectUserSig } from "../../../../../generator/runtime/auth/user-sig/inspect.js";
import { type Generated, packet } from "../../client/faults.js";
import { codeOf, generateScripted, play, type Script } from "../../client/scripted.js";

const removals: (() => void)[] = [];
let generated: Generated;

beforeAll(async () => {
  generated = await generateScripted((remove) => removals.push(remove));
});
afterAll(() => removals.forEach((remove) => remove()));

const secretKey = "5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e";
const who = { sdkAppId: 1400000000, identifier: "administrator" };

function clientOf({ transport }: Script, options: object = {}): ReturnType<Generated["createClient"]> {
  return generated.createClient({ ...who, secretKey, baseUrl: "http://host", transport, ...options });
}

const signatures = ({ seen }: Script): readonly string[] =>
  seen.map(({ url }) => new URL(url).searchParams.get("usersig") ?? "");

test("signs for its account, once for many calls", async () => {
  const script = play({ code: 0 });
  const client = clientOf(script);
  await Promise.all(Array.from({ length: 20 }, () => client.sendMsg(packet)));
  expect(new Set(signatures(script)).size).toBe(1);
  const inspection = await inspectUserSig(signatures(script)[0] ?? "", secretKey, {
    sdkAppId: 1400000000,
    userId: "administrator",
  });
  expect(inspection).toMatchObject({ valid: true, problems: [] });
});

test("signs again when the server refuses, with one renewal for all refused calls", async () => {
  let second = 0;
  const now = (): number => 1_700_000_000_000 + 1000 * second;
  const script = play({ code: codeOf["new-signature"] }, { code: codeOf["new-signature"] }, { code: 0 });
  const client = clientOf(script, { now, onRetry: () => void (second = 7) });
  await Promise.all([client.sendMsg(packet), client.sendMsg(packet)]);
  const used = signatures(script);
  expect(used).toHaveLength(4);
  expect(new Set(used.slice(0, 2)).size).toBe(1);
  expect(new Set(used.slice(2)).size).toBe(1);
  expect(used[2]).not.toBe(used[0]);
});

test("a signature that is refused twice ends the call", async () => {
  const script = play({ code: codeOf["new-signature"] });
  const result = await clientOf(script).sendMsg.safe(packet);
  expect(result).toMatchObject({ ok: false, error: { name: "ApiError", outcome: "rejected" } });
  expect(script.seen).toHaveLength(2);
});

test("shows the key in no error, event or line", async () => {
  const told: unknown[] = [];
  const note = (...what: readonly unknown[]): void => void told.push(what);
  const fails = new Error(`TLS of ${secretKey} and ${encodeURIComponent(secretKey)}`);
  const hooks = { onRequest: note, onResponse: note, onRetry: note, logger: { debug: note, warn: note } };
  const results = [
    await clientOf(play({ fails }), hooks).sendMsg.safe(packet),
    await clientOf(play({ status: 502, body: secretKey }), hooks).sendMsg.safe(packet),
    await clientOf(play({ code: codeOf["new-signature"] }), { ...hooks, now: () => NaN }).sendMsg.safe(packet),
    await clientOf(play({ code: 0 }), { ...hooks, identifier: "two\nlines" }).sendMsg.safe(packet),
  ];
  expect(results.map(({ ok }) => ok)).toEqual([false, false, false, false]);
  expect(results.slice(2)).toMatchObject([{ error: { kind: "credentials" } }, { error: { kind: "credentials" } }]);
  for (const text of [results, told].map((all) => inspect(all, { depth: 12, showHidden: true }))) {
    expect(text).not.toContain(secretKey);
    for (const error of results) if (!error.ok) expect(JSON.stringify(error.error)).not.toContain(secretKey);
  }
});

test.each<[string, object]>([
  ["an empty key", { secretKey: "" }],
  ["a key that is not a text", { secretKey: 5 }],
  ["a key beside a signature", { userSig: "Signature" }],
  ["neither", { secretKey: undefined }],
])("is refused when it is made with %s", (_name, wrong) => {
  const options = { ...who, secretKey, ...wrong };
  expect(() => generated.createClient(options)).toThrow(TypeError);
  expect(() => generated.createClient(options)).not.toThrow(secretKey);
});
