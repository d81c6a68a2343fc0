/** Every error that a call of the client ends with. */
export class ClientError extends Error {
    /** What was tried, in order; empty if there was none. */
    attempts = [];
    /**
     * How long the server asked to wait before another attempt, capped at `maxRetryAfterMs`, in which case the message says so.
     * Milliseconds; undefined if it did not ask.
     */
    retryAfterMs = undefined;
    /** @param facts - Also the properties of the error's own class. */
    constructor(name, { message, cause, ...facts }) {
        super(`${facts.operation}: ${message}`, cause === undefined ? undefined : { cause });
        // Not the name of the class, which a bundler may shorten.
        Object.defineProperty(this, "name", { value: name, configurable: true, writable: true });
        Object.assign(this, facts);
    }
}
/** Appends to the message, and to its copy in the stack. */
export function addToMessage(error, words) {
    const { message, stack } = error;
    error.message += words;
    if (stack !== undefined)
        error.stack = stack.replace(message, () => error.message);
}
/** The request does not match the spec. Nothing was sent. */
export class ValidationError extends ClientError {
    constructor(operation, violations, warnings) {
        const message = violations.map((violation) => violation.message).join(" ");
        super("ValidationError", { operation, outcome: "not-sent", message, violations, warnings });
    }
}
/** The server refused the request and said why. */
export class ApiError extends ClientError {
    constructor(operation, refusal) {
        const { code, info, row } = refusal;
        const message = `refused with code ${code} (${row?.name ?? "undocumented"}): ${info}`;
        super("ApiError", { ...refusal, operation, message });
    }
}
/** The request did not reach the server, or its response did not come back. */
export class TransportError extends ClientError {
    constructor(kind, facts) {
        super("TransportError", { ...facts, kind });
    }
}
const messages = {
    credentials: "no credentials could be had",
    random: "the request could not be written",
    limiter: "the limiter did not let it pass",
    aborted: "the caller gave up",
    refused: "the server refused the connection",
    dns: "the host name could not be resolved",
    tls: "no secure connection could be made",
    reset: "the connection was closed before the answer had arrived",
    network: "the connection failed",
};
export function transportFailure(kind, operation, outcome, cause) {
    return new TransportError(kind, { operation, outcome, cause, message: messages[kind] });
}
/**
 * A time limit passed before the answer had arrived: that of an attempt, or that of the whole call. A call that
 * would have to wait for the rate limit past its deadline fails at once, with the outcome `not-sent` unless an earlier attempt was
 * made.
 */
export class TimeoutError extends ClientError {
    constructor(operation, outcome, timeoutMs, message) {
        super("TimeoutError", { operation, outcome, message, timeoutMs });
    }
}
/** A response that is not an answer of this API. */
export class ResponseError extends ClientError {
    constructor(operation, facts) {
        super("ResponseError", { ...facts, operation, message: `${facts.reason} (HTTP ${facts.status})` });
    }
}
