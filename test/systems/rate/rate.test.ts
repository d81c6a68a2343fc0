/**
 * Bursts of calls: no second at a server in another process holds more than documented. How much longer than necessary they take
 * is printed, since it depends on the machine; `test/unit/runtime/client/limiter.test.ts` holds the schedule itself to a bound.
 */
import { expect, test } from "vitest";
import { type Burst, measureBurst } from "../../support/burst.js";

const bursts: readonly Burst[] = [
  { calls: 900, transport: "fetch" },
  { calls: 900, transport: "undici" },
  { calls: 900, transport: "fetch", clients: 3 },
  { calls: 900, transport: "undici", clients: 3 },
  { calls: 900, transport: "fetch", delayMs: 300 },
  { calls: 900, transport: "undici", delayMs: 300 },
  { calls: 5_000, transport: "fetch" },
  { calls: 5_000, transport: "undici" },
  { calls: 5_000, transport: "undici", delayMs: 300 },
];

test.each(bursts)("a burst: %j", async (burst) => {
  const { failures, arrived, maxInSecond, ratio } = await measureBurst(burst);
  console.log(`${JSON.stringify(burst)}: at most ${maxInSecond} in a second, ${ratio.toFixed(3)} times the least time`);
  expect(failures).toEqual([]);
  expect(arrived).toBe(burst.calls);
  expect(maxInSecond).toBeLessThanOrEqual(200);
});

test.each<Burst>([
  { calls: 900, transport: "fetch", jitterMs: 50 },
  { calls: 900, transport: "undici", jitterMs: 50 },
  { calls: 900, transport: "fetch", jitterMs: 100 },
  { calls: 900, transport: "undici", jitterMs: 100, clients: 3 },
])("a burst through a proxy that holds calls up: %j", async (burst) => {
  const { failures, arrived, maxInSecond, ratio } = await measureBurst(burst);
  console.log(`${JSON.stringify(burst)}: at most ${maxInSecond} in a second, ${ratio.toFixed(3)} times the least time`);
  expect(failures).toEqual([]);
  expect(arrived).toBe(burst.calls);
  expect(maxInSecond).toBeLessThanOrEqual(200);
});
