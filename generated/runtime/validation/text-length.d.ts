/** Lengths of a text other than its own: in UTF-8 bytes, as a server counts, and in code points, as JSON Schema counts. */
/** How many bytes a text takes in UTF-8, without making them. A lone surrogate takes three: it is sent as U+FFFD. */
export declare function utf8ByteLength(text: string): number;
/** How many Unicode code points a text holds; a lone surrogate counts as one. */
export declare function codePointLength(text: string): number;
