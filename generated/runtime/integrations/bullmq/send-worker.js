/** Delivers what was queued: the rate is BullMQ's limiter's, the retries are BullMQ's attempts, and no failure is dropped. */
import { Worker } from "bullmq";
import { createCaller, createMethod } from "../../client/client.js";
import { backoffStrategy, createDelivery } from "./delivery.js";
import { queueName } from "./queue-name.js";
import { createRenewal } from "./renewal.js";
import { usualConcurrency, windowLimit } from "./shared-rate.js";
import { warnOfErrors, warnTo } from "./trouble.js";
/** @throws Error when BullMQ does not take an option, TypeError when the client does not. */
export function startWorkers(parts, operations, options) {
    const renewal = createRenewal(parts.authenticate);
    // Retries and the rate are the queue's: a client that had its own would send what no other worker knows of.
    const { maxRetryAfterMs = longestPauseMs } = options.client;
    const clientOptions = { ...options.client, maxRetryAfterMs, ...bare };
    const caller = createCaller({ ...parts, authenticate: renewal.authenticate }, clientOptions);
    const started = Object.values(operations).map((operation) => {
        return [operation.name, startWorker({ caller, renewal }, operation, options)];
    });
    return {
        workers: Object.fromEntries(started),
        close: async () => {
            await Promise.all(started.map(([, worker]) => worker.close()));
        },
    };
}
/** A pause outlives the workers: it is kept in Redis. */
const longestPauseMs = 300_000;
const bare = { retry: false, limiter: false };
function startWorker({ caller, renewal }, operation, settings) {
    const queue = queueName(settings.name, caller.service, operation);
    const warn = warnTo(settings.logger ?? caller.hooks.logger);
    const { rateLimit } = operation;
    // Without a limit, BullMQ heeds no pause.
    const pause = rateLimit === undefined ? undefined : async (ms) => worker.rateLimit(ms);
    const send = createMethod(caller, operation);
    const worker = new Worker(queue, createDelivery({ send, renewal, pause, warn }), {
        maxStalledCount: 10,
        ...settings.workerOptions,
        connection: settings.connection,
        concurrency: settings.concurrency ?? usualConcurrency(rateLimit),
        ...(rateLimit === undefined ? {} : { limiter: windowLimit(rateLimit) }),
        settings: { backoffStrategy },
    });
    warnOfErrors(worker, warn, { queue });
    worker.on("stalled", (job) => {
        warn("a job is delivered again, since its worker went silent", { queue, job });
    });
    return worker;
}
