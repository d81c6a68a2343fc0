export function announceRequest({ onRequest, logger }, event) {
    tell(() => onRequest?.(event));
    tell(() => logger?.debug?.(`${event.operation}: attempt ${event.attempt}`, event));
}
export function announceResponse({ onResponse, logger }, event) {
    tell(() => onResponse?.(event));
    tell(() => logger?.debug?.(`${event.operation}: HTTP ${event.status} after ${event.durationMs} ms`, event));
}
export function announceRetry({ onRetry, logger }, event) {
    tell(() => onRetry?.(event));
    tell(() => logger?.warn?.(`${event.error.message}; tried again in ${event.delayMs} ms`, event));
}
/** The cap itself is in the error's message. */
export function announceCap({ logger }, error) {
    tell(() => logger?.warn?.(error.message, { operation: error.operation, error }));
}
/** What goes wrong in somebody who looks on, at once or later, is theirs. */
export function tell(listener) {
    try {
        const told = listener();
        if (told instanceof Promise)
            told.catch(() => undefined);
    }
    catch {
        // See above.
    }
}
