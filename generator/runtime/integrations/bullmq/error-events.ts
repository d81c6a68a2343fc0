/** The warnings of a queue or worker: Redis out of reach, a stalled worker, a job that is kept. */
import type { Logger } from "../../client/hooks.js";

/** Never throws: a logger must not decide what becomes of a job. */
export type Warn = (message: string, details: object) => void;

/** Without a logger, the platform's console gets the warnings: nothing is lost. */
export function createWarn(logger: Logger | undefined): Warn {
  return (message, details) => {
    try {
      (logger ?? console).warn?.(message, details);
    } catch {
      // Nothing is left to report to.
    }
  };
}

/** The part of a BullMQ `Queue` or `Worker` that is listened to. */
export interface ErrorSource {
  on(event: "error", listener: (error: Error) => void): unknown;
}

/**
 * Reports the errors of a queue or worker. Without a listener, the first of them would end the process.
 *
 * Only the message of an error is reported: a Redis error contains the command, and so a user's message.
 */
export function reportErrors(source: ErrorSource, warn: Warn, details: object): void {
  source.on("error", (error) => warn("an error of Redis or of the queue", { ...details, error: errorText(error) }));
}

/** If several addresses of a host were tried, Node leaves the message empty and lists the errors. */
function errorText(error: Error): string {
  if (error.message !== "" || !(error instanceof AggregateError)) return error.message;
  return error.errors.map((each: unknown) => (each instanceof Error ? each.message : String(each))).join("; ");
}
