import type { MockDescriptor, UrlRules } from "../descriptor.js";
import type { Violation } from "../validation/violation.js";
export interface RequestLine {
    readonly method: string;
    /** As it stands in the request, without the parameters. */
    readonly path: string;
    /** The part of `URLSearchParams` that is looked at, which not every program has the types of. */
    readonly parameters: {
        get(name: string): string | null;
    };
}
export interface UrlVerdict {
    /** The operation that is meant; undefined if the URL or the method names none. */
    readonly descriptor: MockDescriptor | undefined;
    readonly violations: readonly Violation[];
}
export declare function judgeUrl(descriptors: readonly MockDescriptor[], rules: UrlRules, line: RequestLine): UrlVerdict;
