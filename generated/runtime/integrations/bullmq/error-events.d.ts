/** The warnings of a queue or worker: Redis out of reach, a stalled worker, a job that is kept. */
import type { Logger } from "../../client/hooks.js";
/** Never throws: a logger must not decide what becomes of a job. */
export type Warn = (message: string, details: object) => void;
/** Without a logger, the platform's console gets the warnings: nothing is lost. */
export declare function createWarn(logger: Logger | undefined): Warn;
/** The part of a BullMQ `Queue` or `Worker` that is listened to. */
export interface ErrorSource {
    on(event: "error", listener: (error: Error) => void): unknown;
}
/**
 * Reports the errors of a queue or worker. Without a listener, the first of them would end the process.
 *
 * Only the message of an error is reported: a Redis error contains the command, and so a user's message.
 */
export declare function reportErrors(source: ErrorSource, warn: Warn, details: object): void;
