/** Offers a packet's judge to the many libraries that take a Standard Schema, version 1. */
import type { PacketDescriptor } from "../descriptor.js";
/** The part of the Standard Schema interface that a judge needs; see https://standardschema.dev. */
export interface StandardSchema<T> {
    readonly "~standard": {
        readonly version: 1;
        readonly vendor: string;
        readonly validate: (value: unknown) => StandardResult<T>;
        /** Never set: it carries the types of what goes in and what comes out. */
        readonly types?: {
            readonly input: T;
            readonly output: T;
        } | undefined;
    };
}
export type StandardResult<T> = {
    readonly value: T;
    readonly issues?: undefined;
} | {
    readonly issues: readonly StandardIssue[];
};
export interface StandardIssue {
    readonly message: string;
    readonly path: readonly (string | number)[];
}
/** The Standard Schema object of a packet. */
export declare function standardSchema<T>(packet: PacketDescriptor): StandardSchema<T>;
