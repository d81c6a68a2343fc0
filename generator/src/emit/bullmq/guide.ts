/** The section of README.md about requests that are queued and delivered through BullMQ. */
import type { OperationModel, ServiceModel } from "../../model/types.js";
import { code as source, literal, propertyOf } from "../../print/code.js";
import { blocks, code, example } from "../../print/markdown.js";
import type { EntryGuide } from "../emitter.js";

export const queueingGuide: EntryGuide = {
  chapter: "sending",
  print: ({ service }, operation) => (operation === undefined ? undefined : section(service, operation)),
};

/** The example is made of one operation. */
function section({ packageName }: ServiceModel, { name }: OperationModel): string {
  const method = propertyOf(source`queue`, name);
  const queue = propertyOf(source`queue.queues`, name);
  const lines = source`import { createSendQueue, createSendWorker, readSendFailure } from ${literal(`${packageName}/bullmq`)};

const connection = { host: "127.0.0.1", port: 6379 };
const queue = createSendQueue({ connection });
const job = await ${method}(request); // throws a ValidationError if the client would

// In any number of processes, on any number of machines; \`client\` is what \`createClient\` takes.
const worker = createSendWorker({ connection, client });

for (const failed of await ${queue}.getFailed()) readSendFailure(failed); // outcome, code, message`;
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
      "and counts as no attempt. Anything else, above all what has an unknown outcome, is kept among the failed jobs at once, for as " +
      `long as nobody removes it: ${code("failedReason")} starts with the outcome, and ${code('job.retry("failed")')} sends ` +
      `the same packet again. Completed jobs are kept for a day, at most 10000 (${code("removeOnComplete")}).`,
  );
}
