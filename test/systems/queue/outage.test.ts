/** Redis out of reach: at the start, while requests are queued, and at the end. */
import { expect, onTestFinished, test } from "vitest";
import { prepareRedis } from "../../support/redis.js";
import { json, openPair, packet, pause, settled, startService, success, until } from "./service.js";

test("a queue and a worker that start before Redis say so, and go on once it is there", async () => {
  const redis = await prepareRedis(onTestFinished);
  const service = await startService([json(success)]);
  const pair = openPair(redis, service.baseUrl);
  const queued = pair.queue.sendMsg(packet);
  await until(() => pair.log.lines.length >= 2);
  expect(pair.log.lines.join("\n")).toMatch(/an error of Redis.*ECONNREFUSED/);
  await redis.start();
  const { id } = await queued;
  expect(await settled(pair, id)).toBe("completed");
  expect(service.deliveries).toHaveLength(1);
});

test("what is queued while Redis is away is queued once it is back, and delivered once", async () => {
  const redis = await prepareRedis(onTestFinished);
  await redis.start();
  const service = await startService([json(success)]);
  const pair = openPair(redis, service.baseUrl);
  const { id: before } = await pair.queue.sendMsg(packet);
  expect(await settled(pair, before)).toBe("completed");
  await redis.stop("SIGKILL");
  const queued = pair.queue.sendMsg({ ...packet, To_Account: "carol" });
  await pause(500);
  await redis.start();
  const { id } = await queued;
  expect(await settled(pair, id)).toBe("completed");
  expect(await pair.queue.queues.sendMsg.getJobCounts()).toMatchObject({ completed: 2, failed: 0 });
  expect(service.deliveries).toHaveLength(2);
});

test("a request that is under way when Redis goes is noted once Redis is back", async () => {
  const redis = await prepareRedis(onTestFinished);
  await redis.start();
  const service = await startService([
    (response, delivery) => setTimeout(() => json(success)(response, delivery), 600),
  ]);
  const pair = openPair(redis, service.baseUrl);
  const { id } = await pair.queue.sendMsg(packet);
  await until(() => service.deliveries.length === 1);
  await redis.stop();
  await pause(900);
  await redis.start();
  expect(await settled(pair, id)).toBe("completed");
  expect(service.deliveries).toHaveLength(1);
});

test("a worker that is closed finishes what it has under way", async () => {
  const redis = await prepareRedis(onTestFinished);
  await redis.start();
  const service = await startService([
    (response, delivery) => setTimeout(() => json(success)(response, delivery), 400),
  ]);
  const pair = openPair(redis, service.baseUrl);
  const { id } = await pair.queue.sendMsg(packet);
  await until(() => service.deliveries.length === 1);
  await pair.worker.close();
  expect(await pair.queue.queues.sendMsg.getJobState(id ?? "")).toBe("completed");
});

test("a queue and a worker can be closed while Redis is away", async () => {
  const redis = await prepareRedis(onTestFinished);
  await redis.start();
  const service = await startService([json(success)]);
  const pair = openPair(redis, service.baseUrl);
  const { id } = await pair.queue.sendMsg(packet);
  expect(await settled(pair, id)).toBe("completed");
  await redis.stop();
  await pause(200);
  await pair.worker.workers.sendMsg.close(true);
  await pair.queue.close();
});
