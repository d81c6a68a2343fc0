/** Without a logger, the platform's console gets the warnings: nothing is lost. */
export function createWarn(logger) {
    return (message, details) => {
        try {
            (logger ?? console).warn?.(message, details);
        }
        catch {
            // Nothing is left to report to.
        }
    };
}
/**
 * Reports the errors of a queue or worker. Without a listener, the first of them would end the process.
 *
 * Only the message of an error is reported: a Redis error contains the command, and so a user's message.
 */
export function reportErrors(source, warn, details) {
    source.on("error", (error) => warn("an error of Redis or of the queue", { ...details, error: errorText(error) }));
}
/** If several addresses of a host were tried, Node leaves the message empty and lists the errors. */
function errorText(error) {
    if (error.message !== "" || !(error instanceof AggregateError))
        return error.message;
    return error.errors.map((each) => (each instanceof Error ? each.message : String(each))).join("; ");
}
