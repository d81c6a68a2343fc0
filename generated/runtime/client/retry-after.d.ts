/** The header `Retry-After`, by its grammar alone: RFC 9110, sections 10.2.3 and 5.6.7. */
/** Milliseconds to wait, possibly Infinity; undefined if the header is neither a number of seconds nor an HTTP date. */
export declare function readRetryAfter(header: string | null, now: () => number): number | undefined;
