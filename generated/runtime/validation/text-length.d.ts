/** Lengths of a string: in UTF-8 bytes, as the server counts, and in code points, as JSON Schema counts. */
/** Length in UTF-8 bytes, without encoding. A lone surrogate counts as 3 bytes, since it is sent as U+FFFD. */
export declare function utf8ByteLength(text: string): number;
/** Length in Unicode code points. A lone surrogate counts as one. */
export declare function codePointLength(text: string): number;
