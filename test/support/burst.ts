/** A burst of calls against a server in another process, which notes when each arrived. */
import { resolve } from "node:path";
import { createClient, createRateLimiter } from "tim-bindings/client";
import { createUndiciTransport } from "tim-bindings/undici";
import { operations } from "tim-bindings/operations";
import { startProcess } from "./process.js";

export interface Burst {
  readonly calls: number;
  readonly transport: "fetch" | "undici";
  /** How many clients share one limiter; one client has its own. */
  readonly clients?: number;
  /** How long the server takes to answer. */
  readonly delayMs?: number;
  /** By how much a proxy in front of the server holds up whatever comes through, at most. */
  readonly jitterMs?: number;
}

export interface BurstResult {
  readonly failures: readonly string[];
  readonly arrived: number;
  /** The most arrivals within any span of a second, wherever it begins. */
  readonly busiest: number;
  /** From the first arrival to the last, by the least time that the rate allows. */
  readonly ratio: number;
}

type Finished = (end: () => Promise<void>) => void;

const rateLimit = operations.sendMsg.rateLimit ?? { calls: 1, seconds: 1 };

export async function measureBurst(burst: Burst, finished: Finished): Promise<BurstResult> {
  const { calls, clients = 1, delayMs = 0, jitterMs } = burst;
  const server = startProcess(resolve("test/support/arrivals-server.js"), [JSON.stringify({ delayMs })], finished);
  let port = await server.hear<number>("port");
  if (jitterMs !== undefined) {
    const settings = JSON.stringify({ port, jitterMs });
    port = await startProcess(resolve("test/support/jitter-proxy.js"), [settings], finished).hear<number>("port");
  }
  const transport = burst.transport === "undici" ? createUndiciTransport() : undefined;
  finished(async () => transport?.close());
  const limiter = clients === 1 ? undefined : createRateLimiter(rateLimit);
  const who = { sdkAppId: 1400000000, identifier: "administrator", userSig: "signature" };
  const senders = Array.from({ length: clients }, () =>
    createClient({ ...who, baseUrl: `http://127.0.0.1:${port}`, transport, limiter }),
  );
  const packet = { To_Account: "bob", MsgBody: [{ MsgType: "TIMTextElem" as const, MsgContent: { Text: "hi" } }] };
  const sent = Array.from({ length: calls }, (_, index) => senders[index % clients]?.sendMsg.safe(packet));
  const results = await Promise.all(sent);
  const failures = results.flatMap((result) => (result?.ok === true ? [] : [result?.error.message ?? ""]));
  const noted = server.hear<readonly number[]>("arrivals");
  server.say("arrivals");
  const arrivals = (await noted).toSorted((left, right) => left - right);
  const leastMs = (Math.ceil(calls / rateLimit.calls) - 1) * rateLimit.seconds * 1000;
  const tookMs = (arrivals.at(-1) ?? 0) - (arrivals[0] ?? 0);
  return { failures, arrived: arrivals.length, busiest: busiestSecond(arrivals), ratio: tookMs / leastMs };
}

/** The most within any span of a second, wherever it begins. */
export function busiestSecond(times: readonly number[]): number {
  let most = 0;
  let first = 0;
  times.forEach((time, index) => {
    while (time - (times[first] ?? time) >= 1_000) first += 1;
    most = Math.max(most, index - first + 1);
  });
  return most;
}
