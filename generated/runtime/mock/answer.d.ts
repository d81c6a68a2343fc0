import type { EnvelopeDescriptor, MockDescriptor, PacketDescriptor } from "../descriptor.js";
import type { Violation } from "../validation/violation.js";
import type { Body } from "./body.js";
export interface Answer {
    /** Of HTTP. A documented failure comes with 200, as the documentation has it. */
    readonly status: number;
    readonly content: unknown;
    /** The documented code of a failure. */
    readonly code: number | undefined;
    /** What was wrong with the request; empty on success. */
    readonly message: string;
}
/** The answer to a request that breaks the rules: the first violation to which the documentation ascribes a code decides. */
export declare function refusal(envelope: EnvelopeDescriptor | undefined, violations: readonly Violation[]): Answer;
/** What is wrong with a request body; warnings are no reason to refuse it. */
export declare function judgeBody(packet: PacketDescriptor, body: Body): readonly Violation[];
/** The documented answer to a good packet, with what is made anew for each. */
export declare function success({ operation, success: template }: MockDescriptor): Answer;
