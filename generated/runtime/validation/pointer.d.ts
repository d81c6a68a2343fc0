/** JSON Pointers, and how they read in a message. */
/** Escapes a name for use as a segment of a pointer. */
export declare function escapeSegment(name: string): string;
/** The unescaped names and indices in a pointer. */
export declare function pointerSegments(pointer: string): string[];
/** A pointer in the notation of JavaScript: `Items[0].Name`. */
export declare function formatPointer(pointer: string): string;
/** What one segment adds to that notation. */
export declare function joinName(isFirst: boolean, segment: string): string;
