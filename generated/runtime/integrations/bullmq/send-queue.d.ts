/** The queue of requests: each is validated, completed and written once, so that every delivery of it is the same packet. */
import { type ConnectionOptions, type Job, type KeepJobs, Queue, type QueueOptions } from "bullmq";
import type { Logger } from "../../client/hooks.js";
import { type RandomUint32 } from "../../client/random.js";
import type { ServiceDescriptor } from "../../descriptor.js";
import { type Operations } from "./queue-name.js";
/** How a queue reaches Redis, and how its jobs are kept. */
export interface SendQueueOptions {
    /** How to reach Redis, as BullMQ takes it: options, or a client. */
    readonly connection: ConnectionOptions;
    /** First part of the names of the BullMQ queues, one an operation. Default: the name of the service. */
    readonly name?: string | undefined;
    /** How many deliveries a request may take, if its failures may be retried. At least 1; default 10. */
    readonly attempts?: number | undefined;
    /** How long completed jobs are kept. Default: a day (`age`, in seconds: 86400), and no more than 10000 (`count`). */
    readonly removeOnComplete?: KeepJobs | undefined;
    /** Draws the random numbers that a request leaves out. Default: the platform's secure source. */
    readonly randomUint32?: RandomUint32 | undefined;
    /** Gets the errors of Redis as warnings. Default: the console. */
    readonly logger?: Logger | undefined;
    /** Anything else that BullMQ takes, such as `prefix` or `telemetry`. */
    readonly queueOptions?: Omit<QueueOptions, "connection" | "defaultJobOptions"> | undefined;
}
/** The options of one job. */
export interface SendJobOptions {
    /**
     * A request with the id of a job that is still kept is not queued again. Must not be an integer or contain a colon.
     * Default: a new UUID.
     */
    readonly jobId?: string | undefined;
    /** How long to wait before it may be delivered. Milliseconds, 0 or more; default 0. */
    readonly delay?: number | undefined;
    /** 1 to 2097151; the lower, the sooner. Default: before all that have one, first come, first served. */
    readonly priority?: number | undefined;
}
/**
 * Queues one request.
 *
 * @returns The job, whose `data` is the packet that will be sent; the existing one if `jobId` is taken.
 * @throws ValidationError when the request does not match the documentation. Nothing is queued.
 */
export type SendMethod<Input, Packet, Value> = (request: Input, options?: SendJobOptions) => Promise<Job<Packet, Value>>;
/** The queues of a service, whatever its operations. */
export interface SendQueues {
    readonly methods: {
        readonly [operation: string]: SendMethod<unknown, unknown, unknown>;
    };
    readonly queues: {
        readonly [operation: string]: Queue<unknown, unknown>;
    };
    readonly close: () => Promise<void>;
}
/** @throws Error when BullMQ does not take an option. */
export declare function openQueues(service: ServiceDescriptor, operations: Operations, options: SendQueueOptions): SendQueues;
