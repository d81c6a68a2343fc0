/** Makes one attempt of a call: one HTTP request, once the limiter lets it pass. */
import { failureOf, finishAttempt, startAttempt } from "./attempt.js";
import { ClientError } from "./errors.js";
import { exchange } from "./exchange.js";
import { tell } from "./hooks.js";
import { drawUint32 } from "./random.js";
import { requestUrl } from "./request-url.js";
import { takeTurn } from "./turn.js";
/**
 * The content of a successful answer.
 *
 * @throws ClientError of this attempt, which is then noted in the call.
 */
export async function makeAttempt(call) {
    const attempt = startAttempt(call);
    call.firstAttemptAt ??= attempt.began;
    try {
        attempt.deadline.throwIfOver();
        const { url, request } = await prepare(attempt);
        const turn = takeTurn(attempt);
        if (turn !== undefined)
            await turn;
        const content = await exchange(attempt, url, request);
        finishAttempt(attempt, undefined);
        return content;
    }
    catch (error) {
        const failure = error instanceof ClientError ? error : failureOf(attempt, error);
        finishAttempt(attempt, failure);
        throw failure;
    }
    finally {
        attempt.deadline.release();
        attempt.onEnd.forEach(tell);
    }
}
/** The request with its credentials, as it will go out. */
async function prepare(attempt) {
    const { call, deadline } = attempt;
    const { caller, operation, body } = call;
    const given = caller.authenticate(call.refused);
    const credentials = given instanceof Promise ? await deadline.within(given) : given;
    attempt.credentials = credentials;
    for (const secret of credentials.secrets)
        call.secrets.add(secret);
    const drawRandom = () => {
        attempt.step = "random";
        const drawn = drawUint32(caller.randomUint32);
        attempt.step = "credentials";
        return drawn;
    };
    const url = requestUrl(caller, operation.path, credentials.values, drawRandom);
    const { method } = operation;
    // `fetch` refuses a body for GET.
    const content = method === "GET"
        ? { headers: { ...credentials.headers } }
        : { headers: { "content-type": "application/json", ...credentials.headers }, body };
    const request = {
        method,
        redirect: "manual",
        ...content,
        get signal() {
            return deadline.signal;
        },
    };
    return { url, request };
}
