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
    /** First part of the names of the BullMQ queues: the same as that of the queue. Default: the name of the service. */
    readonly name?: string | undefined;
    /**
     * How many requests of an operation this worker has in progress at most. At least 1; default 10, or a twentieth of the calls
     * of the documented rate if that is less. Requests in progress may arrive late, all at once, together with those that start
     * then: the rate is kept, within 5 %, as long as all workers together have at most a tenth of its calls in progress.
     */
    readonly concurrency?: number | undefined;
    /**
     * Gets a warning for each error of Redis, worker that went silent, and job that is kept as failed. Default: the logger of
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
/** @throws Error when BullMQ does not take an option, TypeError when the client does not. */
export declare function startWorkers(parts: ServiceParts, operations: Operations, options: SendWorkerOptions): SendWorkers;
