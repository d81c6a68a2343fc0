// A worker in a process of its own. It ends when it is told to, once what is under way is done, or when its parent is gone.
import { setTimeout as pause } from "node:timers/promises";
import { createSendWorker } from "tim-bindings/bullmq";

const { connection, baseUrl, workerOptions } = JSON.parse(process.argv[2]);

/** A server that is far off: while its answers travel, a worker may die, and nobody learns what it had sent. */
async function transport(url, request) {
  const response = await fetch(url, request);
  await pause(80);
  return response;
}

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
  if (told !== "close") return;
  await worker.close();
  process.disconnect();
});
process.on("disconnect", () => process.exit());
