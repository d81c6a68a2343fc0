/** Reads the header `Retry-After`: RFC 9110, section 10.2.3. */
/** Milliseconds to wait; undefined where the header is absent or says nothing that can be read. */
export declare function readRetryAfter(header: string | null, now: () => number): number | undefined;
