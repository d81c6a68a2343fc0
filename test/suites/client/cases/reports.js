/** What the client tells of its calls: to hooks and to a logger, and never a secret. */
import { expectEqual, expectMatch, expectTrue, expectWithin } from "../assert.js";
import { expectNoSecret, packet, signature } from "../context.js";

const secretKey = "0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0";

/** Everything that a client tells, in order. */
function recorder() {
  const told = [];
  const record = (what) => (detail) => void told.push([what, detail]);
  const log = (level) => (message, details) => void told.push([level, { message, details }]);
  return {
    told,
    of: (what) => told.filter(([name]) => name === what).map(([, detail]) => detail),
    options: {
      onRequest: record("request"),
      onResponse: record("response"),
      onRetry: record("retry"),
      logger: { debug: log("debug"), warn: log("warn") },
    },
  };
}

export const reportCases = [
  {
    name: "hooks tell of every attempt",
    async run(context) {
      const run = context.scenario("code~20004", "ok");
      const { of, options } = recorder();
      await context.createClient(run.baseUrl, options).sendMsg(packet);
      expectEqual(
        of("request").map(({ operation, attempt }) => [operation, attempt]),
        [
          ["sendMsg", 1],
          ["sendMsg", 2],
        ],
        "onRequest",
      );
      expectEqual(
        of("response").map(({ attempt, status, error }) => [attempt, status, error?.code]),
        [
          [1, 200, 20004],
          [2, 200, undefined],
        ],
        "onResponse",
      );
      const [retry, ...others] = of("retry");
      expectEqual(others, [], "further retries");
      expectEqual(retry.error.code, 20004, "the error of the retry");
      expectWithin(retry.delayMs, [0, 500], "milliseconds before the retry");
      for (const { durationMs } of of("response")) expectWithin(durationMs, [0, 10_000], "milliseconds of an attempt");
    },
  },
  {
    name: "an error lists its attempts",
    async run(context) {
      const run = context.scenario("code~20004");
      const before = Date.now();
      const error = await context.failureOf(context.createClient(run.baseUrl));
      expectEqual(error.attempts.length, 3, "the attempts");
      for (const attempt of error.attempts) {
        expectMatch(attempt, { outcome: "rejected" }, "an attempt");
        expectTrue(typeof attempt.result === "string" && attempt.result !== "", "a result in words");
        expectWithin(attempt.startedAt, [before - 1_000, Date.now() + 1_000], "when an attempt began");
        expectWithin(attempt.durationMs, [0, 10_000], "milliseconds of an attempt");
      }
    },
  },
  {
    name: "neither hooks nor logger nor errors hold a secret",
    async run(context) {
      // The answer itself repeats the URL, signature included.
      const run = context.scenario("code~20004", "status~503~0", "echo");
      const { told, of, options } = recorder();
      const error = await context.failureOf(context.createClient(run.baseUrl, options));
      expectMatch(error, { name: "ApiError", code: 90003 }, "the error");
      expectTrue(of("debug").length + of("warn").length > 0, "something in the log");
      expectNoSecret(told, [signature]);
    },
  },
  {
    name: "neither hooks nor logger nor errors hold the secret key",
    async run(context) {
      const run = context.scenario("code~20004", "echo");
      const { told, options } = recorder();
      const error = await context.failureOf(context.createClient(run.baseUrl, { secretKey, ...options }));
      const sent = (await run.seen()).requests.map(({ parameters }) => parameters.usersig);
      expectNoSecret([told, error], [secretKey, ...sent]);
    },
  },
  {
    name: "a hook that throws does not disturb the call",
    async run(context) {
      const run = context.scenario("code~20004", "ok");
      const fail = () => {
        throw new Error("from a hook");
      };
      const options = { onRequest: fail, onResponse: fail, onRetry: fail, logger: { debug: fail, warn: fail } };
      await context.createClient(run.baseUrl, options).sendMsg(packet);
      expectEqual((await run.seen()).count, 2, "requests at the server");
    },
  },
];
