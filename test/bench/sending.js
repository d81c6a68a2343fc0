/** Measures how many messages a second can be sent to a server on loopback, beside bare `fetch`, bare undici and other clients. */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { contendersFor } from "./contenders.js";
import { keepCalling, withServer } from "./loopback.js";
import { ratio, spread } from "./measure.js";
import { atLeastCell, rateCell } from "./table.js";

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc");

/** Short turns and many of them: what else the machine does then falls on all alike. */
const turnMs = 100;
const turnsPerRound = 4;
const peers = ["openapi-fetch", "hey-api", "ky", "got", "axios"];

/** @param {number} atOnce how many calls are under way at a time @param {number} rounds */
export async function sending(atOnce, rounds) {
  const rates = await withServer((origin) => measure(origin, atOnce, rounds));
  const of = (name) => rates.get(name);
  const compared = (name, base, goal) => atLeastCell(`${name} / ${base}`, goal, ratio(of(name), of(base)));
  return [
    ...[...rates].map(([name, values]) => rateCell(name, spread(values))),
    compared("client.sendMsg", "bare fetch", 0.9),
    ...peers.map((peer) => compared("client.sendMsg", peer, 1)),
    compared("client.sendMsg over undici", "bare undici.request", 0.8),
    compared("client.sendMsg over undici", "bare fetch"),
  ];
}

/** Calls a second of each contender, turn by turn. Who begins changes each time. */
async function measure(origin, atOnce, rounds) {
  const { contenders, close } = contendersFor(origin);
  const rates = new Map(contenders.map(({ name }) => [name, []]));
  for (const { call } of contenders) await turn(call, atOnce, turnMs * 8);
  for (let index = 0; index < rounds * turnsPerRound; index++) {
    const first = index % contenders.length;
    for (const { name, call } of [...contenders.slice(first), ...contenders.slice(0, first)]) {
      rates.get(name).push(await turn(call, atOnce, turnMs));
    }
    process.stderr.write(".");
  }
  process.stderr.write("\n");
  await close();
  return rates;
}

/** Starts without garbage: else each would pay for what the one before it left. */
async function turn(call, atOnce, ms) {
  collectGarbage();
  const start = performance.now();
  const calls = await keepCalling(call, atOnce, () => performance.now() - start < ms);
  return (calls / (performance.now() - start)) * 1000;
}
