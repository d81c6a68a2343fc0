/** Faults of the network and of servers: for each the error, the outcome, the requests that arrived, and what is left. */
import { expectEqual, expectMatch, expectTrue, expectWithin } from "../assert.js";
import { success } from "../answers.js";
import { packet } from "../context.js";
import { differenceOf } from "../platforms.js";

const lost = { error: "TransportError", kind: "reset", outcome: "unknown", requests: 1 };
const late = { error: "TimeoutError", outcome: "unknown", requests: 1 };
const noAnswer = { error: "ResponseError", outcome: "unknown", requests: 1 };
const tooLarge = { ...noAnswer, status: 200, reason: "the body has more than 1048576 bytes" };
const redirected = { ...noAnswer, reason: "a redirect, which is never followed" };

/**
 * @typedef {ReturnType<typeof import("../context.js").createContext>} Context
 *
 * @typedef {object} Fault
 * @property {string} name
 * @property {(context: Context) => string} [url] unless there is a scenario
 * @property {string} [scenario]
 * @property {object} [options] of the client
 * @property {object} expect
 * @property {boolean} [closes] the client must close the connection, whatever its platform keeps open for later
 * @property {boolean} [warm] a call has succeeded before. In Node 20 the first `fetch` of a process never ends if its connection is
 *   reset while the parser is being loaded (66 of 1,655 processes on a busy machine), so that the time limit of the attempt ends it
 * @property {[least: number, most: number]} [takes] milliseconds
 */

/** @type {readonly Fault[]} */
const faults = [
  {
    name: "connection refused",
    url: ({ refusedUrl }) => refusedUrl,
    expect: { error: "TransportError", kind: "refused", outcome: "not-sent", attempts: 3 },
  },
  {
    name: "no such host",
    url: () => "http://no-such-host.invalid",
    expect: { error: "TransportError", kind: "dns", outcome: "not-sent", attempts: 3 },
  },
  {
    name: "a server without TLS",
    url: ({ scenario }) => scenario("ok").baseUrl.replace("http:", "https:"),
    expect: { error: "TransportError", kind: "tls", outcome: "not-sent", attempts: 1 },
  },
  {
    name: "reset on accepting",
    warm: true,
    url: ({ resettingUrl }) => resettingUrl,
    expect: { error: "TransportError", kind: "reset", outcome: "unknown", attempts: 1 },
  },
  { name: "silence", scenario: "silent", options: { timeoutMs: 1_000 }, expect: late, closes: true },
  { name: "a byte a second", scenario: "drip", options: { timeoutMs: 2_500 }, expect: late, closes: true },
  { name: "reset before the answer", scenario: "reset-before", expect: lost, closes: true },
  { name: "reset in its head", scenario: "reset-in-head", expect: lost, closes: true },
  { name: "reset in its body", scenario: "reset-in-body", expect: lost, closes: true },
  { name: "an early end of the body", scenario: "short-body", expect: lost, closes: true },
  { name: "no HTTP", scenario: "no-http", expect: { ...lost, kind: "network" }, closes: true },
  { name: "502", scenario: "status~502", expect: { ...noAnswer, status: 502 } },
  { name: "503 without Retry-After", scenario: "status~503", expect: { ...noAnswer, status: 503 } },
  {
    name: "503 with Retry-After",
    scenario: "status~503~1",
    expect: { error: "ResponseError", outcome: "rejected", status: 503, retryAfterMs: 1_000, requests: 3 },
    takes: [2_000, 8_000],
  },
  {
    name: "429",
    scenario: "status~429",
    expect: { error: "ResponseError", outcome: "rejected", status: 429, requests: 3 },
  },
  {
    name: "429 with Retry-After",
    scenario: "status~429~1",
    expect: { error: "ResponseError", outcome: "rejected", status: 429, retryAfterMs: 1_000, requests: 3 },
    takes: [2_000, 8_000],
  },
  { name: "HTML with 200", scenario: "html", expect: { ...noAnswer, status: 200, reason: "the body is not JSON" } },
  { name: "cut-off JSON", scenario: "cut-json", expect: { ...noAnswer, status: 200, reason: "the body is not JSON" } },
  {
    name: "wrong charset",
    scenario: "wrong-charset",
    expect: { ...noAnswer, status: 200, reason: "the body is not UTF-8" },
  },
  { name: "UTF-16", scenario: "utf-16", expect: { ...noAnswer, status: 200, reason: "the body is not UTF-8" } },
  { name: "100 MB with their length", scenario: "huge~length", expect: tooLarge, closes: true },
  { name: "100 MB without length", scenario: "huge", expect: tooLarge, closes: true },
  { name: "a gzip bomb", scenario: "gzip-bomb", expect: tooLarge },
  ...[301, 302, 303, 307, 308].map((status) => ({
    name: `redirect ${status}`,
    scenario: `redirect~${status}`,
    expect: { ...redirected, status },
  })),
  { name: "HTTP/1.0, cut off", scenario: "http-1.0-cut", expect: { ...noAnswer, reason: "the body is not JSON" } },
  {
    name: "70001 twice",
    scenario: "code~70001",
    options: { userSig: async (refused) => (refused === undefined ? "first" : "second") },
    expect: { error: "ApiError", outcome: "rejected", code: 70001, requests: 2 },
  },
];

/**
 * @param {Context} context
 * @param {Fault} fault
 */
async function checkFault(context, { name, url, scenario, options, expect, closes = false, warm = false, takes }) {
  if (warm) await context.createClient(context.scenario("ok").baseUrl).sendMsg(packet);
  const run = scenario === undefined ? undefined : context.scenario(scenario);
  const client = context.createClient(run?.baseUrl ?? url?.(context), options);
  const start = performance.now();
  const error = await context.failureOf(client);
  const { error: className, attempts, requests, ...facts } = { ...expect, ...differenceOf(context.platform, name) };
  expectEqual(error.name, className, `the error (${error.message})`);
  expectTrue(error instanceof context.errors[className], `an instance of ${className}`);
  expectMatch(error, facts, `the error (${error.message})`);
  expectEqual(error.attempts.length, attempts ?? requests, `the attempts of ${error.message}`);
  if (takes !== undefined) expectWithin(performance.now() - start, takes, "milliseconds of the call");
  if (run !== undefined) await checkServer(run, requests, closes);
}

async function checkServer(run, requests, closes) {
  if (closes) await run.closed();
  const [seen, elsewhere] = [await run.seen(), await run.seenElsewhere()];
  expectEqual(seen.count, requests, "requests at the server");
  expectEqual(elsewhere.count, 0, "requests where the redirect leads");
  expectWithin(seen.written, [0, 50 * 2 ** 20], "bytes that the server could write");
}

const usedBefore = "reset on a connection that was used before";

const overcome = [
  {
    name: "reset after the answer",
    fault: true,
    async run(context) {
      const run = context.scenario("reset-after");
      expectEqual(await context.createClient(run.baseUrl).sendMsg(packet), success, "the result");
      await run.closed();
      expectEqual((await run.seen()).count, 1, "requests at the server");
    },
  },
  {
    name: "HTTP/1.0, closed after the answer",
    fault: true,
    async run(context) {
      const run = context.scenario("http-1.0");
      expectEqual(await context.createClient(run.baseUrl).sendMsg(packet), success, "the result");
      await run.closed();
      expectEqual((await run.seen()).count, 1, "requests at the server");
    },
  },
  {
    name: usedBefore,
    fault: true,
    async run(context) {
      const run = context.scenario("ok~kept", "reset-before");
      const client = context.createClient(run.baseUrl);
      await client.sendMsg(packet);
      const error = await context.failureOf(client);
      const { requests, ...facts } = { ...lost, requests: 2, ...differenceOf(context.platform, usedBefore) };
      delete facts.error;
      expectMatch(error, { name: "TransportError", ...facts }, "the error");
      expectEqual((await run.seen()).count, requests, "requests at the server");
    },
  },
  {
    name: "503 once, then an answer",
    fault: true,
    async run(context) {
      const run = context.scenario("status~503~1", "ok");
      expectEqual(await context.createClient(run.baseUrl).sendMsg(packet), success, "the result");
      expectEqual((await run.seen()).count, 2, "requests at the server");
    },
  },
];

export const faultCases = [
  ...faults.map((fault) => ({
    name: fault.name,
    fault: true,
    run: (context) => checkFault(context, fault),
  })),
  ...overcome,
];
