type Bytes = Uint8Array<ArrayBuffer>;
/** Compresses bytes. */
export declare function deflate(bytes: Bytes): Promise<Bytes>;
/** The inflated bytes, or why the input cannot be inflated. */
export type Inflated = {
    readonly bytes: Bytes;
} | {
    readonly problem: string;
};
/** Decompresses bytes. Stops as soon as there are more than `maxBytes`. */
export declare function inflate(bytes: Bytes, maxBytes: number): Promise<Inflated>;
export {};
