/** What a UserSig claims. */
export interface Claims {
    readonly userId: string;
    readonly sdkAppId: number;
    /** Unix time, in seconds. */
    readonly time: number;
    /** Lifetime in seconds, from `time` on. */
    readonly expire: number;
    /** Base64. */
    readonly userBuf: string | undefined;
}
/** Maximum size of a document, created or parsed, in bytes. Without a `userBuf` it has about 200. */
export declare const maxDocumentBytes = 8192;
/** Maximum length of a UserSig in characters: enough for the maximum document, even if deflating does not shrink it. */
export declare const maxTokenLength = 12000;
/** The text that is signed. */
export declare function signedText({ userId, sdkAppId, time, expire, userBuf }: Claims): string;
/** The document as JSON text. `signature` is in base64. */
export declare function printDocument({ userId, sdkAppId, time, expire, userBuf }: Claims, signature: string): string;
/** A parsed document, or why the text is not one. */
export type ParsedDocument = {
    readonly claims: Claims;
    readonly signature: string;
} | {
    readonly problem: string;
};
/** Parses the JSON text of a document and checks the type and range of each field. */
export declare function parseDocument(text: string): ParsedDocument;
/**
 * True for a non-empty string without line breaks, which would let one signature match two different claims, and without
 * lone surrogates, which UTF-8 cannot encode.
 */
export declare function isUserId(value: unknown): value is string;
/** True for a safe integer of at least 0. */
export declare function isCount(value: unknown): value is number;
