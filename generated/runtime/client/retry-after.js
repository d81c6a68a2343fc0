/** Reads the header `Retry-After`: RFC 9110, section 10.2.3. */
/** Milliseconds to wait; undefined where the header is absent or says nothing that can be read. */
export function readRetryAfter(header, now) {
    if (header === null)
        return undefined;
    const wait = /^\s*\d+\s*$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now();
    return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}
