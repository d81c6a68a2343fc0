/** A packet's validator as a Standard Schema, version 1, which many libraries accept. */
import type { PacketDescriptor } from "../descriptor.js";
/** The part of the Standard Schema interface that validation needs; see https://standardschema.dev. */
export interface StandardSchema<T> {
    readonly "~standard": {
        readonly version: 1;
        readonly vendor: string;
        readonly validate: (value: unknown) => StandardResult<T>;
        /** Never set; it only carries the input and output types. */
        readonly types?: {
            readonly input: T;
            readonly output: T;
        } | undefined;
    };
}
/** The validated value, or what is wrong with it. */
export type StandardResult<T> = {
    readonly value: T;
    readonly issues?: undefined;
} | {
    readonly issues: readonly StandardIssue[];
};
/** One violation: its message, and its path as property names and array indices. */
export interface StandardIssue {
    readonly message: string;
    readonly path: readonly (string | number)[];
}
/** The Standard Schema object of a packet. */
export declare function standardSchema<T>(packet: PacketDescriptor): StandardSchema<T>;
