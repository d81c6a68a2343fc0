/** Where there is no logger, the platform's console has to do: nothing is swallowed. */
export function warnTo(logger) {
    return (message, details) => {
        try {
            (logger ?? console).warn?.(message, details);
        }
        catch {
            // There is nobody left to tell.
        }
    };
}
/**
 * Tells of the errors of a queue or worker. Without a listener, the first of them would end the process.
 *
 * Of an error its message alone is passed on: one of Redis carries the command, and with it somebody's message.
 */
export function warnOfErrors(source, warn, details) {
    source.on("error", (error) => warn("trouble with Redis or the queue", { ...details, error: errorText(error) }));
}
/** Where several addresses of a host were tried, Node leaves the message empty and lists the errors. */
function errorText(error) {
    if (error.message !== "" || !(error instanceof AggregateError))
        return error.message;
    return error.errors.map((each) => (each instanceof Error ? each.message : String(each))).join("; ");
}
