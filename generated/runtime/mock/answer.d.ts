import type { EnvelopeDescriptor, MockDescriptor, PacketDescriptor } from "../descriptor.js";
import type { Violation } from "../validation/violation.js";
import type { Body } from "./body.js";
/** An answer of the mock. */
export interface Answer {
    /** HTTP status. As documented, it is 200 for documented failures too. */
    readonly status: number;
    readonly content: unknown;
    /** The documented code of a failure; undefined on success, or if no code is documented. */
    readonly code: number | undefined;
    /** What was wrong with the request; empty on success. */
    readonly message: string;
}
/** The answer to an invalid request. The first violation with a documented code decides. */
export declare function refusal(envelope: EnvelopeDescriptor | undefined, violations: readonly Violation[]): Answer;
/** What is wrong with a request body. Warnings are ignored. */
export declare function validateBody(packet: PacketDescriptor, body: Body): readonly Violation[];
/** The documented answer to a valid packet, with new values in place of `$unix-seconds` and `$unique`. */
export declare function success({ operation, success: template }: MockDescriptor): Answer;
