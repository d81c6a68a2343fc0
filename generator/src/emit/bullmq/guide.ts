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
    "A request is validated and completed when it is queued, so each delivery of the job sends the same bytes. As long as Redis " +
      "keeps its data (`appendonly yes`), no request is lost when a process dies: the requests that a worker was sending are " +
      `delivered again once the worker's lock has expired (${code("lockDuration")}, 30 seconds) and another worker has noticed.`,
    "All workers together stay below the documented rate of each operation. They start at most 95 % of it, which leaves room for " +
      "requests that arrive late. That is enough room for two workers with default settings. If the server is far away and you " +
      `need more requests in flight, set ${code("concurrency")}; the rate is then slightly less certain to hold.`,
    "A request is delivered again if the documentation of its code allows a retry, or if it never reached the server: up to 10 " +
      `deliveries (${code("attempts")}), with random pauses of up to 0.5 seconds at first, doubling to 8. A rate limit error pauses ` +
      "all workers and does not count as an attempt. Any other failure, above all one with an unknown outcome, moves the job to the " +
      `failed jobs at once, and it stays there until you remove it. Its ${code("failedReason")} starts with the outcome; ` +
      `${code('job.retry("failed")')} sends the same packet again. Completed jobs are kept for one day, at most 10000 ` +
      `(${code("removeOnComplete")}).`,
  );
}
