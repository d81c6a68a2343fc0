/** `Retry-After`: what its grammar allows, and nothing else; how long a server can make a client wait. */
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { createRateLimiter } from "../../../../generator/runtime/client/limiter.js";
import { readRetryAfter } from "../../../../generator/runtime/client/retry-after.js";
import { maxTimerMs } from "../../../../generator/runtime/client/timer.js";
import { failureOf, type Generated, packet } from "./faults.js";
import { clientOf, codeOf, generateScripted, play, settled, useFakeTime } from "./scripted.js";

const removals: (() => void)[] = [];
let generated: Generated;

beforeAll(async () => {
  generated = await generateScripted((remove) => removals.push(remove));
});
afterAll(() => removals.forEach((remove) => remove()));
useFakeTime();

const read = (header: string): number | undefined => readRetryAfter(header, () => Date.UTC(2026, 0, 1));

describe("the header", () => {
  test.each([
    ["0", 0],
    ["033", 33_000],
    ["9".repeat(400), Infinity],
    ["Thu, 01 Jan 2026 00:00:07 GMT", 7_000],
    ["Thursday, 01-Jan-26 00:00:07 GMT", 7_000],
    ["Thu Jan  1 00:00:07 2026", 7_000],
    ["Thu Jan 01 00:00:07 2026", 7_000],
    ["Sat Jan 10 00:00:00 2026", 9 * 86_400_000],
    ["Sunday, 06-Nov-94 08:49:37 GMT", 0],
    ["Thu, 01 Jan 2026 23:59:60 GMT", 86_400_000],
    ["Fri, 31 Dec 9999 23:59:59 GMT", 251_635_075_199_000],
  ])("%s is read", (header, expected) => {
    expect(read(header)).toBe(expected);
  });

  test.each([
    "",
    " 3",
    "3 ",
    "33 (seconds)",
    "retry after 35",
    "1e20",
    "-1",
    "+3",
    "1.5",
    "3, 3",
    "0x10",
    "\u0663",
    "Infinity",
    "soon",
    "2026-01-01T00:00:07Z",
    "Thu, 1 Jan 2026 00:00:07 GMT",
    "Thu, 01 Jan 26 00:00:07 GMT",
    "Thu, 01 Jan 2026 00:00:07",
    "Thu, 01 Jan 2026 00:00:07 UTC",
    "Thu, 01 Jan 2026 00:00:07 +0000",
    "thu, 01 jan 2026 00:00:07 gmt",
    "Thu, 01 January 2026 00:00:07 GMT",
    "Thu, 01 Jan 2026 0:00:07 GMT",
    "Thu, 01 Jan 2026 24:00:00 GMT",
    "Thu, 01 Jan 2026 00:60:00 GMT",
    "Mon, 30 Feb 2026 00:00:07 GMT",
    "Fri, 01 Jan 2026 00:00:07 GMT",
    "Thu, 01-Jan-26 00:00:07 GMT",
    "Thursday, 01-Jan-2026 00:00:07 GMT",
    "Thu Jan 1 00:00:07 2026",
    "Thu Jan  1 00:00:07 2026 GMT",
    "Invalid Date",
  ])("%j is ignored", (header) => {
    expect(read(header)).toBeUndefined();
  });

  test("that cannot be read counts as absent", async () => {
    const script = play({ status: 429, retryAfter: "33 (seconds)" });
    const error = await settled(failureOf(clientOf(generated, script)));
    expect(error.retryAfterMs).toBeUndefined();
    expect(script.seen.map(({ at }) => at)).toEqual([0, 250, 750]);
  });
});

const farOff = ["999999999", "9".repeat(400), "Fri, 31 Dec 9999 23:59:59 GMT"];

describe("a pause that is too long", () => {
  test.each(farOff)("is capped, and error and log say so: %s", async (retryAfter) => {
    const script = play({ status: 429, retryAfter }, { code: 0 });
    const lines: string[] = [];
    const slowed: number[] = [];
    const error = await failureOf(
      clientOf(generated, script, {
        limiter: { acquire: () => undefined, slowDown: (ms) => void slowed.push(ms) },
        logger: { warn: (line) => void lines.push(line) },
      }),
    );
    expect(error).toMatchObject({ name: "ResponseError", outcome: "rejected", retryAfterMs: 60_000 });
    const capped = "its Retry-After is capped at 60000 ms";
    expect(error.message).toContain(capped);
    expect(error.message).toContain("a pause of 60000 ms would end after the deadline of 30000 ms");
    expect(error.stack).toContain(error.message);
    expect(lines).toEqual([expect.stringContaining(capped)]);
    expect(slowed).toEqual([60_000]);
    expect(vi.getTimerCount()).toBe(0);
  });

  test("is as long as the option allows", async () => {
    const script = play({ code: codeOf.backoff, retryAfter: "999999999" }, { code: 0 });
    await settled(clientOf(generated, script, { maxRetryAfterMs: 5_000 }).sendMsg(packet));
    expect(script.seen.map(({ at }) => at)).toEqual([0, 5_000]);
  });

  test("does not stop later calls for longer than the cap, and those that cannot wait so long fail at once", async () => {
    const script = play({ status: 429, retryAfter: "999999999" }, { code: 0 });
    const client = clientOf(generated, script, { limiter: createRateLimiter({ calls: 200, seconds: 1 }) });
    await failureOf(client);
    const error = await failureOf(client);
    expect(error).toMatchObject({ name: "TimeoutError", outcome: "not-sent", attempts: [] });
    expect(error.message).toMatch(
      /turn under the rate limit \(200 per 1 s, and none for 60000 ms, as the server asked\)/,
    );
    await vi.advanceTimersByTimeAsync(60_000);
    await settled(client.sendMsg(packet));
    expect(script.seen).toHaveLength(2);
  });

  test("makes no busy loop, whatever the options allow", async () => {
    const setTimer = vi.spyOn(globalThis, "setTimeout");
    const limits = { maxRetryAfterMs: Infinity, deadlineMs: Infinity, timeoutMs: 1e300 };
    const limiter = createRateLimiter({ calls: 1, seconds: 1e300 });
    const client = clientOf(generated, play({ status: 429, retryAfter: farOff[1] ?? "" }), { ...limits, limiter });
    const calls = [failureOf(client), failureOf(client)];
    await vi.advanceTimersByTimeAsync(3_600_000);
    const waits = setTimer.mock.calls.map(([, ms]) => ms ?? NaN);
    expect(waits.length).toBeLessThan(20);
    expect(waits.every((ms) => ms >= 0 && ms <= maxTimerMs)).toBe(true);
    expect(calls).toHaveLength(2);
  });

  test.each([-1, NaN])("`maxRetryAfterMs` is checked: %j", (maxRetryAfterMs) => {
    expect(() => clientOf(generated, play({ code: 0 }), { maxRetryAfterMs })).toThrow(
      /^`maxRetryAfterMs` must be a number of at least 0/,
    );
  });
});
