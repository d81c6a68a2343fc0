/** The workers that deliver queued requests: BullMQ limits the rate and retries, and every failure is kept. */
import { type ConnectionOptions, Worker, type WorkerOptions } from "bullmq";
import type { ServiceParts } from "../../client/caller.js";
import { type CallerOptions } from "../../client/client.js";
import type { Logger } from "../../client/hooks.js";
import { type Operations } from "./queue-name.js";
/** How a worker reaches Redis, and how much it does at once. */
export interface SendWorkerSettings {
    /** How to reach Redis, as BullMQ takes it: options, or a client. */
    readonly connection: ConnectionOptions;
    /** Prefix of the names of the BullMQ queues, the same as in `createSendQueue`. Default: the name of the service. */
    readonly name?: string | undefined;
    /**
     * How many requests of an operation this worker has in progress at most. At least 1; default 10, or a twentieth of the calls
     * of the documented rate if that is less. Delayed requests can arrive together with new ones: the rate limit holds if all
     * workers together have at most a tenth of the documented calls in progress, and is exceeded by at most 5 %.
     */
    readonly concurrency?: number | undefined;
    /**
     * Gets a warning for each error of Redis, stalled worker, and job that is kept as failed. Default: the logger of
     * the client, or the console.
     */
    readonly logger?: Logger | undefined;
    /** Anything else that BullMQ takes, such as `prefix`, `lockDuration`, `stalledInterval` or `maxStalledCount` (here 10). */
    readonly workerOptions?: Omit<WorkerOptions, "connection" | "concurrency" | "limiter" | "settings" | "removeOnComplete" | "removeOnFail"> | undefined;
}
/** The workers of a service, whatever its operations. */
export interface SendWorkers {
    readonly workers: {
        readonly [operation: string]: Worker<unknown, unknown>;
    };
    readonly close: () => Promise<void>;
}
export interface SendWorkerOptions extends SendWorkerSettings {
    readonly client: CallerOptions;
}
/** @throws Error when BullMQ rejects an option; TypeError when the client does. */
export declare function startWorkers(parts: ServiceParts, operations: Operations, options: SendWorkerOptions): SendWorkers;
