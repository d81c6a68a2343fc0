/** What carries out the operations of one service: its tables, and the options as they were settled. */
import type { Authenticator } from "../auth/credentials.js";
import type { ErrorSummaries, ServiceDescriptor } from "../descriptor.js";
import type { Hooks } from "./hooks.js";
import type { Limiter } from "./limiter.js";
import type { RandomUint32 } from "./random.js";
import type { Transport } from "./transport.js";
/** What is generated of a client: the tables of its service, and how its callers prove who they are. */
export interface ServiceParts {
    readonly service: ServiceDescriptor;
    readonly authenticate: Authenticator;
    readonly errorSummaries: ErrorSummaries;
}
/** How long a call may take, and how often it is tried. */
export interface CallLimits {
    /** Of one attempt. */
    readonly timeoutMs: number;
    /** Of all attempts, and of the waiting before and between them. */
    readonly deadlineMs: number;
    readonly retry: {
        readonly attempts: number;
        readonly retryUnknown: boolean;
    };
}
/** Carries out the operations of one service. */
export interface Caller extends ServiceParts {
    readonly base: string;
    readonly transport: Transport;
    readonly limits: CallLimits;
    /** The caller's own limiter, none, or undefined for that of the documentation. */
    readonly limiter: Limiter | false | undefined;
    readonly maxResponseBytes: number;
    readonly maxRetryAfterMs: number;
    readonly randomUint32: RandomUint32;
    /** The wall clock, which may jump: for telling times, never for measuring them. */
    readonly now: () => number;
    readonly hooks: Hooks;
}
