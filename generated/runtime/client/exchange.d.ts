import type { Deadline } from "./deadline.js";
import type { Transport, TransportRequest, TransportResponse } from "./transport.js";
/** A response that comes too late is discarded, so that its connection is free. */
export declare function sendRequest(transport: Transport, url: string, request: TransportRequest, deadline: Deadline): Promise<TransportResponse>;
/** The text of a body, or why there is none. */
export type BodyText = {
    readonly text: string;
} | {
    readonly problem: string;
};
/** Reads a body of UTF-8 text; stops, and frees the connection, if it is too large or the time limit has passed. */
export declare function readBody(response: TransportResponse, maxBytes: number, deadline: Deadline): Promise<BodyText>;
