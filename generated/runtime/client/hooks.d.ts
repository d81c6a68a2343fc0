/** The hooks of a call. They get no signature, no URL and no packet, and cannot disturb the call. */
import type { ClientError } from "./errors.js";
/** An attempt that is about to be made. */
export interface RequestEvent {
    /** Name of the operation. */
    readonly operation: string;
    /** Number of the attempt in its call, from 1. */
    readonly attempt: number;
    /** Milliseconds since 1970. */
    readonly startedAt: number;
}
/** An attempt that got a response, even if that is a refusal. */
export interface ResponseEvent extends RequestEvent {
    readonly durationMs: number;
    /** The HTTP status. */
    readonly status: number;
    /** What the attempt ends with; undefined for a success. */
    readonly error: ClientError | undefined;
}
/** A failed attempt that is followed by another. */
export interface RetryEvent {
    readonly operation: string;
    /** Number of the failed attempt. */
    readonly attempt: number;
    /** Until the next attempt. */
    readonly delayMs: number;
    readonly error: ClientError;
}
/** Where a client logs: `console`, or a logger with the same methods. */
export interface Logger {
    debug?(message: string, details: object): void;
    warn?(message: string, details: object): void;
}
export interface Hooks {
    /** Called before each attempt. */
    readonly onRequest?: ((event: RequestEvent) => void) | undefined;
    /** Called for each response, even if it is a refusal. */
    readonly onResponse?: ((event: ResponseEvent) => void) | undefined;
    /** Called for each attempt that is followed by another. */
    readonly onRetry?: ((event: RetryEvent) => void) | undefined;
    /** Gets a line for each of these, a retry as a warning, the others for debugging; and a warning if a `Retry-After` is capped. */
    readonly logger?: Logger | undefined;
}
export declare function notifyRequest({ onRequest, logger }: Hooks, event: RequestEvent): void;
export declare function notifyResponse({ onResponse, logger }: Hooks, event: ResponseEvent): void;
export declare function notifyRetry({ onRetry, logger }: Hooks, event: RetryEvent): void;
export declare function log(logger: Logger | undefined, level: keyof Logger, message: string, details: object): void;
/** Calls a listener. An error that it throws, at once or in the promise that it returns, is ignored. */
export declare function notify(listener: () => unknown): void;
