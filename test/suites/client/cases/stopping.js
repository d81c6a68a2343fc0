/** Calls that end before their time: given up by the caller, or late; and clocks that mislead. */
import { success } from "../answers.js";
import { expectEqual, expectMatch, expectWithin } from "../assert.js";
import { delay, packet } from "../context.js";

const day = 86_400_000;

/** What every call that was given up ends with. */
async function expectAborted(failure, outcome) {
  const error = await failure;
  expectMatch(error, { name: "TransportError", kind: "aborted", outcome }, "the error");
  return error;
}

/** Ends each of these at a deadline that must hold however the wall clock jumps. */
async function checkDeadline(context, options) {
  const run = context.scenario("status~503~1");
  const client = context.createClient(run.baseUrl, { deadlineMs: 2_500, retry: { attempts: 50 }, ...options });
  const start = performance.now();
  const error = await context.failureOf(client);
  expectMatch(error, { outcome: "rejected" }, "the error");
  expectWithin(performance.now() - start, [1_000, 6_000], "milliseconds of the call");
  const { requests } = await run.seen();
  expectWithin(requests.length, [2, 3], "requests at the server");
  expectWithin(requests[1].at - requests[0].at, [990, 4_000], "milliseconds between the attempts");
}

/** Ahead by a day at every other reading. */
export function jumpingClock(read) {
  let readings = 0;
  return () => read() + (readings++ % 2 === 0 ? day : -day);
}

export const stopCases = [
  {
    name: "given up before the call",
    async run(context) {
      const run = context.scenario("ok");
      const signal = AbortSignal.abort();
      await expectAborted(context.failureOf(context.createClient(run.baseUrl), { signal }), "not-sent");
      expectEqual((await run.seen()).count, 0, "requests at the server");
    },
  },
  {
    name: "given up in flight",
    async run(context) {
      const run = context.scenario("silent");
      const controller = new AbortController();
      const failure = context.failureOf(context.createClient(run.baseUrl), { signal: controller.signal });
      await run.arrived(1);
      controller.abort();
      await expectAborted(failure, "unknown");
      await run.closed();
      expectEqual((await run.seen()).count, 1, "requests at the server");
    },
  },
  {
    name: "given up in the body of the answer",
    async run(context) {
      const run = context.scenario("drip");
      const controller = new AbortController();
      const failure = context.failureOf(context.createClient(run.baseUrl), { signal: controller.signal });
      await run.arrived(1);
      await delay(300);
      controller.abort();
      await expectAborted(failure, "unknown");
      await run.closed();
    },
  },
  {
    name: "given up while waiting for the next attempt",
    async run(context) {
      const run = context.scenario("status~503~20");
      const controller = new AbortController();
      const failure = context.failureOf(context.createClient(run.baseUrl), { signal: controller.signal });
      await run.arrived(1);
      await delay(300);
      const start = performance.now();
      controller.abort();
      const error = await expectAborted(failure, "rejected");
      expectWithin(performance.now() - start, [0, 2_000], "milliseconds from giving up to the end");
      expectEqual(error.attempts.length, 1, "the attempts");
      await delay(300);
      expectEqual((await run.seen()).count, 1, "requests at the server");
    },
  },
  {
    name: "given up while waiting for the limiter",
    async run(context) {
      const run = context.scenario("ok");
      const limiter = context.client.createRateLimiter({ calls: 1, seconds: 30 });
      const client = context.createClient(run.baseUrl, { limiter, deadlineMs: 60_000 });
      await client.sendMsg(packet);
      const controller = new AbortController();
      const failure = context.failureOf(client, { signal: controller.signal });
      await delay(200);
      controller.abort();
      await expectAborted(failure, "not-sent");
      expectEqual((await run.seen()).count, 1, "requests at the server");
    },
  },
  {
    name: "the deadline ends an attempt",
    async run(context) {
      const run = context.scenario("silent");
      const error = await context.failureOf(context.createClient(run.baseUrl, { deadlineMs: 1_000 }));
      expectMatch(error, { name: "TimeoutError", outcome: "unknown" }, "the error");
      await run.closed();
      expectEqual((await run.seen()).count, 1, "requests at the server");
    },
  },
  {
    name: "time limits can be chosen for one call",
    async run(context) {
      const run = context.scenario("silent");
      const error = await context.failureOf(context.createClient(run.baseUrl), { timeoutMs: 700 });
      expectMatch(error, { name: "TimeoutError", outcome: "unknown", timeoutMs: 700 }, "the error");
      await run.closed();
    },
  },
  {
    name: "an answer within the time limit is taken",
    async run(context) {
      const run = context.scenario("slow~800");
      const client = context.createClient(run.baseUrl, { timeoutMs: 10_000 });
      expectEqual(await client.sendMsg(packet), success, "the result");
    },
  },
  {
    name: "a clock that jumps, as the option `now`",
    fault: true,
    run: (context) => checkDeadline(context, { now: jumpingClock(Date.now) }),
  },
  {
    name: "a clock that jumps, under the whole program",
    fault: true,
    alone: true,
    async run(context) {
      const actual = Date.now;
      Date.now = jumpingClock(actual);
      try {
        await checkDeadline(context, {});
      } finally {
        Date.now = actual;
      }
    },
  },
];
