/** Two workers and one Redis, both of which die on the way: every message arrives, as the packet that was queued, in time. */
import { resolve } from "node:path";
import { afterEach, expect, it } from "vitest";
import { operations } from "tim-bindings/operations";
import { createSendQueue, type SendQueue } from "tim-bindings/bullmq";
import { maxInSecond } from "../../support/burst.js";
import { startProcess, type TalkingProcess } from "../../support/process.js";
import { prepareRedis, type Redis } from "../../support/redis.js";

interface Accepted {
  /** Milliseconds of the server's clock. */
  readonly at: number;
  readonly body: string;
}

const cleanups: (() => Promise<void> | void)[] = [];
const finished = (end: () => Promise<void> | void): void => void cleanups.push(end);

afterEach(async () => {
  for (const end of cleanups.splice(0).reverse()) await end();
});

it.each([
  { messages: 5_000, signal: "SIGTERM" },
  { messages: 1_000, signal: "SIGKILL" },
] as const)(
  "delivers $messages messages although a worker is killed and Redis restarted ($signal)",
  async ({ messages, signal }) => {
    const redis = await prepareRedis(finished);
    await redis.start();
    const server = startProcess(resolve("test/systems/drain/server.js"), [], finished);
    const baseUrl = await server.hear<string>("url");
    const queue = openQueue(redis);
    const queued = await enqueue(queue, messages);

    const startedAt = performance.now();
    const [doomed, ...others] = [await startWorker(redis, baseUrl), await startWorker(redis, baseUrl)];
    await accepted(server, messages * 0.3);
    await endMidway(doomed);
    others.push(await startWorker(redis, baseUrl));
    await accepted(server, messages * 0.6);
    await redis.stop(signal);
    await pause(1_500);
    await redis.start();
    const counts = await drained(queue, messages);
    const seconds = (performance.now() - startedAt) / 1000;

    for (const worker of others) worker.say("close");
    const statuses = await Promise.all(others.map((worker) => worker.end()));
    const notes = await ask<readonly Accepted[]>(server, "notes");
    const delivered = bodiesByAccount(notes);
    const busiest = maxInSecond(notes.map(({ at }) => at));
    const repeats = notes.length - delivered.size;
    console.log(
      `${messages} messages, Redis ended by ${signal}: ${seconds.toFixed(1)} s, ${notes.length} deliveries, ` +
        `${repeats} repeated, at most ${busiest} in a second, ${(notes.length / seconds).toFixed(1)} a second on average`,
    );

    expect(statuses).toEqual([0, 0]);
    // What the killed worker had under way was delivered again.
    expect(repeats).toBeGreaterThan(0);
    expect(server.said.filter((message) => "refused" in message)).toEqual([]);
    expect(counts).toMatchObject({ completed: messages, failed: 0 });
    expect([...delivered.keys()].sort()).toEqual([...queued.keys()].sort());
    const altered = [...delivered].filter(
      ([account, bodies]) => bodies.size !== 1 || !bodies.has(queued.get(account) ?? ""),
    );
    expect(altered).toEqual([]);
    expect(busiest).toBeLessThanOrEqual(limit * 1.05);
  },
);

const limit = operations.sendMsg.rateLimit?.calls ?? 0;

function openQueue({ connection }: Redis): SendQueue {
  const queue = createSendQueue({ connection, logger: {} });
  finished(() => queue.close());
  return queue;
}

/** The packet of each message, by the account that it is for. */
async function enqueue(queue: SendQueue, messages: number): Promise<ReadonlyMap<string, string>> {
  const queued = new Map<string, string>();
  for (let at = 0; at < messages; at += 500) {
    const accounts = Array.from({ length: Math.min(500, messages - at) }, (_, index) => `account-${at + index}`);
    const jobs = await Promise.all(
      accounts.map((To_Account) =>
        queue.sendMsg({ To_Account, MsgBody: [{ MsgType: "TIMTextElem", MsgContent: { Text: `For ${To_Account}` } }] }),
      ),
    );
    for (const { data } of jobs) queued.set(data.To_Account, JSON.stringify(data));
  }
  return queued;
}

async function startWorker({ connection }: Redis, baseUrl: string): Promise<TalkingProcess> {
  // Shorter than BullMQ's own, so that what a dead worker had in hand does not take a minute to come back.
  const workerOptions = { lockDuration: 5_000, stalledInterval: 2_000 };
  const settings = JSON.stringify({ connection, baseUrl, workerOptions });
  const worker = startProcess(resolve("test/systems/drain/worker.js"), [settings], finished);
  await worker.hear("ready");
  return worker;
}

/** Kills a worker that has had an answer to at least one message and has not reported it yet. */
async function endMidway(worker: TalkingProcess): Promise<void> {
  const held = worker.hear("held");
  worker.say("hold");
  await held;
  await worker.end("SIGKILL");
}

/** Waits until the server has accepted so many. */
async function accepted(server: TalkingProcess, count: number): Promise<void> {
  await until(async () => (await ask<number>(server, "count")) >= count, 120_000, `${count} messages to arrive`);
}

/** Waits until no job is left to be done. */
async function drained(queue: SendQueue, messages: number): Promise<{ readonly [state: string]: number }> {
  let counts: { readonly [state: string]: number } = {};
  const isDrained = async (): Promise<boolean> => {
    counts = await queue.queues.sendMsg.getJobCounts();
    return (counts["completed"] ?? 0) + (counts["failed"] ?? 0) >= messages;
  };
  await until(isDrained, 180_000, "the queue to be drained");
  return counts;
}

async function until(claim: () => Promise<boolean>, longestMs: number, what: string): Promise<void> {
  for (const end = performance.now() + longestMs; !(await claim()); await pause(100))
    if (performance.now() > end) throw new Error(`Waited in vain for ${what}.`);
}

function ask<T>(server: TalkingProcess, question: "count" | "notes"): Promise<T> {
  const answer = server.hear<T>(question);
  server.say(question);
  return answer;
}

const pause = (ms: number): Promise<void> => new Promise((resume) => setTimeout(resume, ms));

function bodiesByAccount(notes: readonly Accepted[]): ReadonlyMap<string, ReadonlySet<string>> {
  const bodies = new Map<string, Set<string>>();
  for (const { body } of notes) {
    const { To_Account } = JSON.parse(body) as { readonly To_Account: string };
    bodies.set(To_Account, (bodies.get(To_Account) ?? new Set()).add(body));
  }
  return bodies;
}
