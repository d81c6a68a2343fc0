export function notifyRequest({ onRequest, logger }, event) {
    notify(() => onRequest?.(event));
    log(logger, "debug", `${event.operation}: attempt ${event.attempt}`, event);
}
export function notifyResponse({ onResponse, logger }, event) {
    notify(() => onResponse?.(event));
    log(logger, "debug", `${event.operation}: HTTP ${event.status} after ${event.durationMs} ms`, event);
}
export function notifyRetry({ onRetry, logger }, event) {
    notify(() => onRetry?.(event));
    log(logger, "warn", `${event.error.message}; retrying in ${event.delayMs} ms`, event);
}
export function log(logger, level, message, details) {
    notify(() => logger?.[level]?.(message, details));
}
/** Calls a listener. An error that it throws, at once or in the promise that it returns, is ignored. */
export function notify(listener) {
    try {
        const result = listener();
        if (result instanceof Promise)
            result.catch(() => undefined);
    }
    catch {
        // See above.
    }
}
