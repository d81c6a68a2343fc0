import { TimeoutError, TransportError, } from "./errors.js";
const messages = {
    credentials: "no credentials could be had",
    random: "no random number could be drawn",
    limiter: "the limiter did not let it pass",
    aborted: "the caller gave up",
    refused: "the server refused the connection",
    dns: "the host name could not be resolved",
    tls: "no secure connection could be made",
    reset: "the connection was closed before the answer had arrived",
    network: "the connection failed",
};
export function transportFailure(kind, facts) {
    return new TransportError(kind, { ...facts, message: messages[kind] });
}
/** The error for a deadline that is over; undefined while it is not. `limitMs` is what it counted. */
export function interruption(deadline, facts, limitMs) {
    const { reason } = deadline;
    if (reason === "timeout")
        return new TimeoutError(facts.operation, facts.outcome, limitMs);
    return reason && transportFailure(reason, facts);
}
