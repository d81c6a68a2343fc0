/** The mock's answer to a request, independent of the transport. */
import type { EnvelopeDescriptor, MockDescriptor, UrlRules } from "../descriptor.js";
import { type Answer } from "./answer.js";
import type { Body } from "./body.js";
import { type RequestLine } from "./validate-url.js";
/** The exports of the entry `mocking` of a generated package. */
export interface Mocking {
    readonly operations: {
        readonly [name: string]: MockDescriptor;
    };
    readonly url: UrlRules;
    readonly envelope: EnvelopeDescriptor | undefined;
}
/** An answer, and the operation that it belongs to. */
export interface AnswerToRequest extends Answer {
    /** Name of the operation; undefined if no operation has the request's path and method. */
    readonly operation: string | undefined;
}
/** Validates URL and body, and answers with success or with the first violation that has a documented code. */
export declare function answerRequest(mocking: Mocking, line: RequestLine, body: Body): AnswerToRequest;
