import { IncomingBody } from "./body.js";
/** Does without undici's own `request`, whose streams and asynchronous contexts take nearly as long as the rest of a call. */
export function exchange(dispatcher, url, request, onAbort) {
    const { origin, path } = splitUrl(url);
    const { method, headers, body = null } = request;
    return new Promise((resolve, reject) => {
        const options = {
            origin,
            path,
            method,
            // Unlike `fetch`, undici does not decompress a body.
            headers: { "accept-encoding": "identity", ...headers },
            body,
            // The client has time limits of its own.
            headersTimeout: 0,
            bodyTimeout: 0,
        };
        const pending = new Exchange(resolve, reject);
        if (onAbort === undefined)
            pending.heed(request.signal);
        else
            onAbort(() => pending.abort());
        dispatcher.dispatch(options, pending);
    });
}
/** A URL that parsing would leave as it is: no fragment, no user, nothing to encode. */
const plainUrl = /^(https?:\/\/[a-z\d.:[\]-]+)(\/[\w!$&()*+,./:;=?@~%-]*)$/;
const dotSegment = /\/(?:\.|%2e)/i;
/** Parsing costs as much as a tenth of a call, and the client writes its URLs plainly. */
function splitUrl(url) {
    const [, plainOrigin, plainPath] = plainUrl.exec(url) ?? [];
    if (plainOrigin !== undefined && plainPath !== undefined && !dotSegment.test(plainPath)) {
        return { origin: plainOrigin, path: plainPath };
    }
    const { origin, pathname, search } = new URL(url);
    return { origin, path: `${pathname}${search}` };
}
class Exchange {
    #resolve;
    #reject;
    #controller;
    #body;
    #aborted;
    #release;
    constructor(resolve, reject) {
        this.#resolve = resolve;
        this.#reject = reject;
    }
    /** Ends with the signal, and leaves no listener on it. */
    heed(signal) {
        const onAbort = () => this.abort();
        signal.addEventListener("abort", onAbort);
        this.#release = () => signal.removeEventListener("abort", onAbort);
        if (signal.aborted)
            this.abort();
    }
    /** While it waits for a connection, undici cannot give a request up: then it is ended as soon as it has one. */
    abort() {
        this.#aborted = new Error("the request was aborted");
        this.#reject(this.#aborted);
        this.#controller?.abort(this.#aborted);
    }
    onRequestStart(controller) {
        this.#controller = controller;
        if (this.#aborted !== undefined)
            controller.abort(this.#aborted);
    }
    onResponseStart(controller, statusCode, headers) {
        if (statusCode < 200)
            return;
        this.#body = new IncomingBody(controller);
        this.#resolve(responseOf(statusCode, headers, this.#body));
    }
    onResponseData(_controller, chunk) {
        this.#body?.push(chunk);
    }
    onResponseEnd() {
        this.#release?.();
        this.#body?.end();
    }
    onResponseError(_controller, error) {
        this.#release?.();
        this.#reject(error);
        this.#body?.fail(error);
    }
}
function responseOf(status, headers, body) {
    const response = { status, headers: { get: (name) => headerText(headers, name.toLowerCase()) }, body };
    const encoding = headerText(headers, "content-encoding");
    if (encoding === null || /^(identity)?$/i.test(encoding))
        return response;
    return { ...response, problem: "the body is compressed, although the request asked that it be not" };
}
/** Headers that came more than once are joined, as `fetch` does. */
function headerText(headers, name) {
    const value = Object.hasOwn(headers, name) ? headers[name] : undefined;
    if (value === undefined)
        return null;
    return typeof value === "string" ? value : value.join(", ");
}
