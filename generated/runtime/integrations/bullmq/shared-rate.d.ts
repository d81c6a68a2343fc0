/** The documented rate of an operation as all workers of its queue share it, and how much each does at once. */
import type { OperationDescriptor } from "../../descriptor.js";
type RateLimit = NonNullable<OperationDescriptor["rateLimit"]>;
/** As BullMQ takes it: so many jobs may start within a window of so many milliseconds, which the first of them opens. */
export interface WindowLimit {
    readonly max: number;
    readonly duration: number;
}
/**
 * The limiter with which, in any span of the documented length, no more jobs start than the share: wherever such a span
 * begins, it touches at most one window more than would fit into it, rounded up.
 */
export declare function windowLimit({ calls, seconds }: RateLimit): WindowLimit;
/** How many requests one worker has in progress by default: few enough for two of them to stay within the rate. */
export declare function usualConcurrency(rateLimit: RateLimit | undefined): number;
export {};
