// A worker in a process of its own. On request it finishes what is under way and ends; it also ends when its parent is gone.
import { setTimeout as pause } from "node:timers/promises";
import { createSendWorker } from "tim-bindings/bullmq";

const { connection, baseUrl, workerOptions } = JSON.parse(process.argv[2]);

let isHolding = false;

/** A server that is far off: while its answers travel, a worker may die, and nobody learns what it had sent. */
async function transport(url, request) {
  const response = await fetch(url, request);
  if (isHolding) {
    process.send({ held: true });
    await never;
  }
  await pause(80);
  return response;
}

const never = new Promise(() => {});

const worker = createSendWorker({
  connection,
  client: {
    sdkAppId: 1400000000,
    identifier: "administrator",
    userSig: "signature-of-the-system-test",
    baseUrl,
    transport,
  },
  workerOptions,
  logger: { warn: (message, details) => process.send?.({ trouble: `${message} ${JSON.stringify(details)}` }) },
});
await worker.workers.sendMsg.waitUntilReady();
process.send({ ready: true });

process.on("message", async (told) => {
  // From now on no answer gets through, so that the parent can end it while some are on their way.
  if (told === "hold") isHolding = true;
  if (told !== "close") return;
  await worker.close();
  process.disconnect();
});
process.on("disconnect", () => process.exit());
