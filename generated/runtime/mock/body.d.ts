/** What a mock takes of a request's body. */
export type Body = {
    readonly text: string;
} | {
    readonly problem: "not-utf8" | "too-long";
};
/** More of a body is not kept. */
export declare const largestBodyBytes: number;
export declare function bodyOf(bytes: Uint8Array): Body;
