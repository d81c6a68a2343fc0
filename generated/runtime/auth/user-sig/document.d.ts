/** What a UserSig claims. */
export interface Claims {
    readonly userId: string;
    readonly sdkAppId: number;
    /** Unix time, in seconds. */
    readonly time: number;
    /** Seconds from `time` on. */
    readonly expire: number;
    /** In base64. */
    readonly userBuf: string | undefined;
}
/** The most bytes that a document may have, made or read; without a `userBuf` it has some two hundred. */
export declare const maxDocumentBytes = 8192;
/** The most characters that a UserSig may have: what those bytes take if they cannot be deflated. */
export declare const maxTokenLength = 12000;
/** What is signed. */
export declare function signedText({ userId, sdkAppId, time, expire, userBuf }: Claims): string;
/** `signature` is in base64. */
export declare function printDocument({ userId, sdkAppId, time, expire, userBuf }: Claims, signature: string): string;
/** A document as it was read, or why it is none. */
export type ReadDocument = {
    readonly claims: Claims;
    readonly signature: string;
} | {
    readonly problem: string;
};
export declare function readDocument(text: string): ReadDocument;
/** With a line break in it, one signature would stand for two different claims; half a character has no UTF-8. */
export declare function isUserId(value: unknown): value is string;
export declare function isCount(value: unknown): value is number;
