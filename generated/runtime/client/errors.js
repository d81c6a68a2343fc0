/** Every error that a call of the client ends with. */
export class ClientError extends Error {
    /** What became of the request, over all attempts: `unknown` if it is so of any of them. */
    outcome;
    /** Name of the operation, such as the method of the client. */
    operation;
    /** What was tried, in order; empty where it did not come to an attempt. */
    attempts = [];
    /** How long the server asked to wait before another attempt. Milliseconds; undefined where it did not ask. */
    retryAfterMs = undefined;
    constructor(name, { operation, outcome, message, cause }) {
        super(`${operation}: ${message}`, cause === undefined ? undefined : { cause });
        // Not the name of the class, which a bundler may shorten.
        Object.defineProperty(this, "name", { value: name, configurable: true, writable: true });
        this.operation = operation;
        this.outcome = outcome;
    }
}
/** The same error, with what is known only after it was made. */
export function complete(error, facts) {
    return Object.assign(error, facts);
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
/** A time limit passed before the answer had arrived: that of an attempt, or that of the whole call. */
export class TimeoutError extends ClientError {
    /** The limit that passed. Milliseconds. */
    timeoutMs;
    constructor(operation, outcome, timeoutMs) {
        super("TimeoutError", { operation, outcome, message: `no answer within ${timeoutMs} ms` });
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
