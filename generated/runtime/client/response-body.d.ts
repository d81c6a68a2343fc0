import type { Deadline } from "./deadline.js";
import type { TransportResponse } from "./transport.js";
/** The body's text, or why it has none. */
export type BodyText = {
    readonly text: string;
} | {
    readonly problem: string;
};
/** Reads a body of UTF-8 text; stops, and frees the connection, when it is larger than allowed or the time is over. */
export declare function readBody(response: TransportResponse, maxBytes: number, deadline: Deadline): Promise<BodyText>;
/** Frees the connection of an answer whose body nobody wants. */
export declare function discardBody(response: TransportResponse): void;
