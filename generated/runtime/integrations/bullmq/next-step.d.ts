/** What becomes of a job whose delivery failed: the client's retry rules, in the terms of a queue. */
import type { ClientError } from "../../client/errors.js";
import type { SendFailure } from "./failure.js";
/** What is known of the job, this delivery not counted. */
export interface JobHistory {
    /** Deliveries that failed. */
    readonly failed: readonly SendFailure[];
    /** How many they were by BullMQ's count, which a person can reset. */
    readonly attemptsMade: number;
    readonly attempts: number;
    /** How often the server has put it off because calls came too fast. */
    readonly putOff: number;
}
export interface Circumstances {
    /** Whether other credentials can be had if the server refuses the present ones. */
    readonly canRefresh: boolean;
    /** Whether all workers can be held back at once. */
    readonly canPause: boolean;
    /** From 0 to 1. */
    readonly random: () => number;
}
/**
 * `keep`: among the failed jobs, for a person to look at; `retry`: later, `renews` with other credentials; `pause`: once
 * nobody has sent for a while, without counting this delivery.
 */
export type NextStep = {
    readonly kind: "keep";
} | {
    readonly kind: "retry";
    readonly delayMs: number;
    readonly renews: boolean;
} | {
    readonly kind: "pause";
    readonly pauseMs: number;
};
export declare function nextStep(error: ClientError, history: JobHistory, circumstances: Circumstances): NextStep;
/** Milliseconds until the next delivery after so many: at random up to what the client would wait at most. */
export declare function jitteredMs(deliveries: number, random: () => number): number;
