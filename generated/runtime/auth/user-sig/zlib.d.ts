type Bytes = Uint8Array<ArrayBuffer>;
export declare function deflate(bytes: Bytes): Promise<Bytes>;
/** What was inflated, or why it cannot be. */
export type Inflated = {
    readonly bytes: Bytes;
} | {
    readonly problem: string;
};
/** Stops, and throws the rest away, as soon as there are more than `maxBytes`. */
export declare function inflate(bytes: Bytes, maxBytes: number): Promise<Inflated>;
export {};
