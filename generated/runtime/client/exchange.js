/** Sends the request of an attempt, and reads what is answered. */
import { readAnswer } from "./answer.js";
import { redactFor } from "./attempt.js";
import { addToMessage, ClientError, complete, ResponseError } from "./errors.js";
import { announceCap, announceRequest } from "./hooks.js";
import { discardBody, readBody } from "./response-body.js";
import { readRetryAfter } from "./retry-after.js";
/** The content of a successful answer. */
export async function exchange(attempt, url, request) {
    const { call, startedAt } = attempt;
    const { caller, operation } = call;
    attempt.step = "exchange";
    announceRequest(caller.hooks, { operation: operation.name, attempt: call.attempts.length + 1, startedAt });
    const response = await send(attempt, url, request);
    attempt.status = response.status;
    try {
        return await readContent(attempt, response);
    }
    catch (error) {
        if (!(error instanceof ClientError))
            throw error;
        noteRetryAfter(caller, response, error);
        throw error;
    }
}
/** Notes in the error how long the server asks to wait: no longer than allowed, and the error says so. */
function noteRetryAfter({ now, maxRetryAfterMs, hooks }, { headers }, error) {
    const askedMs = readRetryAfter(headers.get("retry-after"), now);
    if (askedMs === undefined)
        return;
    complete(error, { retryAfterMs: Math.min(askedMs, maxRetryAfterMs) });
    if (askedMs <= maxRetryAfterMs)
        return;
    addToMessage(error, `; its Retry-After is capped at ${maxRetryAfterMs} ms`);
    announceCap(hooks, error);
}
/** An answer that comes too late is thrown away, so that its connection is free. */
async function send({ call, deadline }, url, request) {
    const pending = call.caller.transport(url, request, deadline.onAbort);
    try {
        return await deadline.within(pending);
    }
    catch (error) {
        pending.then(discardBody, () => undefined);
        throw error;
    }
}
async function readContent({ call, deadline }, response) {
    const { caller, operation } = call;
    const { status } = response;
    const outcome = outcomeOf(response);
    if (status === 0 || (status >= 300 && status <= 399)) {
        discardBody(response);
        throw new ResponseError(operation.name, { status, reason: "a redirect, which is never followed", outcome });
    }
    const body = await readBody(response, caller.maxResponseBytes, deadline);
    if ("problem" in body)
        throw new ResponseError(operation.name, { status, reason: body.problem, outcome });
    const { service, errorSummaries } = caller;
    const context = { operation, envelope: service.envelope, errorSummaries, redact: redactFor(call, "exchange") };
    return readAnswer(context, { status, text: body.text, outcome });
}
/** What an answer that is not the service's own says of the request: these two statuses say that nothing was done with it. */
function outcomeOf({ status, headers }) {
    return status === 429 || (status === 503 && headers.get("retry-after") !== null) ? "rejected" : "unknown";
}
