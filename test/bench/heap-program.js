// Child process of the bench, run with --expose-gc: sends so many messages, and says how large the heap is before and after.
import { setTimeout as wait } from "node:timers/promises";
import { createUndiciTransport } from "tim-bindings/undici";
import { bindings } from "./contenders.js";
import { keepCalling, withServer } from "./loopback.js";

const [kind, count] = [process.argv[2], Number(process.argv[3])];
const atOnce = 64;
const part = 50_000;

await withServer(async (origin) => {
  const transport = kind === "undici" ? createUndiciTransport({ connections: atOnce }) : undefined;
  const call = bindings(origin, transport);
  // What a first call sets up, and what the compiler keeps of hot code, is not a leak.
  await calls(call, part);
  const before = await heapAfterCollection();
  for (let done = 0; done < count; done += part) {
    await calls(call, Math.min(part, count - done));
    process.stderr.write(`\r${kind}: ${done + part} of ${count}`);
  }
  process.stderr.write("\n");
  console.log(JSON.stringify({ before, after: await heapAfterCollection() }));
  await transport?.close();
});

async function calls(call, number) {
  await keepCalling(call, atOnce, (started) => started < number);
}

/** Twice, with a pause: what waits for a finalizer goes with the second. */
async function heapAfterCollection() {
  for (let time = 0; time < 3; time++) {
    globalThis.gc();
    await wait(200);
  }
  return process.memoryUsage().heapUsed;
}
