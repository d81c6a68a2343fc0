/** The queue of requests: each is validated, completed and written once, so that every delivery of it is the same packet. */
import { Queue } from "bullmq";
import { secureRandomUint32 } from "../../client/random.js";
import { writeRequestBody } from "../../client/request.js";
import { backoffType, queueName } from "./queue-name.js";
import { reportErrors, createWarn } from "./error-events.js";
/** @throws Error when BullMQ does not take an option. */
export function openQueues(service, operations, options) {
    const opened = Object.values(operations).map((operation) => {
        const queue = openQueue(service, operation, options);
        return { name: operation.name, queue, method: sendMethod(queue, operation, options) };
    });
    return {
        methods: Object.fromEntries(opened.map(({ name, method }) => [name, method])),
        queues: Object.fromEntries(opened.map(({ name, queue }) => [name, queue])),
        close: async () => {
            await Promise.all(opened.map(({ queue }) => queue.close()));
        },
    };
}
function openQueue(service, operation, options) {
    const name = queueName(options.name, service, operation);
    const queue = new Queue(name, {
        ...options.queueOptions,
        connection: options.connection,
        defaultJobOptions: {
            attempts: options.attempts ?? 10,
            backoff: { type: backoffType },
            removeOnComplete: options.removeOnComplete ?? { age: 86_400, count: 10_000 },
            removeOnFail: false,
        },
    });
    reportErrors(queue, createWarn(options.logger), { queue: name });
    return queue;
}
function sendMethod(queue, operation, { randomUint32 = secureRandomUint32 }) {
    return async (request, { jobId, delay, priority } = {}) => {
        // Written and read back, so that the job holds what the text says: BullMQ and the client write the very same text of it.
        const packet = JSON.parse(writeRequestBody(operation, request, randomUint32));
        const options = {
            // Of its own rather than Redis's next number: a command that is sent again after a lost answer adds no second job.
            jobId: jobId ?? crypto.randomUUID(),
            ...(delay === undefined ? {} : { delay }),
            ...(priority === undefined ? {} : { priority }),
        };
        const added = await queue.add(operation.name, packet, options);
        // BullMQ gives what it was asked to add, even where a job of that id was there.
        return jobId === undefined ? added : ((await queue.getJob(jobId)) ?? added);
    };
}
