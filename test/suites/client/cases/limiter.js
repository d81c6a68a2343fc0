/** The client's own limit of calls: kept at the server, first come, first served, with a bounded queue. */
import { expectEqual, expectMatch, expectTrue, expectWithin } from "../assert.js";
import { delay, packet } from "../context.js";
import { jumpingClock } from "./stopping.js";

/** How much closer than allowed calls may seem: they leave a little after they were let go, and may be held up on their way. */
const slackMs = { leaving: 50, arriving: 300 };

/** How close two calls came that must lie a window apart. Milliseconds. */
function narrowest(times, calls) {
  const ordered = times.toSorted((left, right) => left - right);
  return Math.min(...ordered.slice(calls).map((at, index) => at - ordered[index]));
}

async function sendMany(client, count) {
  const results = await Promise.all(Array.from({ length: count }, () => client.sendMsg.safe(packet)));
  expectEqual(results.find(({ ok }) => !ok)?.error.message, undefined, "the first failure");
}

async function checkWindow(context, options = {}) {
  const run = context.scenario("ok");
  // What a platform makes ready for its first requests holds these up after the limiter has let them go.
  const warmUp = 20;
  await sendMany(context.createClient(run.baseUrl, { limiter: false }), warmUp);
  const limiter = context.client.createRateLimiter({ calls: 20, seconds: 1 });
  const left = [];
  const transport = (url, request) => {
    left.push(performance.now());
    return fetch(url, request);
  };
  await sendMany(context.createClient(run.baseUrl, { limiter, transport, ...options }), 70);
  const { count, requests } = await run.seen();
  expectEqual(count, warmUp + 70, "requests at the server");
  expectWithin(narrowest(left, 20), [1_000 - slackMs.leaving, 4_000], "milliseconds in which 21 calls left");
  const arrived = requests.slice(warmUp).map(({ at }) => at);
  expectWithin(narrowest(arrived, 20), [1_000 - slackMs.arriving, 4_000], "milliseconds in which 21 calls arrived");
}

export const limiterCases = [
  {
    name: "never more than the limit in any second",
    alone: true,
    run: (context) => checkWindow(context),
  },
  {
    name: "the limit holds while the clock jumps",
    fault: true,
    alone: true,
    run: (context) => checkWindow(context, { now: jumpingClock(Date.now) }),
  },
  {
    name: "the limit holds for thousands of calls at once",
    alone: true,
    async run(context) {
      const run = context.scenario("ok");
      const limiter = context.client.createRateLimiter({ calls: 20, seconds: 1 });
      const left = [];
      const accounts = [];
      const transport = (url, request) => {
        left.push(performance.now());
        accounts.push(JSON.parse(request.body).To_Account);
        return fetch(url, request);
      };
      // Well after the fourth second begins, and before the fifth does: hardly any call leaves so late that its deadline cuts it short.
      const client = context.createClient(run.baseUrl, { limiter, transport, deadlineMs: 3_800 });
      const calls = Array.from({ length: 2_000 }, (_, index) => ({ ...packet, To_Account: `user${index}` }));
      const results = await Promise.all(calls.map((call) => client.sendMsg.safe(call)));
      const sent = calls.filter((_, index) => results[index].ok || results[index].error.outcome !== "not-sent");
      expectEqual(accounts.toSorted(), sent.map(({ To_Account }) => To_Account).toSorted(), "the calls that were sent");
      const failures = results.filter(({ ok }) => !ok).map(({ error }) => error.name);
      expectEqual([...new Set(failures)], ["TimeoutError"], "what became of the others");
      const answered = new Set(calls.filter((_, index) => results[index].ok).map(({ To_Account }) => To_Account));
      const unanswered = accounts.slice(0, -20).filter((account) => !answered.has(account));
      expectEqual(unanswered, [], "calls without an answer, but for those of the last second");
      // A browser has few connections: a call that its deadline cuts short may have waited for one.
      const { requests } = await run.seen();
      const seen = requests.map(({ body }) => JSON.parse(body).To_Account);
      const certain = accounts.slice(0, -20);
      expectEqual(
        seen.filter((account) => certain.includes(account)).toSorted(),
        certain.toSorted(),
        "the requests at the server",
      );
      expectEqual(
        seen.filter((account) => !accounts.includes(account)),
        [],
        "requests that never left",
      );
      expectEqual(new Set(seen).size, seen.length, "different requests at the server");
      expectTrue(left.length > 20, "more calls than go at once");
      expectWithin(narrowest(left, 20), [1_000 - slackMs.leaving, 4_000], "milliseconds in which 21 calls left");
    },
  },
  {
    name: "first come, first served",
    async run(context) {
      const run = context.scenario("ok");
      const limiter = context.client.createRateLimiter({ calls: 1, seconds: 0.3 });
      const client = context.createClient(run.baseUrl, { limiter });
      const send = (name) => client.sendMsg({ ...packet, To_Account: name });
      await Promise.all(["a", "b", "c", "d"].map(send));
      const { requests } = await run.seen();
      expectEqual(
        requests.map(({ body }) => JSON.parse(body).To_Account),
        ["a", "b", "c", "d"],
        "the order at the server",
      );
    },
  },
  {
    name: "a full queue refuses further calls",
    async run(context) {
      const run = context.scenario("ok");
      const limiter = context.client.createRateLimiter({ calls: 1, seconds: 1, maxWaiting: 2 });
      const client = context.createClient(run.baseUrl, { limiter });
      const results = await Promise.all(Array.from({ length: 5 }, () => client.sendMsg.safe(packet)));
      const refused = results.filter(({ ok }) => !ok).map(({ error }) => error);
      expectEqual(refused.length, 2, "refused calls");
      for (const error of refused) {
        expectTrue(error instanceof context.errors.TransportError, "a TransportError");
        expectMatch(error, { kind: "limiter", outcome: "not-sent" }, "the error");
      }
      expectEqual((await run.seen()).count, 3, "requests at the server");
    },
  },
  {
    name: "a call that is given up leaves its place in the queue",
    async run(context) {
      const run = context.scenario("ok");
      const limiter = context.client.createRateLimiter({ calls: 1, seconds: 1, maxWaiting: 1 });
      const client = context.createClient(run.baseUrl, { limiter });
      await client.sendMsg(packet);
      const controller = new AbortController();
      const failure = context.failureOf(client, { signal: controller.signal });
      await delay(50);
      controller.abort();
      expectMatch(await failure, { kind: "aborted", outcome: "not-sent" }, "the error");
      await client.sendMsg(packet);
      expectEqual((await run.seen()).count, 2, "requests at the server");
    },
  },
  {
    name: "a call whose turn would come after its deadline fails at once",
    async run(context) {
      const run = context.scenario("ok");
      const limiter = context.client.createRateLimiter({ calls: 1, seconds: 30 });
      const client = context.createClient(run.baseUrl, { limiter, deadlineMs: 15_000 });
      await client.sendMsg(packet);
      const start = performance.now();
      const error = await context.failureOf(client);
      expectMatch(error, { name: "TimeoutError", outcome: "not-sent" }, "the error");
      expectTrue(error.message.includes("under the rate limit (1 per 30 s)"), "the rate in the message");
      expectWithin(performance.now() - start, [0, 4_000], "milliseconds of the call");
      expectEqual((await run.seen()).count, 1, "requests at the server");
    },
  },
  {
    name: "a limiter of the caller's own is asked before each attempt",
    async run(context) {
      const run = context.scenario("code~20004", "ok");
      const asked = [];
      const limiter = { acquire: ({ operation }) => void asked.push(operation) };
      await context.createClient(run.baseUrl, { limiter }).sendMsg(packet);
      expectEqual(asked, ["sendMsg", "sendMsg"], "what the limiter was asked");
    },
  },
  {
    name: "a limiter is notified when calls come too fast",
    async run(context) {
      const run = context.scenario("status~429~1", "ok");
      const pauses = [];
      const limiter = { acquire: () => undefined, slowDown: (pauseMs) => void pauses.push(pauseMs) };
      await context.createClient(run.baseUrl, { limiter }).sendMsg(packet);
      expectEqual(pauses.length, 1, "calls of slowDown");
      expectWithin(pauses[0], [1_000, 10_000], "milliseconds of the pause");
    },
  },
];
