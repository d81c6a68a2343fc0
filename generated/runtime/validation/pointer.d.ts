/** JSON Pointers: how a place in a packet is written, and how it reads in a sentence. */
/** One segment of a pointer, escaped. */
export declare function escapeSegment(name: string): string;
/** The names and indices that a pointer is made of. */
export declare function pointerSegments(pointer: string): string[];
/** A pointer as people write it: `Items[0].Name`. */
export declare function formatPointer(pointer: string): string;
/** What a segment adds to such a text. */
export declare function joinName(isFirst: boolean, segment: string): string;
