/** The types of a caller, of its methods, and of a call in progress. */
import type { Authenticator, Credentials } from "../auth/credentials.js";
import type { CallDescriptor, ErrorSummaries, RetryRule, ServiceDescriptor } from "../descriptor.js";
import type { Attempt, Outcome } from "./errors.js";
import type { Hooks } from "./hooks.js";
import type { Limiter } from "./limiter.js";
import type { RandomUint32 } from "./random.js";
import type { AbortSignalLike, Transport } from "./transport.js";
/** What is generated of a client: the tables of its service, and how it authenticates. */
export interface ServiceParts {
    readonly service: ServiceDescriptor;
    readonly authenticate: Authenticator;
    readonly errorSummaries: ErrorSummaries;
}
/** How long a call may take, and how often it is attempted. */
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
/** Calls the operations of one service: its tables, and the options with their defaults. */
export interface Caller extends ServiceParts {
    readonly base: string;
    readonly transport: Transport;
    readonly limits: CallLimits;
    /** The user's own limiter, false for none, or undefined for one with the documented rate. */
    readonly limiter: Limiter | false | undefined;
    readonly maxResponseBytes: number;
    readonly maxRetryAfterMs: number;
    readonly randomUint32: RandomUint32;
    /** The wall clock, which may jump: for dates, never for durations. */
    readonly now: () => number;
    readonly hooks: Hooks;
}
/** An operation of a caller, with the limiter that its calls share. */
export interface Method {
    readonly caller: Caller;
    readonly operation: CallDescriptor;
    readonly limiter: Limiter | undefined;
}
/** A call in progress. */
export interface Call extends Method {
    readonly limits: CallLimits;
    readonly signal: AbortSignalLike | undefined;
    /** The body of every attempt. */
    readonly body: string;
    /** The failed attempts so far. */
    readonly attempts: Attempt[];
    /** What became of the request: the worst of all attempts. */
    outcome: Outcome;
    /** The credentials that the server has just refused. */
    refused: Credentials | undefined;
    /** The secrets of every attempt. */
    readonly secrets: Set<string>;
    /** The rules whose one retry has been used. */
    readonly spent: Set<RetryRule>;
    /** Milliseconds since it began, by a clock that never jumps. */
    elapsed(): number;
}
