/** The delivery of one job: its packet is sent once, and an error tells BullMQ what follows from a failure. */
import { type BackoffStrategy, type Job } from "bullmq";
import type { ClientMethod } from "../../client/client.js";
import type { CredentialRefresh } from "./credential-refresh.js";
import type { Warn } from "./error-events.js";
export interface DeliveryParts {
    readonly send: ClientMethod<unknown, unknown>;
    readonly refresh: CredentialRefresh;
    readonly warn: Warn;
    /** Holds back all workers of the queue for so many milliseconds; undefined if BullMQ cannot. */
    readonly pause: ((ms: number) => Promise<void>) | undefined;
}
/** What BullMQ calls with each job. What it returns is kept with the job: the answer of the server. */
export declare function createDelivery(parts: DeliveryParts): (job: Job<unknown, unknown>) => Promise<unknown>;
/**
 * Milliseconds until a job is delivered again. An error that is not the client's came from the queue itself, after the server
 * had taken the packet: the same packet goes once more, as it does when a worker dies.
 */
export declare const backoffStrategy: BackoffStrategy;
