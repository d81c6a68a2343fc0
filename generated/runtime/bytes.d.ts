/** Joining of byte chunks. */
/** The chunks as one array. A single chunk is returned as it is, not copied. */
export declare function joinBytes<Bytes extends Uint8Array>(chunks: readonly Bytes[]): Bytes | Uint8Array<ArrayBuffer>;
