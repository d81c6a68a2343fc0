/** Owns what a mock makes of a request, whatever brings it: the judgement of URL and body, and the answer that follows. */
import type { EnvelopeDescriptor, MockDescriptor, UrlRules } from "../descriptor.js";
import { type Answer } from "./answer.js";
import type { Body } from "./body.js";
import { type RequestLine } from "./judge-url.js";
/** What the entry `mocking` of a generated package holds. */
export interface Mocking {
    readonly operations: {
        readonly [name: string]: MockDescriptor;
    };
    readonly url: UrlRules;
    readonly envelope: EnvelopeDescriptor | undefined;
}
export interface AnswerToRequest extends Answer {
    /** Name of the operation; undefined if the request names none. */
    readonly operation: string | undefined;
}
export declare function answerRequest(mocking: Mocking, line: RequestLine, body: Body): AnswerToRequest;
