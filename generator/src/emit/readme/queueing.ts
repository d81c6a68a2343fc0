/** How requests are queued and delivered through BullMQ, where the package has that entry. */
import type { OperationModel, ServiceModel } from "../../model/types.js";
import { peerEntries } from "../peer-entries.js";
import { identifier, literal } from "../../print/text.js";
import { blocks, code, example } from "../../print/markdown.js";

const entry = peerEntries.find(({ name }) => name === "bullmq");

/** The row of the entry in the table of entries. */
export const queueingRow: readonly [string, string] = [
  "`./bullmq`",
  `${code("createSendQueue")}, ${code("createSendWorker")} and ${code("readSendFailure")}; needs ` +
    `${code(`bullmq`)} ${code(entry?.peer.range ?? "")}, and the Redis client that it is used with`,
];

/** The section of the entry, in an example made of one operation. */
export function queueing({ packageName }: ServiceModel, operation: OperationModel): string {
  const method = identifier(operation.name);
  const lines = [
    `import { createSendQueue, createSendWorker, readSendFailure } from ${literal(`${packageName}/bullmq`)};\n`,
    'const connection = { host: "127.0.0.1", port: 6379 };',
    "const queue = createSendQueue({ connection });",
    `const job = await queue.${method}(request); // throws a ValidationError where the client would\n`,
    "// In any number of processes, on any number of machines; `client` is what `createClient` takes.",
    "const worker = createSendWorker({ connection, client });\n",
    `for (const failed of await queue.queues.${method}.getFailed()) readSendFailure(failed); // outcome, code, message`,
  ].join("\n");
  return blocks(
    "## Queueing",
    example(lines),
    "A request is checked and completed when it is queued: each delivery of the job sends the same bytes. While Redis keeps its " +
      "data (`appendonly yes`), none is lost, whichever process dies: what a worker had under way goes out again once its lock " +
      `has expired (${code("lockDuration")}, 30 seconds) and another worker has noticed.`,
    `All workers together keep below the documented rate of each operation: they start 95 % of it at most, which leaves room for ` +
      "requests that arrive late. That room is enough for two workers as they come; whoever needs more under way, for a server " +
      `that is far off, sets ${code("concurrency")} and pays with a little of that certainty.`,
    "What the documentation of a code lets be tried again is, as is what never reached the server: up to 10 deliveries " +
      `(${code("attempts")}), the pauses at random up to 0.5 seconds, doubling to 8. A frequency limit holds all workers back ` +
      "and counts as no attempt. Anything else, above all what nobody can tell, is kept among the failed jobs at once, for as " +
      `long as nobody removes it: ${code("failedReason")} starts with the outcome, and ${code('job.retry("failed")')} sends ` +
      `the same packet again. Completed jobs are kept for a day, at most 10000 (${code("removeOnComplete")}).`,
  );
}
