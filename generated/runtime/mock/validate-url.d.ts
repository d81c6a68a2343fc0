import type { MockDescriptor, UrlRules } from "../descriptor.js";
import type { Violation } from "../validation/violation.js";
/** Method, path and URL parameters of a request. */
export interface RequestLine {
    readonly method: string;
    /** As sent, without the parameters. */
    readonly path: string;
    /** The part of `URLSearchParams` that is used, since not every program has its types. */
    readonly parameters: {
        get(name: string): string | null;
    };
}
/** The operation of a request, and what is wrong with its URL. */
export interface UrlResult {
    /** The operation; undefined if no operation has this path and method. */
    readonly descriptor: MockDescriptor | undefined;
    readonly violations: readonly Violation[];
}
/** Finds the operation of a request and validates the URL parameters. */
export declare function validateUrl(descriptors: readonly MockDescriptor[], rules: UrlRules, line: RequestLine): UrlResult;
