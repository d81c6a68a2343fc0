/** Tells a program what goes wrong beside its requests: Redis out of reach, a worker that went silent, a job that is kept. */
import type { Logger } from "../../client/hooks.js";
/** Never throws: what a logger does must not decide what becomes of a job. */
export type Warn = (message: string, details: object) => void;
/** Where there is no logger, the platform's console has to do: nothing is swallowed. */
export declare function warnTo(logger: Logger | undefined): Warn;
/** The part of a BullMQ `Queue` or `Worker` that is listened to. */
export interface ErrorSource {
    on(event: "error", listener: (error: Error) => void): unknown;
}
/**
 * Tells of the errors of a queue or worker. Without a listener, the first of them would end the process.
 *
 * Of an error its message alone is passed on: one of Redis carries the command, and with it somebody's message.
 */
export declare function warnOfErrors(source: ErrorSource, warn: Warn, details: object): void;
