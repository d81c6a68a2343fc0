/** Bursts of calls under the documented rate: how much longer they take than the rate allows at least. */
import { measureBurst } from "../support/burst.js";
import { spread } from "./measure.js";

const bursts = [
  { calls: 900, transport: "fetch" },
  { calls: 900, transport: "undici" },
  { calls: 900, transport: "fetch", clients: 3 },
  { calls: 900, transport: "undici", clients: 3 },
  { calls: 900, transport: "fetch", jitterMs: 50 },
  { calls: 900, transport: "undici", delayMs: 300 },
  { calls: 5_000, transport: "undici" },
  { calls: 5_000, transport: "undici", delayMs: 300 },
];

export async function rate(rounds) {
  const rows = [];
  for (const burst of bursts) {
    const results = [];
    for (let round = 0; round < (burst.calls < 1_000 ? rounds : 1); round += 1) results.push(await measureBurst(burst));
    const max = Math.max(...results.map(({ maxInSecond }) => maxInSecond));
    const what = `${JSON.stringify(burst).replaceAll('"', "")}, at most ${max} in a second`;
    rows.push({ what, goal: 1.1, unit: "times", spread: spread(results.map(({ ratio }) => ratio)) });
  }
  return rows;
}
