/** The workers that deliver queued requests: BullMQ limits the rate and retries, and every failure is kept. */
import { Worker } from "bullmq";
import { createCaller, createMethod } from "../../client/client.js";
import { backoffStrategy, createDelivery } from "./delivery.js";
import { queueName } from "./queue-name.js";
import { createCredentialRefresh } from "./credential-refresh.js";
import { usualConcurrency, windowLimit } from "./shared-rate.js";
import { reportErrors, createWarn } from "./error-events.js";
/** @throws Error when BullMQ rejects an option; TypeError when the client does. */
export function startWorkers(parts, operations, options) {
    const refresh = createCredentialRefresh(parts.authenticate);
    // The queue retries and limits the rate: what a client did by itself would be unknown to the other workers.
    const { maxRetryAfterMs = maxPauseMs } = options.client;
    const clientOptions = { ...options.client, maxRetryAfterMs, ...bare };
    const caller = createCaller({ ...parts, authenticate: refresh.authenticate }, clientOptions);
    const started = Object.values(operations).map((operation) => {
        return [operation.name, startWorker({ caller, refresh }, operation, options)];
    });
    return {
        workers: Object.fromEntries(started),
        close: async () => {
            await Promise.all(started.map(([, worker]) => worker.close()));
        },
    };
}
/** The default of `maxRetryAfterMs` here. It is longer than in the client, since no caller waits for a queued request. */
const maxPauseMs = 300_000;
const bare = { retry: false, limiter: false };
function startWorker({ caller, refresh }, operation, settings) {
    const queue = queueName(settings.name, caller.service, operation);
    const warn = createWarn(settings.logger ?? caller.hooks.logger);
    const { rateLimit } = operation;
    // Without a limit, BullMQ ignores a pause.
    const pause = rateLimit === undefined ? undefined : async (ms) => worker.rateLimit(ms);
    const send = createMethod(caller, operation);
    const worker = new Worker(queue, createDelivery({ send, refresh, pause, warn }), {
        maxStalledCount: 10,
        ...settings.workerOptions,
        connection: settings.connection,
        concurrency: settings.concurrency ?? usualConcurrency(rateLimit),
        ...(rateLimit === undefined ? {} : { limiter: windowLimit(rateLimit) }),
        settings: { backoffStrategy },
    });
    reportErrors(worker, warn, { queue });
    worker.on("stalled", (job) => {
        warn("a job is delivered again, since its worker went silent", { queue, job });
    });
    return worker;
}
