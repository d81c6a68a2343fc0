/** What queues and workers decide without a Redis: the shared rate, what follows from a failure, what a job remembers. */
import { describe, expect, test } from "vitest";
import { fc } from "../../../support/fast-check.js";
import {
  formatEntry,
  formatReason,
  readHistory,
  readSendFailure,
} from "../../../../generator/runtime/integrations/bullmq/failure.js";
import { type JobHistory, nextStep } from "../../../../generator/runtime/integrations/bullmq/next-step.js";
import { createCredentialRefresh } from "../../../../generator/runtime/integrations/bullmq/credential-refresh.js";
import { usualConcurrency, windowLimit } from "../../../../generator/runtime/integrations/bullmq/shared-rate.js";
import type { Credentials } from "../../../../generator/runtime/auth/credentials.js";
import { ApiError, ResponseError, TransportError } from "../../../../generator/runtime/client/errors.js";
import type { RetryRule } from "../../../../generator/runtime/descriptor.js";

describe("the shared rate", () => {
  test("of 200 calls a second is 10 in 56 ms, and 10 under way", () => {
    expect(windowLimit({ calls: 200, seconds: 1 })).toEqual({ max: 10, duration: 56 });
    expect(usualConcurrency({ calls: 200, seconds: 1 })).toBe(10);
  });

  test("of few calls lets one go at a time", () => {
    expect(windowLimit({ calls: 1, seconds: 60 })).toEqual({ max: 1, duration: 60_000 });
    expect(usualConcurrency({ calls: 1, seconds: 60 })).toBe(1);
  });

  test("is never more than 95 % in any span, whenever jobs come and however long nobody asks for any", () => {
    const demand = fc.array(fc.record({ idleMs: fc.nat(200), jobs: fc.nat(60) }), { minLength: 5, maxLength: 60 });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000 }),
        fc.integer({ min: 1, max: 3 }),
        demand,
        (calls, seconds, batches) => {
          const times = startsUnder(windowLimit({ calls, seconds }), batches);
          expect(mostWithin(times, seconds * 1000)).toBeLessThanOrEqual(Math.max(1, Math.floor(calls * 0.95)));
        },
      ),
    );
  });
});

interface Batch {
  readonly idleMs: number;
  readonly jobs: number;
}

/** When jobs start under BullMQ's limiter: a window opens with a job, and nothing starts once it is full until it is over. */
function startsUnder(
  { max, duration }: { readonly max: number; readonly duration: number },
  batches: readonly Batch[],
): number[] {
  const times: number[] = [];
  let [now, opened, count] = [0, -Infinity, 0];
  for (const { idleMs, jobs } of batches) {
    now += idleMs;
    for (let job = 0; job < jobs; job += 1) {
      if (now < opened + duration && count === max) now = opened + duration;
      if (now >= opened + duration) [opened, count] = [now, 0];
      count += 1;
      times.push(now);
    }
  }
  return times;
}

function mostWithin(times: readonly number[], spanMs: number): number {
  return Math.max(0, ...times.map((from) => times.filter((time) => time >= from && time < from + spanMs).length));
}

const refused = (retry: RetryRule | undefined, code = 1): ApiError => {
  const row = retry === undefined ? undefined : { code, name: "Row", retry };
  return new ApiError("call", { code, info: "no", status: "FAIL", row, outcome: "rejected" });
};
const fresh: JobHistory = { failed: [], attemptsMade: 0, attempts: 5, putOff: 0 };
const circumstances = { canRefresh: true, canPause: true, random: () => 0.5 };
const failedWith = (retry: RetryRule) =>
  ({ outcome: "rejected", error: "ApiError", message: "no", code: 1, retry }) as const;

describe("what follows from a failure", () => {
  const lost = { operation: "call", message: "lost" };
  const busy = new ResponseError("call", { status: 429, reason: "busy", outcome: "rejected" });

  test.each([
    { what: "never", error: refused("never"), step: { kind: "keep" } },
    { what: "a code that is not documented", error: refused(undefined), step: { kind: "keep" } },
    { what: "backoff", error: refused("backoff"), step: { kind: "retry", delayMs: 250, renews: false } },
    { what: "once", error: refused("once"), step: { kind: "retry", delayMs: 250, renews: false } },
    { what: "new-signature", error: refused("new-signature"), step: { kind: "retry", delayMs: 0, renews: true } },
    { what: "throttle", error: refused("throttle"), step: { kind: "pause", pauseMs: 500 } },
    { what: "HTTP 429", error: Object.assign(busy, { retryAfterMs: 7_000 }), step: { kind: "pause", pauseMs: 7_000 } },
    {
      what: "a server that was not reached",
      error: new TransportError("refused", { ...lost, outcome: "not-sent" }),
      step: { kind: "retry", delayMs: 250, renews: false },
    },
    {
      what: "a certificate",
      error: new TransportError("tls", { ...lost, outcome: "not-sent" }),
      step: { kind: "keep" },
    },
    {
      what: "a lost connection",
      error: new TransportError("reset", { ...lost, outcome: "unknown" }),
      step: { kind: "keep" },
    },
    {
      what: "a code that may pass, beside a success",
      error: Object.assign(refused("backoff"), { outcome: "unknown" }),
      step: { kind: "keep" },
    },
  ])("of $what", ({ error, step }) => {
    expect(nextStep(error, fresh, circumstances)).toEqual(step);
  });

  test("waits longer each time, at least as long as the server asks, and at most 8 seconds on its own account", () => {
    const delays = [0, 1, 2, 3, 4, 5].map((attemptsMade) =>
      nextStep(refused("backoff"), { ...fresh, attemptsMade, attempts: 10 }, { ...circumstances, random: () => 1 }),
    );
    expect(delays.map((step) => (step.kind === "retry" ? step.delayMs : 0))).toEqual([
      500, 1000, 2000, 4000, 8000, 8000,
    ]);
    const asked = Object.assign(refused("backoff"), { retryAfterMs: 9_000 });
    expect(nextStep(asked, fresh, circumstances)).toMatchObject({ delayMs: 9_000 });
  });

  test("ends with the last attempt, and with the second one of `once`", () => {
    expect(nextStep(refused("backoff"), { ...fresh, attemptsMade: 4 }, circumstances)).toEqual({ kind: "keep" });
    const again = { ...fresh, attemptsMade: 1, failed: [failedWith("once")] };
    expect(nextStep(refused("once"), again, circumstances)).toEqual({ kind: "keep" });
    expect(nextStep(refused("backoff"), again, circumstances).kind).toBe("retry");
  });

  test("neither asks for another signature if there is none, nor hurries if the other was refused too", () => {
    expect(nextStep(refused("new-signature"), fresh, { ...circumstances, canRefresh: false })).toEqual({
      kind: "keep",
    });
    const again = { ...fresh, attemptsMade: 1, failed: [failedWith("new-signature")] };
    expect(nextStep(refused("new-signature"), again, circumstances)).toMatchObject({ kind: "retry", delayMs: 500 });
  });

  test("is a longer pause for a job that was put off before, and none where nobody can be held back", () => {
    expect(nextStep(refused("throttle"), { ...fresh, putOff: 3 }, circumstances)).toEqual({
      kind: "pause",
      pauseMs: 4_000,
    });
    const alone = { ...circumstances, canPause: false };
    expect(nextStep(refused("throttle"), fresh, alone)).toEqual({ kind: "retry", delayMs: 250, renews: false });
  });
});

describe("what a job remembers", () => {
  const failure = { outcome: "rejected", error: "ApiError", message: "two\nlines {}", code: 7, retry: "once" } as const;

  test("is read as it was written, the latest first of all", () => {
    const stacktrace = ["Error: BullMQ's own\n    at x", formatEntry(failedWith("backoff")), formatEntry(failure)];
    expect(readSendFailure({ failedReason: formatReason(failure), stacktrace })).toEqual(failure);
    expect(readHistory({ stacktrace })).toEqual([failedWith("backoff"), failure]);
  });

  test("of a failure that BullMQ decided on is that nobody can tell", () => {
    const failedReason = "job stalled more than allowable limit";
    const unknown = { outcome: "unknown", error: "Error", message: failedReason };
    expect(readSendFailure({ failedReason, stacktrace: [formatEntry(failure)] })).toEqual(unknown);
    expect(readSendFailure({ failedReason, stacktrace: null })).toEqual(unknown);
  });

  test.each([{}, { failedReason: "" }, { failedReason: undefined, stacktrace: ["x"] }])("is nothing for %j", (job) => {
    expect(readSendFailure(job)).toBeUndefined();
  });
});

describe("other credentials", () => {
  const credentials = (secret: string): Credentials => ({ values: {}, headers: {}, secrets: [secret] });

  test("are asked for once, however many deliveries were refused", async () => {
    const asked: (string | undefined)[] = [];
    const source = (turnedAway?: Credentials): Credentials => {
      asked.push(turnedAway?.secrets[0]);
      return credentials(turnedAway === undefined ? "old" : "new");
    };
    const refresh = createCredentialRefresh(Object.assign(source, { renews: true }));
    const deliveries = [refresh.begin(), refresh.begin()];
    await refresh.authenticate();
    deliveries[0]?.refused();
    await refresh.authenticate();
    deliveries[1]?.refused();
    await refresh.authenticate();
    expect(asked).toEqual([undefined, "old", undefined]);
    expect(refresh.canRefresh).toBe(true);
  });
});
