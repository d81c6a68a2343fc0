/** Every error that a call of the client ends with. */
export class ClientError extends Error {
    /** What was tried, in order; empty where it did not come to an attempt. */
    attempts = [];
    /**
     * How long the server asked to wait before another attempt, capped at `maxRetryAfterMs`, in which case the message says so.
     * Milliseconds; undefined if it did not ask.
     */
    retryAfterMs = undefined;
    constructor(name, { operation, outcome, message, cause }) {
        super(`${operation}: ${message}`, cause === undefined ? undefined : { cause });
        // Not the name of the class, which a bundler may shorten.
        Object.defineProperty(this, "name", { value: name, configurable: true, writable: true });
        Object.assign(this, { operation, outcome });
    }
}
/** The same error, with what is known only after it was made. */
export function complete(error, facts) {
    return Object.assign(error, facts);
}
/** Adds to the message, also where the stack repeats it. */
export function addToMessage(error, words) {
    const { message, stack } = error;
    error.message += words;
    if (stack !== undefined)
        error.stack = stack.replace(message, () => error.message);
}
/** The request does not match the spec. Nothing was sent. */
export class ValidationError extends ClientError {
    violations;
    warnings;
    constructor(operation, violations, warnings) {
        super("ValidationError", {
            operation,
            outcome: "not-sent",
            message: violations.map(({ message }) => message).join(" "),
        });
        this.violations = violations;
        this.warnings = warnings;
    }
}
/** The server refused the request and said why. */
export class ApiError extends ClientError {
    code;
    info;
    status;
    row;
    constructor(operation, { code, info, status, row, outcome }) {
        const meaning = row === undefined ? "undocumented" : row.name;
        super("ApiError", { operation, outcome, message: `refused with code ${code} (${meaning}): ${info}` });
        this.code = code;
        this.info = info;
        this.status = status;
        this.row = row;
    }
}
/** The request could not be carried to the server, or its answer not back. */
export class TransportError extends ClientError {
    kind;
    constructor(kind, facts) {
        super("TransportError", facts);
        this.kind = kind;
    }
}
/**
 * A time limit passed before the answer had arrived: that of an attempt, or that of the whole call. A call whose turn under the
 * rate limit would come after its deadline ends with it at once, with the outcome `not-sent` unless an earlier attempt was made.
 */
export class TimeoutError extends ClientError {
    /** The limit that passed. Milliseconds. */
    timeoutMs;
    constructor(operation, outcome, timeoutMs, message = `no answer within ${timeoutMs} ms`) {
        super("TimeoutError", { operation, outcome, message });
        this.timeoutMs = timeoutMs;
    }
}
/** Something came back that is no answer of this API. */
export class ResponseError extends ClientError {
    /** The HTTP status. */
    status;
    reason;
    constructor(operation, { status, reason, outcome }) {
        super("ResponseError", { operation, outcome, message: `${reason} (HTTP ${status})` });
        this.status = status;
        this.reason = reason;
    }
}
