/** The header `Retry-After`, by its grammar alone: RFC 9110, sections 10.2.3 and 5.6.7. */
/** Milliseconds to wait, possibly Infinity; undefined if the header is neither a number of seconds nor an HTTP date. */
export function readRetryAfter(header, now) {
    if (header === null)
        return undefined;
    const waitMs = /^\d+$/.test(header) ? Number(header) * 1000 : parseHttpDate(header) - now();
    return Number.isNaN(waitMs) ? undefined : Math.max(0, waitMs);
}
/**
 * Platforms parse much more than HTTP allows, so the date must also be written in one of the three forms. A year of two digits
 * is one from 1950 to 2049.
 */
function parseHttpDate(header) {
    // A leap second is parsed as the second before it.
    const text = header.replace("23:59:60", "23:59:59");
    const date = new Date(text.replace(/( GMT)?$/, " GMT"));
    const current = date.toUTCString();
    const [weekday, day = "", month, year = "", time] = current.split(/,? /);
    const obsolete = `${weekday}(|s|nes|rs|ur)day, ${day}-${month}-${year.slice(2)} ${time} GMT`;
    const asctime = `${weekday} ${month} ${day.replace(/^0/, "[ 0]")} ${time} ${year}`;
    if (!new RegExp(`^(${current}|${obsolete}|${asctime})$`).test(text))
        return NaN;
    return date.getTime() + (text === header ? 0 : 1000);
}
