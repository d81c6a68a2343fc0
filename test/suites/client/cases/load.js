/** 10,000 calls at once: each is answered once, and nothing is left of them. */
import { expectEqual, expectMatch, expectWithin } from "../assert.js";
import { packet } from "../context.js";
import { differenceOf } from "../platforms.js";

/** Nothing is lost by patience here, and the machine may be busy. */
const patience = { timeoutMs: 240_000, deadlineMs: 240_000, retry: { attempts: 10 } };
const limitMs = 240_000;

const atOnce = "10,000 calls at once";
const givenUp = "10,000 calls given up at once";

/** How many calls a platform bears, and how it carries them. */
function load(platform, name) {
  const { count, inFlight } = { count: 10_000, inFlight: undefined, ...differenceOf(platform, name) };
  return { count, options: { limiter: false, ...patience, ...(inFlight && { transport: gated(inFlight) }) } };
}

/** The platform's `fetch`, with no more requests at a time than given. */
function gated(inFlight) {
  let free = inFlight;
  const waiting = [];
  return async (url, request) => {
    if (free === 0) await new Promise((go) => waiting.push(go));
    else free -= 1;
    try {
      return await fetch(url, request);
    } finally {
      const next = waiting.shift();
      if (next === undefined) free += 1;
      else next();
    }
  };
}

function inWords({ error }) {
  return `${error.message} <- ${error.cause?.message} <- ${error.cause?.cause?.message}`;
}

/** The last cases of all: the process has to end by itself right after them. */
export const loadCases = [
  {
    name: atOnce,
    alone: true,
    limitMs,
    async run(context) {
      const { count, options } = load(context.platform, atOnce);
      // A browser's questions before the calls must not use up the machine's ports.
      const run = context.scenario("ok~kept");
      const client = context.createClient(run.baseUrl, options);
      const results = await Promise.all(Array.from({ length: count }, () => client.sendMsg.safe(packet)));
      expectEqual(
        results
          .filter(({ ok }) => !ok)
          .map(inWords)
          .slice(0, 3),
        [],
        "failures",
      );
      const seen = await run.summary();
      expectEqual(seen.count, count, "requests at the server");
      // Two of 10,000 numbers of 32 bits are alike by chance once in a hundred runs.
      expectWithin(seen.distinctBodies, [count - 2, count], "different bodies");
      expectWithin(seen.distinctRandoms, [count - 2, count], "different random parameters");
    },
  },
  {
    name: givenUp,
    alone: true,
    limitMs,
    async run(context) {
      const { count } = load(context.platform, givenUp);
      const run = context.scenario("ok");
      const limiter = context.client.createRateLimiter({ calls: 1, seconds: 600 });
      const client = context.createClient(run.baseUrl, { limiter, ...patience, deadlineMs: Infinity });
      await client.sendMsg(packet);
      const controller = new AbortController();
      const calls = Array.from({ length: count }, () => client.sendMsg.safe(packet, { signal: controller.signal }));
      controller.abort();
      for (const { error } of await Promise.all(calls)) {
        expectMatch(error, { name: "TransportError", kind: "aborted", outcome: "not-sent" }, "the error");
      }
      expectEqual((await run.summary()).count, 1, "requests at the server");
    },
  },
];
