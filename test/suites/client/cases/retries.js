/** What is tried again, how often, and after which pause: by the rule of a code, and by what became of an attempt. */
import { success } from "../answers.js";
import { expectEqual, expectMatch, expectTrue, expectWithin } from "../assert.js";
import { packet, signature } from "../context.js";

/**
 * A call that ends with a code, and how often the server was asked.
 *
 * @param {{ name: string, behaviours: string[], options?: object, code: number, requests: number, retry: string | undefined }} expected
 */
const endsWith = ({ name, behaviours, options, code, requests, retry }) => ({
  name,
  async run(context) {
    const run = context.scenario(...behaviours);
    const error = await context.failureOf(context.createClient(run.baseUrl, options));
    expectTrue(error instanceof context.errors.ApiError, "an ApiError");
    expectMatch(error, { name: "ApiError", outcome: "rejected", code }, "the error");
    expectEqual(error.row?.retry, retry, "the rule");
    expectEqual(error.attempts.length, requests, "the attempts");
    expectEqual((await run.seen()).count, requests, "requests at the server");
  },
});

/**
 * A call that succeeds in the end, and how often the server was asked.
 *
 * @param {{
 *   name: string,
 *   behaviours: string[],
 *   options?: object,
 *   requests: number,
 *   check?: (seen: { requests: { at: number }[] }) => void,
 * }} expected
 */
const succeeds = ({ name, behaviours, options, requests, check }) => ({
  name,
  async run(context) {
    const run = context.scenario(...behaviours);
    expectEqual(await context.createClient(run.baseUrl, options).sendMsg(packet), success, "the result");
    const seen = await run.seen();
    expectEqual(seen.count, requests, "requests at the server");
    check?.(seen);
  },
});

/** @param {{ at: number }[]} requests */
const pauses = (requests) => requests.slice(1).map(({ at }, index) => at - (requests[index]?.at ?? NaN));

/** Draws what has to be drawn, and gives each new signature another name. */
function renewable() {
  const asked = [];
  return {
    asked,
    userSig: async (refused) => {
      asked.push(refused);
      return refused === undefined ? "first" : `instead-of-${refused}`;
    },
  };
}

export const retryCases = [
  succeeds({ name: "backoff: tried until it succeeds", behaviours: ["code~20004", "code~20005", "ok"], requests: 3 }),
  endsWith({
    name: "backoff: no more than three attempts",
    behaviours: ["code~20004"],
    code: 20004,
    retry: "backoff",
    requests: 3,
  }),
  endsWith({
    name: "backoff: as many attempts as asked for",
    behaviours: ["code~20004"],
    options: { retry: { attempts: 2 } },
    code: 20004,
    retry: "backoff",
    requests: 2,
  }),
  endsWith({
    name: "retry: false means one attempt",
    behaviours: ["code~20004"],
    options: { retry: false },
    code: 20004,
    retry: "backoff",
    requests: 1,
  }),
  succeeds({ name: "throttle: tried again", behaviours: ["code~60007", "ok"], requests: 2 }),
  succeeds({ name: "once: one more time", behaviours: ["code~60008", "ok"], requests: 2 }),
  endsWith({
    name: "once: not twice",
    behaviours: ["code~60008"],
    code: 60008,
    retry: "once",
    requests: 2,
  }),
  endsWith({ name: "never: one attempt", behaviours: ["code~90003"], code: 90003, retry: "never", requests: 1 }),
  endsWith({
    name: "an undocumented code: one attempt",
    behaviours: ["code~123456"],
    code: 123456,
    retry: undefined,
    requests: 1,
  }),
  endsWith({
    name: "an expired signature that is a text cannot be renewed",
    behaviours: ["code~70001"],
    options: { userSig: signature },
    code: 70001,
    retry: "new-signature",
    requests: 1,
  }),
  {
    name: "an expired signature is renewed once, at once",
    async run(context) {
      const run = context.scenario("code~70001");
      const { asked, userSig } = renewable();
      const error = await context.failureOf(context.createClient(run.baseUrl, { userSig }));
      expectMatch(error, { name: "ApiError", code: 70001, outcome: "rejected" }, "the error");
      const { requests } = await run.seen();
      expectEqual(
        requests.map(({ parameters }) => parameters.usersig),
        ["first", "instead-of-first"],
        "the signatures",
      );
      expectEqual(asked, [undefined, "first"], "the argument of the function");
      // No pause of its own: the shortest pause before a retry would be drawn from half a second.
      expectWithin(pauses(requests)[0], [0, 400], "milliseconds between the attempts");
    },
  },
  succeeds({
    name: "Retry-After is waited for",
    behaviours: ["status~429~2", "ok"],
    requests: 2,
    check: ({ requests }) => expectWithin(pauses(requests)[0], [1_990, 6_000], "milliseconds between the attempts"),
  }),
  {
    name: "a pause that is too long is capped, and the error says so",
    async run(context) {
      const run = context.scenario(`status~429~${"9".repeat(400)}`);
      const error = await context.failureOf(context.createClient(run.baseUrl));
      expectMatch(error, { status: 429, outcome: "rejected", retryAfterMs: 60_000 }, "the error");
      expectTrue(error.message.includes("its Retry-After is capped at 60000 ms"), "the cap in the message");
      expectEqual((await run.seen()).count, 1, "requests at the server");
    },
  },
  ...[
    "Sun, 06 Nov 1994 08:49:37 GMT",
    "Sunday, 06-Nov-94 08:49:37 GMT",
    "Sun Nov  6 08:49:37 1994",
    "Sun Nov  6 08:49:37 1994 GMT",
  ].map((date, index) => ({
    name: `Retry-After as a date: ${date}`,
    async run(context) {
      const run = context.scenario(`status~429~${encodeURIComponent(date.replace(",", ";"))}`);
      const client = context.createClient(run.baseUrl, { retry: false });
      const error = await context.failureOf(client);
      expectMatch(error, { status: 429, retryAfterMs: index < 3 ? 0 : undefined }, "the error");
    },
  })),
  {
    name: "a pause that the deadline does not allow is not begun",
    async run(context) {
      const run = context.scenario("status~503~60");
      const client = context.createClient(run.baseUrl, { deadlineMs: 5_000 });
      const start = performance.now();
      const error = await context.failureOf(client);
      expectMatch(error, { name: "ResponseError", status: 503, outcome: "rejected" }, "the error");
      expectWithin(performance.now() - start, [0, 4_000], "milliseconds of the call");
      expectEqual((await run.seen()).count, 1, "requests at the server");
    },
  },
  {
    name: "a lost answer: tried again with retryUnknown alone",
    async run(context) {
      const run = context.scenario("reset-before", "status~502", "ok");
      const client = context.createClient(run.baseUrl, { retry: { retryUnknown: true } });
      expectEqual(await client.sendMsg(packet), success, "the result");
      const { requests } = await run.seen();
      expectEqual(requests.length, 3, "requests at the server");
      expectEqual(new Set(requests.map(({ body }) => body)).size, 1, "different bodies");
    },
  },
  {
    name: "an answer lost before a refusal leaves the outcome unknown",
    async run(context) {
      const run = context.scenario("reset-before", "code~90003");
      const client = context.createClient(run.baseUrl, { retry: { retryUnknown: true } });
      const error = await context.failureOf(client);
      expectMatch(error, { name: "ApiError", code: 90003, outcome: "unknown" }, "the error");
      expectEqual(
        error.attempts.map(({ outcome }) => outcome),
        ["unknown", "rejected"],
        "the outcomes of the attempts",
      );
    },
  },
  {
    name: "retry can be chosen for one call",
    async run(context) {
      const run = context.scenario("code~20004", "ok");
      const client = context.createClient(run.baseUrl);
      const error = await context.failureOf(client, { retry: false });
      expectMatch(error, { name: "ApiError", code: 20004 }, "the error");
      expectEqual((await run.seen()).count, 1, "requests at the server");
    },
  },
];
