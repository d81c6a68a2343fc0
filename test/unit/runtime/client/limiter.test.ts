/** The limiter: never too many in any span, first come first served, and nothing left behind. */
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { fc } from "../../../support/fast-check.js";
import { createRateLimiter, type Limiter } from "../../../../generator/runtime/client/limiter.js";
import { failureOf, type Generated, packet } from "./faults.js";
import { clientOf, codeOf, generateScripted, play, settled, useFakeTime } from "./scripted.js";

const removals: (() => void)[] = [];
let generated: Generated;

beforeAll(async () => {
  generated = await generateScripted((remove) => removals.push(remove));
});
afterAll(() => removals.forEach((remove) => remove()));
useFakeTime();

const operation = "sendMsg";
const { signal } = new AbortController();

/** One signal for so many would have the platform warn of it; a client gives each call its own. */
const ownSignal = (): AbortSignal => new AbortController().signal;

/** When each of so many calls went, that asked at once. */
async function goTimes(limiter: Limiter, count: number): Promise<readonly number[]> {
  const start = performance.now();
  const times: number[] = [];
  const ask = async (): Promise<void> => {
    await limiter.acquire({ operation, signal: ownSignal() });
    times.push(performance.now() - start);
  };
  await settled(Promise.all(Array.from({ length: count }, ask)));
  return times;
}

/** The most that went in any span, its end left out. */
function mostIn(spanMs: number, times: readonly number[]): number {
  return Math.max(...times.map((from) => times.filter((at) => at >= from && at < from + spanMs).length));
}

test("lets a burst go at once, and the next when the span is over", async () => {
  const limiter = createRateLimiter({ calls: 3, seconds: 1 });
  expect(await goTimes(limiter, 8)).toEqual([0, 0, 0, 1000, 1000, 1000, 2000, 2000]);
  expect(vi.getTimerCount()).toBe(0);
});

test("counts each span, wherever it begins", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 7 }),
      fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 1, maxLength: 40 }),
      async (calls, gaps) => {
        const limiter = createRateLimiter({ calls, seconds: 1 });
        const start = performance.now();
        const times: number[] = [];
        const waits: Promise<void>[] = [];
        for (const gap of gaps) {
          const turn = Promise.resolve(limiter.acquire({ operation, signal: ownSignal() }));
          waits.push(turn.then(() => void times.push(performance.now() - start)));
          await vi.advanceTimersByTimeAsync(gap);
        }
        await settled(Promise.all(waits));
        expect(times).toHaveLength(gaps.length);
        expect(mostIn(1000, times)).toBeLessThanOrEqual(calls);
      },
    ),
    { numRuns: 60 },
  );
});

/** How a simulated call travels: to the server, and then until its answer has come back. Milliseconds. */
interface Travel {
  readonly upMs: number;
  readonly downMs: number;
}

/** When the calls arrived that asked one after another, after these gaps. */
async function arrivalTimes(
  limiter: Limiter,
  gaps: readonly number[],
  travel: (index: number, hasWaited: boolean) => Travel,
): Promise<readonly number[]> {
  const start = performance.now();
  const arrivals: number[] = [];
  const send = async (index: number): Promise<void> => {
    let end = (): void => undefined;
    const pass = limiter.acquire({ operation, signal: ownSignal(), onEnd: (listener) => (end = listener) });
    await pass;
    const { upMs, downMs } = travel(index, pass !== undefined);
    setTimeout(() => arrivals.push(performance.now() - start), upMs);
    setTimeout(() => end(), upMs + downMs);
  };
  const sent: Promise<void>[] = [];
  for (const [index, gap] of gaps.entries()) {
    if (gap > 0) await vi.advanceTimersByTimeAsync(gap);
    sent.push(send(index));
  }
  await settled(Promise.all(sent), 400_000);
  return arrivals.toSorted((left, right) => left - right);
}

/** The most in any span, its end left out. */
function maxInSpan(spanMs: number, sorted: readonly number[]): number {
  let first = 0;
  const counts = sorted.map((at, index) => {
    while (at - (sorted[first] ?? at) >= spanMs) first += 1;
    return index - first + 1;
  });
  return Math.max(...counts);
}

const upTo = (max: number) => fc.infiniteStream(fc.nat({ max }));
const draw = (stream: Stream): number => stream.next().value;
type Stream = { next(): { readonly value: number } };

describe("arrivals at the server", () => {
  const limits = fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 5, max: 60 }));
  const gapLists = fc.array(fc.oneof({ weight: 9, arbitrary: fc.constant(0) }, fc.nat({ max: 3000 })), {
    minLength: 1,
    maxLength: 300,
    size: "max",
  });

  test("keep the rate however long answers take, while requests travel as fast as before or up to 25 ms faster", async () => {
    await fc.assert(
      fc.asyncProperty(
        limits,
        gapLists,
        fc.nat({ max: 300 }),
        upTo(25),
        upTo(600),
        async (calls, gaps, baseMs, forward, back) => {
          const limiter = createRateLimiter({ calls, seconds: 1 });
          const arrivals = await arrivalTimes(limiter, gaps, (index) => ({
            upMs: baseMs + draw(forward),
            // From one call to another, and falling over all.
            downMs: Math.floor((draw(back) * (gaps.length - index)) / gaps.length),
          }));
          expect(arrivals).toHaveLength(gaps.length);
          expect(maxInSpan(1000, arrivals)).toBeLessThanOrEqual(calls);
        },
      ),
      { numRuns: 60 },
    );
  }, 60_000);

  test("keep the rate when calls that did not wait had to open a connection first", async () => {
    await fc.assert(
      fc.asyncProperty(
        limits,
        gapLists,
        fc.nat({ max: 300 }),
        upTo(12),
        upTo(400),
        async (calls, gaps, baseMs, jitter, opening) => {
          const limiter = createRateLimiter({ calls, seconds: 1 });
          const arrivals = await arrivalTimes(limiter, gaps, (_index, hasWaited) => ({
            upMs: baseMs + draw(jitter) + (hasWaited ? 0 : draw(opening)),
            downMs: baseMs + draw(jitter),
          }));
          expect(maxInSpan(1000, arrivals)).toBeLessThanOrEqual(calls);
        },
      ),
      { numRuns: 60 },
    );
  }, 60_000);

  test("keep the rate in a burst after many single calls, each of which had to open a connection", async () => {
    const limiter = createRateLimiter({ calls: 20, seconds: 1 });
    const gaps = Array.from({ length: 200 }, (_, index) => (index < 100 ? 2_000 : 0));
    const arrivals = await arrivalTimes(limiter, gaps, (_index, hasWaited) => ({
      upMs: hasWaited ? 20 : 220,
      downMs: 80,
    }));
    expect(maxInSpan(1000, arrivals)).toBe(20);
  });

  test.each([1, 2, 3])("keep the documented rate when both ways vary by 100 ms: %i", async (seed) => {
    const random = fc.sample(fc.nat({ max: 100 }), { numRuns: 6_000, seed })[Symbol.iterator]();
    const drawn = (): number => random.next().value ?? 0;
    const limiter = createRateLimiter({ calls: 200, seconds: 1 });
    const arrivals = await arrivalTimes(
      limiter,
      Array.from({ length: 3_000 }, () => 0),
      () => ({
        upMs: 40 + drawn(),
        downMs: 40 + drawn(),
      }),
    );
    expect(arrivals).toHaveLength(3_000);
    expect(maxInSpan(1000, arrivals)).toBeLessThanOrEqual(200);
  });

  test.each([
    { upMs: 1, downMs: 1 },
    { upMs: 10, downMs: 20 },
    { upMs: 50, downMs: 250 },
    { upMs: 250, downMs: 50 },
  ])("take at most a tenth longer than the rate allows: %j", async (travel) => {
    const limiter = createRateLimiter({ calls: 200, seconds: 1 });
    const arrivals = await arrivalTimes(
      limiter,
      Array.from({ length: 5_000 }, () => 0),
      () => travel,
    );
    const tookMs = (arrivals.at(-1) ?? 0) - (arrivals[0] ?? 0);
    expect(maxInSpan(1000, arrivals)).toBe(200);
    expect(tookMs / (24 * 1000)).toBeLessThanOrEqual(1.1);
  });
});

test("serves in order, and skips calls that were given up", async () => {
  const limiter = createRateLimiter({ calls: 1, seconds: 1 });
  const order: number[] = [];
  const controllers = Array.from({ length: 5 }, () => new AbortController());
  const turns = controllers.map(async (controller, index) => {
    await limiter.acquire({ operation, signal: controller.signal });
    order.push(index);
  });
  const all = Promise.allSettled(turns);
  controllers[2]?.abort();
  const results = await settled(all);
  expect(order).toEqual([0, 1, 3, 4]);
  expect(results.map(({ status }) => status === "fulfilled")).toEqual([true, true, false, true, true]);
  expect(vi.getTimerCount()).toBe(0);
});

test("a call that is given up frees its place, and leaves no timer", async () => {
  const limiter = createRateLimiter({ calls: 1, seconds: 1, maxWaiting: 2 });
  expect(limiter.acquire({ operation, signal })).toBeUndefined();
  const controllers = [new AbortController(), new AbortController()];
  const waits = controllers.map((controller) => limiter.acquire({ operation, signal: controller.signal }));
  await expect(limiter.acquire({ operation, signal })).rejects.toThrow("2 calls are waiting already");
  controllers.forEach((controller) => controller.abort());
  await expect(Promise.allSettled(waits)).resolves.toMatchObject([{ status: "rejected" }, { status: "rejected" }]);
  expect(vi.getTimerCount()).toBe(0);
});

test("a call that was given up before takes no place", async () => {
  const limiter = createRateLimiter({ calls: 1, seconds: 1, maxWaiting: 1 });
  await expect(limiter.acquire({ operation, signal: AbortSignal.abort() })).rejects.toThrow();
  expect(limiter.acquire({ operation, signal })).toBeUndefined();
  await expect(limiter.acquire({ operation, signal: AbortSignal.abort() })).rejects.toThrow();
  await settled(Promise.resolve(limiter.acquire({ operation, signal })));
  expect(vi.getTimerCount()).toBe(0);
});

describe("notified that calls come too fast", () => {
  test("lets none go for as long as it is asked to", async () => {
    const limiter = createRateLimiter({ calls: 4, seconds: 1 });
    limiter.slowDown?.(3000);
    const times = await goTimes(limiter, 8);
    expect(times[0]).toBe(3000);
  });

  test("lets half as many go, and all again after ten spans", async () => {
    const limiter = createRateLimiter({ calls: 20, seconds: 1 });
    limiter.slowDown?.(0);
    limiter.slowDown?.(0);
    const times = await goTimes(limiter, 300);
    const inSecond = (second: number): number => times.filter((at) => Math.floor(at / 1000) === second).length;
    expect(inSecond(0)).toBeLessThanOrEqual(12);
    expect(inSecond(0)).toBeGreaterThanOrEqual(10);
    expect(inSecond(11)).toBe(20);
    expect(mostIn(1000, times)).toBeLessThanOrEqual(20);
  });

  test("still lets one go", async () => {
    const limiter = createRateLimiter({ calls: 1, seconds: 1 });
    limiter.slowDown?.(0);
    expect(await goTimes(limiter, 2)).toEqual([0, 1000]);
  });
});

test.each([
  { calls: 0, seconds: 1 },
  { calls: 1.5, seconds: 1 },
  { calls: 1, seconds: 0 },
  { calls: 1, seconds: NaN },
  { calls: 1, seconds: 1, maxWaiting: -1 },
])("options are checked: %j", (options) => {
  expect(() => createRateLimiter(options)).toThrow(TypeError);
});

describe("in a client", () => {
  test("the rate of the documentation is kept without being asked for", async () => {
    const script = play({ code: 0 });
    const client = clientOf(generated, script, { limiter: undefined });
    await settled(Promise.all(Array.from({ length: 450 }, () => client.sendMsg(packet))));
    const times = script.seen.map(({ at }) => at);
    // They leave in groups, so that they do not hold one another up.
    expect(times.filter((at) => at < 50)).toHaveLength(200);
    expect(mostIn(1000, times)).toBe(200);
    expect(times.at(-1)).toBeLessThan(2100);
  });

  test("waiting counts for the deadline, and not for the time of an attempt", async () => {
    const script = play({ code: 0 });
    const limiter = createRateLimiter({ calls: 1, seconds: 2 });
    const client = clientOf(generated, script, { limiter, timeoutMs: 500, deadlineMs: 3000 });
    const results = await settled(Promise.all([1, 2, 3].map(() => client.sendMsg.safe(packet))));
    expect(results).toMatchObject([
      { ok: true },
      { ok: true },
      { ok: false, error: { name: "TimeoutError", outcome: "not-sent", timeoutMs: 3000, attempts: [] } },
    ]);
    expect(vi.getTimerCount()).toBe(0);
  });

  test("a call that would get no turn before the deadline fails at once, and says why", async () => {
    const script = play({ code: 0 });
    const client = clientOf(generated, script, { limiter: undefined });
    const start = performance.now();
    const failedAfter: number[] = [];
    const calls = Array.from({ length: 7_000 }, async () => {
      const result = await client.sendMsg.safe(packet);
      if (!result.ok) failedAfter.push(performance.now() - start);
      return result;
    });
    const results = await settled(Promise.all(calls));
    const errors = results.flatMap((result) => (result.ok ? [] : [result.error]));
    expect(errors.length + script.seen.length).toBe(7_000);
    expect(script.seen.length).toBeGreaterThan(5_700);
    expect(failedAfter.filter((ms) => ms === 0).length).toBeGreaterThanOrEqual(980);
    const message = "sendMsg: waiting for its turn under the rate limit (200 per 1 s) takes more than 30000 ms";
    expect(new Set(errors.map((error) => error.message))).toEqual(new Set([message]));
    expect(new Set(errors.map(({ name, outcome }) => `${name} ${outcome}`))).toEqual(
      new Set(["TimeoutError not-sent"]),
    );
    expect(vi.getTimerCount()).toBe(0);
  });

  test("a pause that the server asks for ends the calls that it makes late, and no others", async () => {
    const limiter = createRateLimiter({ calls: 1, seconds: 1 });
    const client = clientOf(generated, play({ code: 0 }), { limiter });
    await client.sendMsg(packet);
    const hasty = client.sendMsg.safe(packet, { deadlineMs: 10_000 });
    const patient = client.sendMsg.safe(packet, { deadlineMs: 40_000 });
    await vi.advanceTimersByTimeAsync(10);
    limiter.slowDown?.(20_000);
    expect(await hasty).toMatchObject({ ok: false, error: { name: "TimeoutError", outcome: "not-sent" } });
    expect(await settled(patient)).toMatchObject({ ok: true });
  });

  test("a limiter of the caller's own that is too slow is named", async () => {
    const limiter: Limiter = { acquire: () => new Promise(() => undefined) };
    const failure = failureOf(clientOf(generated, play({ code: 0 }), { limiter, deadlineMs: 500 }));
    expect(await settled(failure)).toMatchObject({
      outcome: "not-sent",
      message: "sendMsg: waiting for its turn under the rate limit takes more than 500 ms",
    });
  });

  test("the token of a call comes back a span after its end", async () => {
    const limiter = createRateLimiter({ calls: 2, seconds: 1 });
    const ends: (() => void)[] = [];
    const went: number[] = [];
    const start = performance.now();
    const ask = async (): Promise<void> => {
      await limiter.acquire({ operation, signal: ownSignal(), onEnd: (end) => void ends.push(end) });
      went.push(performance.now() - start);
    };
    const all = Promise.all([ask(), ask(), ask()]);
    await vi.advanceTimersByTimeAsync(700);
    ends[1]?.();
    await vi.advanceTimersByTimeAsync(5_000);
    await all;
    // The other call has not ended, and keeps its token.
    expect(went).toEqual([0, 0, 1_700]);
  });

  test("a call that is given up while it waits has sent nothing", async () => {
    const script = play({ code: 0 });
    const limiter = createRateLimiter({ calls: 1, seconds: 60 });
    const client = clientOf(generated, script, { limiter, deadlineMs: 90_000 });
    await client.sendMsg(packet);
    const controller = new AbortController();
    const failure = failureOf(client, packet, controller.signal);
    await vi.advanceTimersByTimeAsync(5);
    controller.abort();
    expect(await failure).toMatchObject({ name: "TransportError", kind: "aborted", outcome: "not-sent" });
    expect(script.seen).toHaveLength(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  test("thousands that give up at once leave nothing behind", async () => {
    const script = play({ code: 0 });
    const limiter = createRateLimiter({ calls: 1, seconds: 60 });
    const client = clientOf(generated, script, { limiter, deadlineMs: Infinity });
    await client.sendMsg(packet);
    const controller = new AbortController();
    const calls = Promise.all(Array.from({ length: 3000 }, () => failureOf(client, packet, controller.signal)));
    controller.abort();
    const errors = await calls;
    expect(errors.every(({ outcome, attempts }) => outcome === "not-sent" && attempts.length === 0)).toBe(true);
    expect(script.seen).toHaveLength(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  test("too many that wait are refused at once", async () => {
    const limiter = createRateLimiter({ calls: 1, seconds: 60, maxWaiting: 0 });
    const client = clientOf(generated, play({ code: 0 }), { limiter });
    await client.sendMsg(packet);
    const error = await failureOf(client);
    expect(error).toMatchObject({ name: "TransportError", kind: "limiter", outcome: "not-sent" });
    expect(error.cause).toMatchObject({ message: "0 calls are waiting already" });
  });

  test("is called before each attempt, and notified when the server reports too many requests", async () => {
    const asked: string[] = [];
    const slowed: number[] = [];
    const limiter: Limiter = {
      acquire: (call) => void asked.push(call.operation),
      slowDown: (pauseMs) => void slowed.push(pauseMs),
    };
    const script = play({ code: codeOf.throttle }, { status: 429, retryAfter: "2" }, { code: 0 });
    await settled(clientOf(generated, script, { limiter }).sendMsg(packet));
    expect(asked).toEqual([operation, operation, operation]);
    expect(slowed).toEqual([250, 2000]);
  });

  test("of the caller's own that fails: nothing is sent", async () => {
    const script = play({ code: 0 });
    const limiter: Limiter = { acquire: () => Promise.reject(new Error("no redis")) };
    const error = await failureOf(clientOf(generated, script, { limiter }));
    expect(error).toMatchObject({ kind: "limiter", outcome: "not-sent", cause: { message: "no redis" } });
    expect(script.seen).toEqual([]);
  });
});
