import { readAnswer } from "./answer.js";
import { createDeadline } from "./deadline.js";
import { ApiError, ClientError, TimeoutError, transportFailure } from "./errors.js";
import { readBody, sendRequest } from "./exchange.js";
import { notify, notifyRequest, notifyResponse } from "./hooks.js";
import { beyondDeadline } from "./limiter.js";
import { classifyFailure } from "./network-failure.js";
import { drawUint32 } from "./random.js";
import { readError, redactor, sanitizeCause } from "./redact.js";
import { requestUrl } from "./request.js";
/**
 * The content of a successful response.
 *
 * @throws ClientError of this attempt, which is then noted in the call.
 */
export async function makeAttempt(call) {
    const { caller, operation, limiter, limits, secrets, attempts } = call;
    const { name } = operation;
    const attempt = attempts.length + 1;
    const deadline = createDeadline(call.signal);
    /** Called when it has ended, however it ended. */
    const onEnd = [];
    let step = "credentials";
    let credentials;
    /** The HTTP status; undefined until there is one. */
    let status;
    /** When it began, by the wall clock, and by the time that the call had taken. */
    let startedAt = 0;
    let began = 0;
    /** The limit that the deadline counts, for the error that says which one has passed. */
    let limitMs = 0;
    begin(limits.timeoutMs);
    try {
        deadline.throwIfOver();
        credentials = await authenticate(call, deadline);
        const url = requestUrl(caller, operation.path, credentials.values, () => {
            step = "random";
            return drawUint32(caller.randomUint32);
        });
        const request = requestOf(call, deadline, credentials.headers);
        // No `await` if it may be sent at once: calls that pass one after another would all leave together.
        const wait = acquire();
        if (wait !== undefined)
            await wait;
        const content = await exchange(url, request);
        finish();
        return content;
    }
    catch (error) {
        const failure = error instanceof ClientError ? error : failureOf(error, call, { step, limitMs, reason: deadline.reason });
        finish(failure);
        throw failure;
    }
    finally {
        deadline.release();
        onEnd.forEach(notify);
    }
    /** Starts the time limit: that of the attempt, or of the call if that is sooner. */
    function begin(timeoutMs) {
        startedAt = caller.now();
        began = call.elapsed();
        const leftMs = limits.deadlineMs - began;
        limitMs = timeoutMs <= leftMs ? timeoutMs : limits.deadlineMs;
        deadline.start(Math.min(timeoutMs, leftMs));
    }
    /** Acquires a token of the rate limit; undefined if that needs no waiting. */
    function acquire() {
        if (limiter === undefined)
            return undefined;
        step = "limiter";
        deadline.throwIfOver();
        const pass = limiter.acquire({
            operation: name,
            signal: deadline.signal,
            maxWaitMs: limits.deadlineMs - call.elapsed(),
            onEnd: (listener) => void onEnd.push(listener),
        });
        return pass === undefined ? undefined : waitFor(pass);
    }
    /** Waiting counts for the deadline of the call, and not for the time limit of the attempt, which then begins. */
    async function waitFor(pass) {
        begin(Infinity);
        await deadline.within(pass);
        begin(limits.timeoutMs);
    }
    async function exchange(url, request) {
        step = "exchange";
        notifyRequest(caller.hooks, { operation: name, attempt, startedAt });
        const response = await sendRequest(caller.transport, url, request, deadline);
        status = response.status;
        const body = await readBody(response, caller.maxResponseBytes, deadline);
        return readAnswer(call, response, body, redactor(secrets));
    }
    /** Notes a failure in the call, and notifies of an answer. */
    function finish(error) {
        // A call that the limiter did not let pass has not been attempted.
        if (step === "limiter")
            return;
        const durationMs = Math.round(call.elapsed() - began);
        if (error !== undefined) {
            const { outcome, message } = error;
            attempts.push({ startedAt, durationMs, outcome, result: message });
            // The worst outcome is that of the call: `unknown`, then `rejected`, then `not-sent`.
            if (outcome !== "not-sent" && call.outcome !== "unknown")
                call.outcome = outcome;
            call.refused = error instanceof ApiError && error.row?.retry === "new-signature" ? credentials : undefined;
        }
        if (status !== undefined)
            notifyResponse(caller.hooks, { operation: name, attempt, startedAt, durationMs, status, error });
    }
}
/** The credentials of this attempt. Their secrets are noted in the call, for redaction. */
async function authenticate({ caller, refused, secrets }, deadline) {
    const given = caller.authenticate(refused);
    const credentials = given instanceof Promise ? await deadline.within(given) : given;
    for (const secret of credentials.secrets)
        secrets.add(secret);
    return credentials;
}
function requestOf({ operation, body }, deadline, headers) {
    const { method } = operation;
    return {
        method,
        redirect: "manual",
        // `fetch` refuses a body for GET.
        ...(method === "GET"
            ? { headers: { ...headers } }
            : { headers: { "content-type": "application/json", ...headers }, body }),
        get signal() {
            return deadline.signal;
        },
    };
}
/** The error of an attempt that was cut short. */
function failureOf(error, { operation: { name }, limiter, secrets }, { step, limitMs, reason }) {
    const isSent = step === "exchange";
    const outcome = isSent ? "unknown" : "not-sent";
    if (reason === "timeout" || readError(error).message === beyondDeadline)
        return new TimeoutError(name, outcome, limitMs, timeoutMessage(step, limitMs, limiter?.rate));
    if (reason === "aborted")
        return transportFailure(reason, name, outcome);
    const failure = isSent ? classifyFailure(error) : { kind: step, outcome };
    return transportFailure(failure.kind, name, failure.outcome, sanitizeCause(error, redactor(secrets, !isSent)));
}
/** What an attempt was waiting for when its time limit passed. */
function timeoutMessage(step, limitMs, rate) {
    return step === "limiter"
        ? `waiting for its turn under the rate limit${rate ? ` (${rate})` : ""} takes more than ${limitMs} ms`
        : `no ${step === "exchange" ? "answer" : "credentials"} within ${limitMs} ms`;
}
