/** Decides what an answer means: success, a refusal, or nothing that this API says. */
import type { CallDescriptor, EnvelopeDescriptor, ErrorSummaries } from "../descriptor.js";
import { type Outcome } from "./errors.js";
import type { Redact } from "./redact.js";
export interface AnswerContext {
    readonly operation: CallDescriptor;
    readonly envelope: EnvelopeDescriptor | undefined;
    readonly errorSummaries: ErrorSummaries;
    readonly redact: Redact;
}
/** The HTTP status and the text of an answer. */
export interface Answer {
    readonly status: number;
    readonly text: string;
    /** What became of the request if this is no answer of the service. */
    readonly outcome: Outcome;
}
/**
 * The content of a successful answer.
 *
 * @throws ApiError when the server refused the request.
 * @throws ResponseError when the answer is not one that the documentation describes.
 */
export declare function readAnswer(context: AnswerContext, { status, text, outcome }: Answer): unknown;
