/** The body of a request to the mock. */
/** The text, or why there is none. */
export type Body = {
    readonly text: string;
} | {
    readonly problem: "not-utf8" | "too-long";
};
/** Maximum size of a body: 1 MiB. */
export declare const maxBodyBytes: number;
/** Decodes a body as UTF-8, without stripping a byte order mark. */
export declare function bodyOf(bytes: Uint8Array): Body;
