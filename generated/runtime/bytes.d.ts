/** Bytes that came in pieces. */
/** The pieces as one; a single piece as it is. */
export declare function joinBytes<Bytes extends Uint8Array>(chunks: readonly Bytes[]): Bytes | Uint8Array<ArrayBuffer>;
