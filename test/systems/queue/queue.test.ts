/** What is queued, and how it is delivered, against a real Redis. */
import type { ServerResponse } from "node:http";
import { Redis as RedisClient } from "ioredis";
import { readSendFailure } from "tim-bindings/bullmq";
import { ValidationError } from "tim-bindings/errors";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { prepareRedis, type Redis } from "../../support/redis.js";
import { type Answer, type Delivery, json, openPair, packet, type Pair, pause, refusal, settled } from "./service.js";
import { signature, startService, success, until } from "./service.js";

const cleanups: (() => Promise<void> | void)[] = [];
let redis: Redis;

beforeAll(async () => {
  redis = await prepareRedis((end) => void cleanups.push(end));
  await redis.start();
});
afterAll(async () => {
  for (const end of cleanups.reverse()) await end();
});

/** Queues one packet, and tells how it ended. */
async function deliver(pair: Pair, request: Parameters<Pair["queue"]["sendMsg"]>[0] = packet) {
  const { id } = await pair.queue.sendMsg(request);
  const state = await settled(pair, id);
  const job = await pair.queue.queues.sendMsg.getJob(id ?? "");
  if (job === undefined) throw new Error("The job is gone.");
  return { state, job, failure: readSendFailure(job) };
}

describe("a packet", () => {
  test("that is wrong is not queued", async () => {
    const { queue } = openPair(redis, "http://127.0.0.1:9");
    const wrong = { ...packet, MsgLifeTime: -1 };
    await expect(queue.sendMsg(wrong)).rejects.toBeInstanceOf(ValidationError);
    await expect(queue.sendMsg(wrong)).rejects.toMatchObject({ outcome: "not-sent", operation: "sendMsg" });
    expect(await queue.queues.sendMsg.count()).toBe(0);
  });

  test("is completed when it is queued, delivered as it is, and kept with its answer", async () => {
    const service = await startService([json(success)]);
    const { state, job } = await deliver(openPair(redis, service.baseUrl, { queue: { randomUint32: () => 7 } }));
    expect(state).toBe("completed");
    expect(job.data).toEqual({ ...packet, MsgRandom: 7 });
    expect(service.deliveries.map(({ body }) => body)).toEqual([JSON.stringify({ ...packet, MsgRandom: 7 })]);
    expect(job.returnvalue).toEqual(success);
    expect(readSendFailure(job)).toBeUndefined();
  });

  test("is the same bytes at each delivery, whatever it holds", async () => {
    const service = await startService([json(refusal(20004)), json(refusal(20005)), json(success)]);
    const odd = JSON.parse(
      '{"b":-0.0,"2":"\\ud800","1":1e21,"__proto__":{"toJSON":"no"},"a":"\\u2028\\u0000"}',
    ) as object;
    const request = { ...packet, ...odd, At: new Date(0) };
    Object.defineProperty(request, "__proto__", { value: { x: 1 }, enumerable: true });
    const { state } = await deliver(openPair(redis, service.baseUrl), request);
    expect(state).toBe("completed");
    const bodies = service.deliveries.map(({ body }) => body);
    expect(bodies).toHaveLength(3);
    expect(new Set(bodies).size).toBe(1);
    const { MsgRandom, ...rest } = JSON.parse(bodies[0] ?? "") as { readonly MsgRandom: unknown };
    expect(MsgRandom).toSatisfy(Number.isInteger);
    expect(JSON.stringify(rest)).toBe(JSON.stringify(request));
  });

  test("whose id is queued already is not queued again", async () => {
    const { queue, worker } = openPair(redis, "http://127.0.0.1:9");
    await worker.workers.sendMsg.pause();
    const first = await queue.sendMsg(packet, { jobId: "order-1" });
    const second = await queue.sendMsg({ ...packet, To_Account: "carol" }, { jobId: "order-1" });
    expect(second.data).toEqual(first.data);
    expect(await queue.queues.sendMsg.count()).toBe(1);
  });

  test("waits for its delay", async () => {
    const service = await startService([json(success)]);
    const pair = openPair(redis, service.baseUrl);
    const { id } = await pair.queue.sendMsg(packet, { delay: 700, priority: 5 });
    await pause(400);
    expect(service.deliveries).toHaveLength(0);
    expect(await settled(pair, id)).toBe("completed");
  });
});

describe("a refusal", () => {
  test("that may pass is tried again until it has", async () => {
    const service = await startService([json(refusal(20004)), json(refusal(91000)), json(success)]);
    const { state, job } = await deliver(openPair(redis, service.baseUrl));
    expect([state, service.deliveries.length, job.attemptsMade]).toEqual(["completed", 3, 3]);
  });

  test("that does not pass is kept after the last attempt", async () => {
    const service = await startService([json(refusal(20004, "come back later"))]);
    const pair = openPair(redis, service.baseUrl, { queue: { attempts: 3 } });
    const { state, job, failure } = await deliver(pair);
    expect([state, service.deliveries.length]).toEqual(["failed", 3]);
    expect(job.failedReason).toMatch(/^rejected: .*20004.*come back later/);
    expect(failure).toMatchObject({ outcome: "rejected", error: "ApiError", code: 20004, retry: "backoff" });
    expect(pair.log.lines.filter((line) => line.startsWith("a job is kept as failed"))).toHaveLength(1);
  });

  test("that may be tried once more is tried once more", async () => {
    const service = await startService([json(refusal(20004)), json(refusal(90992))]);
    const { state, failure } = await deliver(openPair(redis, service.baseUrl));
    expect([state, service.deliveries.length, failure?.code]).toEqual(["failed", 3, 90992]);
  });

  test.each([
    { what: "of the request", code: 90003, retry: "never" },
    { what: "with a code that is not documented", code: 99999, retry: undefined },
  ])("$what is kept at once", async ({ code, retry }) => {
    const service = await startService([json(refusal(code))]);
    const { state, job, failure } = await deliver(openPair(redis, service.baseUrl));
    expect([state, service.deliveries.length]).toEqual(["failed", 1]);
    expect(job.failedReason.startsWith("rejected: ")).toBe(true);
    expect([failure?.outcome, failure?.error, failure?.code, failure?.retry]).toEqual([
      "rejected",
      "ApiError",
      code,
      retry,
    ]);
  });

  test("of too many calls holds everybody back, and loses nothing", async () => {
    const service = await startService([json(refusal(60007)), json(refusal(60007)), json(success)]);
    const pair = openPair(redis, service.baseUrl);
    const ids = await Promise.all([1, 2, 3].map(async () => (await pair.queue.sendMsg(packet)).id));
    for (const id of ids) expect(await settled(pair, id)).toBe("completed");
    const jobs = await pair.queue.queues.sendMsg.getCompleted();
    expect(jobs.map(({ attemptsMade }) => attemptsMade)).toEqual([1, 1, 1]);
    // Two were refused; the third may have been on its way. Then nobody sends until the pause is over.
    const [refusedAt = 0, ...later] = service.deliveries.map(({ at }) => at);
    expect(later).toHaveLength(4);
    const afterThePause = later.filter((at) => at - refusedAt > 200);
    expect(afterThePause.length).toBeGreaterThanOrEqual(2);
    expect(Math.min(...afterThePause) - refusedAt).toBeGreaterThan(450);
    expect(new Set(service.deliveries.map(({ body }) => body)).size).toBe(3);
  });

  test("with a pause that is too long holds everybody back for no longer than the cap, and the log says so", async () => {
    const busy: Answer = (response) => void response.writeHead(429, { "retry-after": "9".repeat(400) }).end("busy");
    const service = await startService([busy]);
    const pair = openPair(redis, service.baseUrl);
    await pair.queue.sendMsg(packet);
    await until(() => pair.log.lines.some((line) => line.startsWith("the server asks for a pause of 300000 ms")));
    const left = async (): Promise<number> => pair.queue.queues.sendMsg.getRateLimitTtl();
    await until(async () => (await left()) > 10_000);
    expect(await left()).toBeLessThanOrEqual(300_000);
    expect(pair.log.lines.join("\n")).toContain("its Retry-After is capped at 300000 ms");
  });

  test("with a code that may pass, and a pause that is too long, is put off for no longer than the cap", async () => {
    const refused: Answer = (response) =>
      void response
        .writeHead(200, { "retry-after": "Fri, 31 Dec 9999 23:59:59 GMT" })
        .end(JSON.stringify(refusal(91000)));
    const service = await startService([refused]);
    const pair = openPair(redis, service.baseUrl, { client: { maxRetryAfterMs: 100_000 } });
    const { id } = await pair.queue.sendMsg(packet);
    await until(async () => (await pair.queue.queues.sendMsg.getJobState(id ?? "")) === "delayed");
    const job = await pair.queue.queues.sendMsg.getJob(id ?? "");
    expect(job?.delay).toBe(100_000);
    const line = pair.log.lines.find((text) => text.startsWith("a job is put off by 100000 ms"));
    expect(line).toContain("its Retry-After is capped at 100000 ms");
  });

  test("by something on the way, with a pause that it asks for, holds everybody back for so long", async () => {
    const busy: Answer = (response) => void response.writeHead(429, { "retry-after": "2" }).end("busy");
    const service = await startService([busy, json(success)]);
    const { state, job } = await deliver(openPair(redis, service.baseUrl));
    expect([state, job.attemptsMade, service.deliveries.length]).toEqual(["completed", 1, 2]);
    const [first = 0, second = 0] = service.deliveries.map(({ at }) => at);
    expect(second - first).toBeGreaterThan(1_950);
  });

  test("of a signature is followed by another signature, made once for all", async () => {
    const current = (response: ServerResponse, delivery: Delivery): void => {
      const isCurrent = delivery.url.searchParams.get("usersig") === "renewed-1";
      json(isCurrent ? success : refusal(70001))(response, delivery);
    };
    const service = await startService([current]);
    let renewals = 0;
    let held = "expired";
    const userSig = (refused?: string): string => {
      if (refused === held) held = `renewed-${(renewals += 1)}`;
      return held;
    };
    const pair = openPair(redis, service.baseUrl, { client: { userSig } });
    const ids = await Promise.all(Array.from({ length: 8 }, async () => (await pair.queue.sendMsg(packet)).id));
    for (const id of ids) expect(await settled(pair, id)).toBe("completed");
    expect(renewals).toBe(1);
    expect(new Set(service.deliveries.map(({ body }) => body)).size).toBe(8);
  });

  test("of a signature that is a text is kept at once", async () => {
    const service = await startService([json(refusal(70001))]);
    const { state, failure } = await deliver(openPair(redis, service.baseUrl));
    expect([state, service.deliveries.length, failure?.retry]).toEqual(["failed", 1, "new-signature"]);
  });
});

describe("what nobody can tell", () => {
  const cutOff: Answer = (response) => {
    response.writeHead(200, { "content-length": "1000" });
    response.write('{"ActionStatus":"OK"');
    setTimeout(() => response.destroy(), 50);
  };
  test.each<{ readonly what: string; readonly answer: Answer; readonly client?: object; readonly error: string }>([
    { what: "a page of a gateway", answer: (response) => response.end("<html>"), error: "ResponseError" },
    { what: "a lost connection", answer: (response) => response.destroy(), error: "TransportError" },
    { what: "half an answer", answer: cutOff, error: "TransportError" },
    { what: "no answer in time", answer: () => undefined, client: { timeoutMs: 300 }, error: "TimeoutError" },
    { what: "an answer that contradicts itself", answer: json({ ...success, ErrorCode: 20004 }), error: "ApiError" },
  ])("is kept at once and not sent again: $what", async ({ answer, client = {}, error }) => {
    const service = await startService([answer, json(success)]);
    const { state, job, failure } = await deliver(openPair(redis, service.baseUrl, { client }));
    expect([state, service.deliveries.length]).toEqual(["failed", 1]);
    expect(job.failedReason.startsWith("unknown: ")).toBe(true);
    expect(failure).toMatchObject({ outcome: "unknown", error });
  });

  test("is sent again, the same packet, when a person says so", async () => {
    const service = await startService([(response) => response.destroy(), json(success)]);
    const pair = openPair(redis, service.baseUrl);
    const { job } = await deliver(pair);
    await job.retry("failed");
    expect(await settled(pair, job.id)).toBe("completed");
    expect(new Set(service.deliveries.map(({ body }) => body)).size).toBe(1);
    expect(service.deliveries).toHaveLength(2);
  });
});

describe("a network", () => {
  test("that was not reached is tried again", async () => {
    const { baseUrl } = await startService([json(success)]);
    const closed = new URL(baseUrl);
    const port = await portOfNobody();
    closed.port = String(port);
    const pair = openPair(redis, closed.origin);
    const { id } = await pair.queue.sendMsg(packet);
    await until(async () => ((await pair.queue.queues.sendMsg.getJob(id ?? ""))?.attemptsMade ?? 0) >= 2);
    const service = await startService([json(success)], port);
    expect(await settled(pair, id)).toBe("completed");
    expect(service.deliveries).toHaveLength(1);
  });

  test("that is never reached ends with a job that was not sent", async () => {
    const pair = openPair(redis, `http://127.0.0.1:${await portOfNobody()}`, { queue: { attempts: 2 } });
    const { state, job, failure } = await deliver(pair);
    expect(state).toBe("failed");
    expect(job.failedReason.startsWith("not-sent: ")).toBe(true);
    expect(failure).toMatchObject({ outcome: "not-sent", error: "TransportError" });
  });
});

test("a job that another program has queued is validated before it is sent", async () => {
  const service = await startService([json(success)]);
  const pair = openPair(redis, service.baseUrl);
  const { id } = await pair.queue.queues.sendMsg.add("sendMsg", JSON.parse('{"To_Account":7}'));
  expect(await settled(pair, id)).toBe("failed");
  const job = await pair.queue.queues.sendMsg.getJob(id ?? "");
  expect(readSendFailure(job ?? {})).toMatchObject({ outcome: "not-sent", error: "ValidationError" });
  expect(service.deliveries).toHaveLength(0);
});

test("neither Redis nor a log holds a signature or a URL", async () => {
  const echo: Answer = (response, { url }) => json(refusal(90003, `Bad: ${url.search} ${signature}`))(response, never);
  const lost: Answer = (response) => response.destroy();
  for (const answer of [echo, lost]) {
    const service = await startService([answer]);
    const pair = openPair(redis, service.baseUrl);
    const { state } = await deliver(pair);
    expect(state).toBe("failed");
    expectNoSecret(pair.log.lines.join("\n"));
  }
  const unreachable = openPair(redis, `http://127.0.0.1:${await portOfNobody()}`, { queue: { attempts: 2 } });
  await deliver(unreachable);
  const failing = (): Promise<string> => Promise.reject(new Error(`GET https://vault.example/?token=${signature}`));
  await deliver(openPair(redis, "http://127.0.0.1:9", { client: { userSig: failing } }));
  const stored = await everythingIn(redis);
  expect(stored).toContain("not-sent: ");
  expect(stored).toContain("rejected: ");
  expectNoSecret(stored);
});

const never = { at: 0, body: "", url: new URL("http://service") };

function expectNoSecret(text: string): void {
  for (const secret of [signature, encodeURIComponent(signature)]) expect(text).not.toContain(secret);
  expect(text).not.toMatch(/usersig=|https?:\/\/|openim/);
}

/** Every key and value, as text. */
async function everythingIn({ connection }: Redis): Promise<string> {
  const client = new RedisClient(connection);
  try {
    const texts = [];
    for (const key of await client.keys("*")) texts.push(key, JSON.stringify(await valueOf(client, key)));
    return texts.join("\n");
  } finally {
    client.disconnect();
  }
}

async function valueOf(client: RedisClient, key: string): Promise<unknown> {
  switch (await client.type(key)) {
    case "hash":
      return client.hgetall(key);
    case "stream":
      return client.xrange(key, "-", "+");
    case "list":
      return client.lrange(key, 0, -1);
    case "zset":
      return client.zrange(key, "0", "-1");
    case "set":
      return client.smembers(key);
    default:
      return client.get(key);
  }
}

/** A port on which nothing listens. */
async function portOfNobody(): Promise<number> {
  const { createServer } = await import("node:net");
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address !== null ? address.port : 0;
}
