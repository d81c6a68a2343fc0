/** Hooks and loggers: what they are called with, that it has no secret, and that they cannot disturb a call. */
import { inspect } from "node:util";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { CallerOptions } from "../../../../generator/runtime/client/client.js";
import { expectNoSecret, type Generated, packet, signature } from "./faults.js";
import { clientOf, codeOf, generateScripted, play, refused, settled, type Step, useFakeTime } from "./scripted.js";

const removals: (() => void)[] = [];
let generated: Generated;

beforeAll(async () => {
  generated = await generateScripted((remove) => removals.push(remove));
});
afterAll(() => removals.forEach((remove) => remove()));
useFakeTime();

type Told = readonly [name: string, ...what: readonly unknown[]];

function listen(): { readonly told: Told[]; readonly options: CallerOptions } {
  const told: Told[] = [];
  const note =
    (name: string) =>
    (...what: readonly unknown[]): void =>
      void told.push([name, ...what]);
  const logger = { debug: note("debug"), warn: note("warn") };
  const hooks = { onRequest: note("request"), onResponse: note("response"), onRetry: note("retry") };
  return { told, options: { ...hooks, logger } };
}

test("are called for each attempt, answer and retry, in order", async () => {
  vi.setSystemTime(new Date("2026-01-01T00:00:00Z"));
  const { told, options } = listen();
  await settled(clientOf(generated, play(refused(), { code: codeOf.backoff }, { code: 0 }), options).sendMsg(packet));
  const startedAt = Date.UTC(2026, 0, 1);
  const attempt = (number: number, at: number): object => ({
    operation: "sendMsg",
    attempt: number,
    startedAt: startedAt + at,
  });
  expect(told.filter(([name]) => name !== "debug" && name !== "warn")).toEqual([
    ["request", attempt(1, 0)],
    ["retry", { operation: "sendMsg", attempt: 1, delayMs: 250, error: expect.any(Error) }],
    ["request", attempt(2, 250)],
    ["response", { ...attempt(2, 250), durationMs: 0, status: 200, error: expect.any(Error) }],
    ["retry", { operation: "sendMsg", attempt: 2, delayMs: 500, error: expect.any(Error) }],
    ["request", attempt(3, 750)],
    ["response", { ...attempt(3, 750), durationMs: 0, status: 200, error: undefined }],
  ]);
  expect(
    told.flatMap(([name, line]) => (name === "debug" || name === "warn" ? [`${name}: ${String(line)}`] : [])),
  ).toEqual([
    "debug: sendMsg: attempt 1",
    "warn: sendMsg: the server refused the connection; retrying in 250 ms",
    "debug: sendMsg: attempt 2",
    "debug: sendMsg: HTTP 200 after 0 ms",
    `warn: sendMsg: refused with code ${codeOf.backoff} (Code${codeOf.backoff}): no; retrying in 500 ms`,
    "debug: sendMsg: attempt 3",
    "debug: sendMsg: HTTP 200 after 0 ms",
  ]);
});

/** Everything that could name the signature does. */
const telltale: readonly (readonly [string, Step])[] = [
  ["an error with the URL", { fails: new Error(`cannot reach https://h/p?usersig=${encodeURIComponent(signature)}`) }],
  [
    "an error with causes and properties",
    {
      fails: Object.assign(new Error(signature, { cause: new Error(signature) }), {
        url: signature,
        request: { signature },
      }),
    },
  ],
  ["an answer that repeats the signature", { status: 502, body: signature }],
  ["a refusal that repeats it", { code: codeOf.backoff }],
];

test.each(telltale)("hear of no signature, secret or URL: %s", async (_name, step) => {
  const { told, options } = listen();
  const client = clientOf(generated, play(step), { ...options, retry: { retryUnknown: true } });
  const result = await settled(client.sendMsg.safe(packet));
  expect(result.ok).toBe(false);
  if (!result.ok) expectNoSecret(result.error);
  for (const [, ...what] of told) {
    for (const part of what) expectNoSecret(part);
    expect(inspect(what, { depth: 12, showHidden: true })).not.toMatch(/Signature|secret|usersig|http:/);
  }
  expect(told.length).toBeGreaterThan(2);
});

test("that throw, reject or log badly change nothing", async () => {
  const unhandled: unknown[] = [];
  const onUnhandled = (reason: unknown): void => void unhandled.push(reason);
  process.on("unhandledRejection", onUnhandled);
  const fail = (): never => {
    throw new Error("mine");
  };
  const reject = async (): Promise<void> => Promise.reject(new Error("mine"));
  const options = { onRequest: fail, onResponse: reject, onRetry: reject, logger: { debug: reject, warn: fail } };
  const script = play({ code: codeOf.backoff }, { code: 0 });
  await settled(clientOf(generated, script, options).sendMsg(packet));
  expect(script.seen).toHaveLength(2);
  vi.useRealTimers();
  await new Promise((resolve) => setTimeout(resolve, 10));
  process.off("unhandledRejection", onUnhandled);
  expect(unhandled).toEqual([]);
});

test("`console` is a logger", async () => {
  const debug = vi.spyOn(console, "debug").mockImplementation(() => undefined);
  await settled(clientOf(generated, play({ code: 0 }), { logger: console }).sendMsg(packet));
  expect(debug).toHaveBeenCalledTimes(2);
  debug.mockRestore();
});
