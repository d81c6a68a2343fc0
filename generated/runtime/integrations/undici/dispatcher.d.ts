/**
 * The part of undici that the transport uses, so small that its versions 7 and 8 both have it, and that a reader of these
 * declarations needs neither undici nor the types of Node.
 */
/** What sends the requests: an undici `Agent`, `Pool`, `ProxyAgent` or `MockAgent`, or any other of its dispatchers. */
export interface UndiciDispatcher {
    dispatch(options: UndiciRequest, handler: UndiciHandler): boolean;
}
export interface UndiciRequest {
    readonly origin: string;
    readonly path: string;
    readonly method: string;
    readonly headers: {
        [name: string]: string;
    };
    readonly body: string | null;
    readonly headersTimeout: number;
    readonly bodyTimeout: number;
}
/** What undici calls while it carries out one request, in this order. */
export interface UndiciHandler {
    /** The request is about to be written to a connection. */
    onRequestStart(controller: UndiciController): void;
    /** Also called for interim responses, whose status is below 200. */
    onResponseStart(controller: UndiciController, statusCode: number, headers: UndiciHeaders): void;
    onResponseData(controller: UndiciController, chunk: Uint8Array): void;
    onResponseEnd(): void;
    /** At any time, also when nothing else was called before. */
    onResponseError(controller: unknown, error: unknown): void;
}
/** By names in lower case; a list where a header came more than once. */
export interface UndiciHeaders {
    readonly [name: string]: string | string[] | undefined;
}
export interface UndiciController {
    pause(): void;
    resume(): void;
    /** Closes the connection, unless the answer has ended. */
    abort(reason: Error): void;
}
