/** Handlers of Mock Service Worker that answer as the mock server does. */
import { type HttpHandler } from "msw";
import type { ErrorTableRow, ServiceDescriptor } from "../../descriptor.js";
import { type Mocking } from "../../mock/answer-request.js";
/** The tables of a handler: those of the mock server, and the texts of the codes. */
export interface HandlerTables extends Mocking {
    readonly errorTable: {
        readonly [code: number]: ErrorTableRow;
    };
}
/** A request that names an operation. */
export interface MockedRequest {
    readonly operation: string;
    /** Text of the body; undefined if it is not text. */
    readonly body: string | undefined;
}
/** The code that an operation answers with, whatever the request; undefined to let the documentation decide. */
export type AnswerChoice = (request: MockedRequest) => number | undefined;
export interface HandlerSettings {
    readonly baseUrl?: string | undefined;
    readonly answer?: AnswerChoice | {
        readonly [operation: string]: number | undefined;
    } | undefined;
    readonly delayMs?: number | undefined;
}
/** One handler for each host: it answers whatever is sent there. */
export declare function makeHandlers(service: ServiceDescriptor, tables: HandlerTables, { baseUrl, answer, delayMs }?: HandlerSettings): HttpHandler[];
